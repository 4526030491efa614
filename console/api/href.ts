import { queryOptions } from "@tanstack/react-query";
import { signedFetch } from "../session/signed-fetch.ts";

/**
 * What is at an address that an answer gave, `href` of a file say: typed by whoever knows what is there. Thrown where
 * it is refused, as every query throws.
 */
export function hrefQuery<Answer>(href: string) {
  return queryOptions({
    queryKey: ["href", href],
    queryFn: async ({ signal }): Promise<Answer> => {
      const answer = await signedFetch(new Request(`/api${href}`, { signal }));
      const said = await answer.json();
      if (!answer.ok) throw said;
      return said as Answer;
    },
  });
}
