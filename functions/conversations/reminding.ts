import type { Calendar } from "../kernel/business-days.ts";
import { dueAfter, isOver } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, type Refusal } from "../kernel/refusal.ts";
import type { Policy } from "../policies/policy.ts";
import { type Conversation, otherSide, type Reminder, type Side, type Writer } from "./conversation.ts";

type Reminders = Conversation["reminders"];

/**
 * R6.1: once a side has written, the other one is told a little later that it has something unread, once until it has read
 * everything. Who writes is there, and needs no telling; an automatic reply says nothing of who is there.
 */
export function remindedAfter(
  before: Reminders,
  side: Side,
  by: Writer,
  { now, policy, calendar }: { readonly now: Instant; readonly policy: Policy; readonly calendar: Calendar },
): Reminders {
  const after: Partial<Record<Side, Reminder>> = { ...before };
  const own = after[side];
  if (own && "due" in own && by !== "auto") delete after[side];
  const term = { count: policy.conversations.unread_hours, unit: "hours" } as const;
  after[otherSide(side)] ??= { due: dueAfter(now, term, "R6.1", calendar, policy) };
  return after;
}

/** The reminders once a side has read everything. */
export function withoutReminder(before: Reminders, side: Side): Reminders {
  const { [side]: _over, ...others } = before;
  return others;
}

/** R6.1: the side whose time to be told has come, and the conversation once it has been; one side at a time. */
export function tell(
  conversation: Conversation,
  now: Instant,
): { readonly side: Side; readonly after: Conversation } | Refusal {
  const sides = Object.entries(conversation.reminders) as [Side, Reminder][];
  const [side] = sides.find(([, reminder]) => "due" in reminder && isOver(reminder.due, now)) ?? [];
  if (side === undefined) return NOT_YET;
  const reminders = { ...conversation.reminders, [side]: { told_at: now } };
  return { side, after: { ...conversation, reminders, updated_at: now, version: conversation.version + 1 } };
}

const NOT_YET = conflict("not_due", "Nobody is to be told of anything yet.", { rule: "R6.1" });
