import type { Conversation, Message } from "../../../functions/conversations/conversation.ts";
import { type Context, type NewMessage, type Said, write } from "../../../functions/conversations/writing.ts";
import { isRefusal, type Refusal } from "../../../functions/kernel/refusal.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { later, MONDAY } from "../given.ts";

export const PARTIES = { order_id: "order-1", shop_id: "toko-1", buyer_id: "pembeli-1" };

/** The first policy, and Monday, 2 March 2026, 10:00 WIB; or so many minutes later. */
export function at(minutes = 0, policy = FIRST_POLICY): Context {
  return { now: later(MONDAY, minutes * 60_000), policy, calendar: FIRST_CALENDAR };
}

/** Writes, or says why not. */
export function tryWrite(
  before: Conversation | undefined,
  wanted: NewMessage,
  context: Context = at(),
): Said | Refusal {
  return write(PARTIES, before, { text: "Halo", ...wanted }, context);
}

/** Writes what must not be refused. */
export function written(before: Conversation | undefined, wanted: NewMessage, context?: Context): Said {
  const said = tryWrite(before, wanted, context);
  if (isRefusal(said)) throw new Error(`refused: ${said.code}`);
  return said;
}

/** What was written by whom, one message a minute; the conversation and its messages. */
export function talked(...by: NewMessage["by"][]): { conversation: Conversation; messages: Message[] } {
  let conversation: Conversation | undefined;
  const messages = by.map((one, minute) => {
    const said = written(conversation, { by: one }, at(minute));
    conversation = said.after;
    return said.message;
  });
  return { conversation: conversation as unknown as Conversation, messages };
}
