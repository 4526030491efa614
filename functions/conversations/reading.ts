import type { Instant } from "../kernel/instants.ts";
import { type Conversation, type Message, otherSide, type Side, unreadOf } from "./conversation.ts";
import { withoutReminder } from "./reminding.ts";

/**
 * R6.1: the conversation once a side has read up to a message. How far it has read only rises, so that two devices may say
 * so in any order; `undefined` where it had read as far already.
 */
export function readTo(
  conversation: Conversation,
  side: Side,
  { message, written }: Pick<Message, "message" | "written">,
  now: Instant,
): Conversation | undefined {
  if (message <= conversation.read[side].message) return undefined;
  const mark = { message, theirs: written[otherSide(side)] };
  const after: Conversation = {
    ...conversation,
    read: { ...conversation.read, [side]: mark },
    updated_at: now,
    version: conversation.version + 1,
  };
  if (unreadOf(after, side) > 0) return after;
  return { ...after, reminders: withoutReminder(after.reminders, side) };
}
