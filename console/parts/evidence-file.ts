import { useQuery } from "@tanstack/react-query";
import { hrefQuery } from "../api/href.ts";
import { type Answered, withLasting } from "./lasting-link.ts";

/** Links last five minutes; after four another one is asked for. */
const FRESH_MS = 4 * 60_000;

/** A file of evidence, with a link that lasts. */
export function useEvidenceFile(href: string) {
  return useQuery({
    ...hrefQuery<Answered>(href),
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
    structuralSharing: (before, now) =>
      withLasting(before as Answered | undefined, now as Answered, Date.now()),
  });
}
