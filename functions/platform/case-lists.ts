import * as z from "zod/mini";
import { instant, millis, startOf } from "../kernel/instants.ts";
import { dayText, givenId, instantText } from "./contract.ts";

/** A day or an instant: a day means its beginning in Jakarta. */
const since = z.optional(z.union([instantText, dayText]));

/** From when and until when, as every list of cases takes it. */
export const spans = { created_from: since, created_to: since, due_from: since, due_to: since };

/** In which order a list of cases is wanted. */
export const order = {
  sort: z.optional(z.enum(["due", "age"])),
  direction: z.optional(z.enum(["ascending", "descending"])),
};

/** What a list of cases is narrowed by, whatever the cases are, in any combination (R3.8). */
export const caseFilters = { ...order, ...spans, order_id: z.optional(givenId) };

/** From when (inclusive) and until when (exclusive). */
export interface Spans {
  readonly created_from?: string | undefined;
  readonly created_to?: string | undefined;
  readonly due_from?: string | undefined;
  readonly due_to?: string | undefined;
}

/** How a list is to be sorted. */
export interface Sorting {
  readonly sort?: "due" | "age" | undefined;
  readonly direction?: "ascending" | "descending" | undefined;
}

export interface CaseFilter extends Spans {
  readonly order_id?: string | undefined;
  readonly waiting_for?: string | undefined;
}

/** What a filter looks at. */
export interface Filtered {
  readonly created_at: string;
  readonly due_at?: string | undefined;
  readonly order_id: string;
  readonly waiting_for?: readonly string[];
}

/** True where a row is one that the filter wants; every part that is given must hold. What has no due has none in a span. */
export function fits(
  { created_at, due_at, order_id, waiting_for = [] }: Filtered,
  filter: CaseFilter,
): boolean {
  return (
    within(created_at, filter.created_from, filter.created_to) &&
    within(due_at, filter.due_from, filter.due_to) &&
    (filter.order_id === undefined || order_id === filter.order_id) &&
    (filter.waiting_for === undefined || waiting_for.includes(filter.waiting_for))
  );
}

function within(at: string | undefined, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  return at !== undefined && (from === undefined || at >= from) && (to === undefined || at < to);
}

/** A filter whose days are the instants at which they begin in Jakarta. */
export function inInstants<T extends Spans>(given: T): T {
  const names = ["created_from", "created_to", "due_from", "due_to"] as const;
  const found = names.flatMap((name) => {
    const text = given[name];
    return text === undefined ? [] : [[name, text.length === 10 ? startOf(text) : instant(millis(text))]];
  });
  return { ...given, ...Object.fromEntries(found) };
}

/** True where a filter leaves anything out. */
export function narrows(filter: object): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

/** By age the newest comes first, by due what is due first, unless it is wanted the other way round. */
export function newestFirst(by: "due" | "age", { direction }: Sorting): boolean {
  return (direction ?? (by === "age" ? "descending" : "ascending")) === "descending";
}
