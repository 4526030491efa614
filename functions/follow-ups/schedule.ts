import type { Term } from "../kernel/deadlines.ts";
import { conflict, isRefusal, type Refusal } from "../kernel/refusal.ts";
import { checkCodes } from "../templates/codes.ts";
import { checkTemplate, type Template } from "../templates/template.ts";
import { ORDER_VARIABLES } from "../templates/values.ts";

/** When in the life of an order a message is counted from (R6.4), each with the event that tells of it. */
export const MOMENTS = ["shipped", "delivered", "completed"] as const;
export type Moment = (typeof MOMENTS)[number];

/** What a message is for: how to use what was bought, how the order goes, or something else to buy. */
export const PURPOSES = ["guidance", "update", "offer"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A message that a shop sends at a moment of each of its orders, as the rules look at it. */
export interface Schedule {
  /** What the shop calls it; never a second one's. */
  readonly code: string;
  readonly moment: Moment;
  readonly after: Pick<Term, "count"> & { readonly unit: "days" | "hours" };
  readonly purpose: Purpose;
  readonly enabled: boolean;
}

/** What a message says in one language. */
export type Letter = { readonly subject: string; readonly body: string };

/** What its template may ask for. */
export const VARIABLES = [...ORDER_VARIABLES, "days"] as const;
export type Variable = (typeof VARIABLES)[number];

/** A schedule with its text, as the shop hands it in. */
export interface WrittenSchedule extends Schedule {
  readonly template: Template<Letter>;
}

/** R6.4: why a template cannot be sent; `pointer` is where it stands in the request. */
export function checkLetter(
  template: Template<Letter>,
  pointer: string,
  linkHosts: readonly string[],
): Refusal | undefined {
  return checkTemplate(template, pointer, { rule: "R6.4", variables: VARIABLES, linkHosts });
}

/** All schedules of a shop, as one version of them. */
export interface Schedules<S extends Schedule = Schedule> {
  readonly shop_id: string;
  readonly version: number;
  readonly schedules: readonly S[];
}

/** A shop that has said nothing. */
export function noSchedules(shop_id: string): Schedules<never> {
  return { shop_id, version: 0, schedules: [] };
}

/**
 * The next version of a shop's schedules, or why it cannot be: a code twice, a template that cannot be sent, or a
 * version that is not the last one, so that of two people who edit at once none undoes the other's work.
 */
export function published(
  before: Schedules,
  edited: { readonly version: number; readonly schedules: readonly WrittenSchedule[] },
  linkHosts: readonly string[],
): Schedules<WrittenSchedule> | Refusal {
  const twice = checkCodes(edited.schedules, "/schedules", "R6.4");
  if (isRefusal(twice)) return twice;
  for (const [place, { template }] of edited.schedules.entries()) {
    const no = checkLetter(template, `/schedules/${place}/template`, linkHosts);
    if (isRefusal(no)) return no;
  }
  if (edited.version !== before.version) {
    const present = { shop_id: before.shop_id, version: before.version };
    return conflict("schedules_changed", "Somebody changed the schedules meanwhile; look at them first.", {
      rule: "R6.4",
      present,
    });
  }
  return { shop_id: before.shop_id, version: before.version + 1, schedules: edited.schedules };
}
