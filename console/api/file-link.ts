import { useQuery } from "@tanstack/react-query";
import { signedFetch } from "../session/signed-fetch.ts";

interface Link {
  readonly url: string;
  readonly ends_at: string;
}

/** A link to a file by its path at the API, asked for once it is wanted: it lives for a few minutes only. */
export function useFileLink(href: string, wanted: boolean) {
  return useQuery({
    queryKey: ["file-link", href],
    queryFn: async (): Promise<Link | null> => {
      const answer = await signedFetch(new Request(`/api${href}`));
      const said = await answer.json();
      if (!answer.ok) throw said;
      return said.link ?? null;
    },
    enabled: wanted,
    staleTime: 4 * 60_000,
    refetchOnWindowFocus: false,
  });
}
