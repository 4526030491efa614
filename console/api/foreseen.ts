import type { QueryClient, QueryKey } from "@tanstack/query-core";

/**
 * What a command is expected to make of what is on the screen, shown before the API has answered. Only of what costs
 * nobody anything and is undone as easily: who has a case, what was read. Never of money, nor of a decision.
 */
export interface Foreseen {
  /** The queries that show it; the beginning of a key is all that begin so. */
  readonly queryKey: QueryKey;
  /** What their answers will be. */
  // biome-ignore lint/suspicious/noExplicitAny: each query has an answer of its own
  readonly change: (answer: any) => unknown;
}

/** Shows what is foreseen; answers how to go back to what was there. What was not loaded is not made up. */
export async function foresee(queries: QueryClient, foreseen: readonly Foreseen[]): Promise<() => void> {
  // An answer from before the command must not come after it.
  await Promise.all(foreseen.map(({ queryKey }) => queries.cancelQueries({ queryKey })));
  const before = foreseen.flatMap(({ queryKey }) => queries.getQueriesData({ queryKey }));
  for (const { queryKey, change } of foreseen)
    queries.setQueriesData({ queryKey }, (answer) => (answer === undefined ? undefined : change(answer)));
  return () => {
    for (const [key, answer] of before) queries.setQueryData(key, answer);
  };
}
