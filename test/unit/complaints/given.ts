import type { Complaint } from "../../../functions/complaints/complaint.ts";
import type { Context } from "../../../functions/complaints/context.ts";
import { type Command, decide } from "../../../functions/complaints/decide.ts";
import { NO_COMPLAINTS, openComplaint, type Said } from "../../../functions/complaints/opening.ts";
import { evolved } from "../../../functions/complaints/told.ts";
import { isRefusal, type Refusal } from "../../../functions/kernel/refusal.ts";
import { type Caller, SYSTEM } from "../../../functions/platform/caller.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { anOrder, LINES, MONDAY } from "../given.ts";

export const RULES = { policy: FIRST_POLICY, calendar: FIRST_CALENDAR };
export const BUYER: Caller = { role: "buyer", id: "person-1", buyer_id: "pembeli-1" };
export const SELLER: Caller = { role: "seller", id: "person-2", shop_id: "toko-1" };
export const AGENT: Caller = { role: "agent", id: "agent-1" };
export const LEAD: Caller = { role: "operator", id: "operator-1" };
export { SYSTEM };

/** One business day after Monday ends with Tuesday, three with Thursday. */
export const ONE_DAY = "2026-03-03T17:00:00.000Z";
export const THREE_DAYS = "2026-03-05T17:00:00.000Z";

/** What a buyer says on Monday, unless another thing is given. */
export function opened(said: Partial<Said> = {}): Complaint {
  const whole = { category: "damaged", text: "Kancingnya lepas.", ...said };
  const complaint = openComplaint(anOrder(), LINES, whole, NO_COMPLAINTS, { now: MONDAY, ...RULES });
  if (isRefusal(complaint)) throw new Error(complaint.code);
  return complaint;
}

/** What a decision is made with. */
export function by(caller: Caller, now = MONDAY): Context {
  return { now, caller, ...RULES };
}

/** The refusal of a command that must be refused. */
export function refused(complaint: Complaint, command: Command, context: Context): Refusal {
  const outcome = decide(complaint, command, context);
  if (!isRefusal(outcome)) throw new Error(`not refused: ${outcome.map(({ type }) => type)}`);
  return outcome;
}

/** The complaint after commands that must be accepted, each by its caller. */
export function played(complaint: Complaint, ...steps: readonly [Caller, Command, string?][]): Complaint {
  return steps.reduce((now, [caller, command, at]) => {
    const events = decide(now, command, by(caller, at));
    if (isRefusal(events)) throw new Error(events.code);
    return evolved(now, events);
  }, complaint);
}

/** The types of what a command brings. */
export function types(complaint: Complaint, command: Command, context: Context): string[] {
  const events = decide(complaint, command, context);
  if (isRefusal(events)) throw new Error(events.code);
  return events.map(({ type }) => type.replace("complaint.", ""));
}

export const ANSWER = { kind: "answerComplaint", text: "Maaf, kami periksa." } as const;
export const APOLOGY = { kind: "proposeSolution", solution: "apology", text: "Mohon maaf." } as const;
export const PART = {
  kind: "proposeSolution",
  solution: "part_refund",
  amount: 30_000,
  text: "Kami kembalikan sebagian.",
} as const;
export const ACCEPT = { kind: "acceptProposal", proposal: 1 } as const;
export const DECLINE = { kind: "declineProposal", proposal: 1 } as const;
export const TAKE_BACK = { kind: "takeBackProposal", proposal: 1 } as const;
export const ESCALATE = { kind: "escalateComplaint", text: "Tidak ada solusi." } as const;
export const CLAIM = { kind: "claimComplaint" } as const;
export const EXPIRE = { kind: "expire" } as const;

/** A complaint in each status. */
export const AT = {
  awaiting_answer: () => opened(),
  answered: () => played(opened(), [SELLER, ANSWER]),
  proposed: () => played(opened(), [SELLER, PART]),
  escalated: () => played(opened(), [SYSTEM, EXPIRE, ONE_DAY]),
  claimed: () => played(opened(), [SYSTEM, EXPIRE, ONE_DAY], [AGENT, CLAIM, ONE_DAY]),
  mediated: () =>
    played(opened(), [SYSTEM, EXPIRE, ONE_DAY], [AGENT, CLAIM, ONE_DAY], [AGENT, PART, ONE_DAY]),
  closed: () => played(opened(), [BUYER, { kind: "withdrawComplaint" }]),
};
