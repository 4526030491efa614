import { queryOptions, useQuery } from "@tanstack/react-query";
import { client, type Listed } from "../api/client.ts";
import { usePerson } from "../session/use-person.ts";

export type Agent = Listed<"/agents">;

/** Every agent there is, by name, page by page. They come and go by the month: each window asks once. */
const everybody = queryOptions({
  queryKey: ["agents"],
  staleTime: "static",
  queryFn: async ({ signal }): Promise<readonly Agent[]> => {
    const all: Agent[] = [];
    let next: { next_token?: string } | undefined = {};
    while (next) {
      const answer: { data?: { items: Agent[]; next_token?: string }; error?: unknown } = await client.GET(
        "/agents",
        { params: { query: next }, signal },
      );
      if (answer.data === undefined) throw answer.error;
      const { items, next_token } = answer.data;
      all.push(...items);
      next = next_token ? { next_token } : undefined;
    }
    return all.sort((one, other) => one.name.localeCompare(other.name));
  },
});

/** The agents there are, for whoever leads them; nobody else is told (R4.4). */
export function useAgents() {
  const leads = usePerson()?.role === "operator";
  return useQuery({ ...everybody, enabled: leads });
}
