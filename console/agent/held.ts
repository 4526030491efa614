import type { QueryKey } from "@tanstack/query-core";
import type { Foreseen } from "../api/foreseen.ts";

/** Where a case is shown: by itself, and as a row of a list. */
export interface Shown {
  readonly queryKey: QueryKey;
  /** The list's path, and how its rows name the case. */
  readonly list: string;
  readonly row: Readonly<Record<string, string>>;
  /** The case in somebody's hands, or nobody's; where it is the whole answer, that is `inHands`. */
  readonly hold?: (answer: never, by: string | undefined) => unknown;
}

/** What is foreseen of a case that somebody will have, or nobody: the case by itself, and its row. */
export function foreseenOf(
  { queryKey, list, row, hold = inHands }: Shown,
  by: string | undefined,
): readonly Foreseen[] {
  const isIt = (one: Row) => Object.entries(row).every(([name, value]) => one[name] === value);
  const rows = (page: { readonly items: readonly Row[] }) => ({
    ...page,
    items: page.items.map((one) => (isIt(one) ? held(one, by) : one)),
  });
  return [
    { queryKey, change: (answer) => hold(answer as never, by) },
    { queryKey: ["get", list], change: rows },
  ];
}

type Row = Readonly<Record<string, unknown>>;

/** A case that somebody has, or nobody. What can be done then, the API says: until it has, nothing is offered. */
function inHands(answer: object, by: string | undefined): object {
  return { ...held(answer, by), available_actions: [] };
}

/** Whatever says who has it, in somebody's hands. */
export function held<T extends object>(what: T, by: string | undefined): T {
  const { claimed_by: _, ...rest } = what as T & { claimed_by?: string };
  return (by === undefined ? rest : { ...rest, claimed_by: by }) as T;
}
