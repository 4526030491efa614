import { isRefusal } from "../../../functions/kernel/refusal.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { type Command, type Context, decide } from "../../../functions/reviews/decide.ts";
import { evolve, type Review, type ReviewEvent } from "../../../functions/reviews/review.ts";
import { type Written, write } from "../../../functions/reviews/writing.ts";
import { anOrder, LINES, MONDAY } from "../given.ts";

export const BUYER: Caller = { role: "buyer", id: "person-2", buyer_id: "pembeli-1" };
export const SELLER: Caller = { role: "seller", id: "person-1", shop_id: "toko-1" };
export const AGENT: Caller = { role: "agent", id: "agent-1" };
export const SYSTEM: Caller = { role: "system", id: "deadline" };

/** A review of the first line of an order that arrived on Monday. */
export function aReview(written: Partial<Written> = {}): Review {
  const [line] = LINES;
  if (line === undefined) throw new Error("no line");
  const rules = { now: MONDAY, policy: FIRST_POLICY };
  return write(anOrder(), line, { rating: 4, text: "Bagus.", ...written }, rules);
}

/** Who does what when: on Monday, unless said otherwise. */
export interface Doing {
  readonly by?: Caller;
  readonly at?: string;
}

function contextOf({ by = SELLER, at = MONDAY }: Doing): Context {
  return { now: at, caller: by, policy: FIRST_POLICY, calendar: FIRST_CALENDAR };
}

/** The event that a command brings; thrown where it is refused. */
export function told(review: Review, command: Command, doing: Doing = {}): ReviewEvent {
  const event = decide(review, command, contextOf(doing));
  if (isRefusal(event)) throw new Error(`refused: ${event.code}`);
  if (event === "unchanged") throw new Error("unchanged");
  return event;
}

/** The review after a command. */
export function becomes(review: Review, command: Command, doing: Doing = {}): Review {
  return evolve(review, told(review, command, doing));
}

/** Why a command is refused; `undefined` where it is not. */
export function refused(review: Review, command: Command, doing: Doing = {}): string | undefined {
  const event = decide(review, command, contextOf(doing));
  return isRefusal(event) ? event.code : undefined;
}

/** A review that the shop reported, and that an agent has claimed. */
export function claimed(): Review {
  const reported = becomes(aReview(), { kind: "reportReview", reason: "insulting" });
  return becomes(reported, { kind: "claimReport", about: "review" }, { by: AGENT });
}
