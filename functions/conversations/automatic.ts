import { conflict, isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Conversation } from "./conversation.ts";
import { type Context, type Said, write } from "./writing.ts";

/** What a shop's automatic reply says, to which message of the buyer, by which of the shop's rules (a code). */
export interface AutomaticReply {
  readonly text: string;
  readonly replies_to: number;
  readonly reply_rule: string;
}

/**
 * R6.2: the shop's automatic reply as the conversation's next message. It is nobody's answer: the buyer waits on, and no
 * limit of the shop's people is used up. Once per message, however often it is brought; none once somebody has answered.
 */
export function replyAutomatically(
  conversation: Conversation,
  reply: AutomaticReply,
  context: Context,
): Said | Refusal {
  const no = whyNoReply(conversation, reply.replies_to);
  if (isRefusal(no)) return no;
  return write(conversation, conversation, { by: "auto", ...reply }, context);
}

/** Why a reply to this message would be none any more. */
function whyNoReply({ answered = 0, automatic, last }: Conversation, repliesTo: number): Refusal | undefined {
  const present = { messages: last.message };
  if (repliesTo > last.message) {
    return conflict("no_such_message", "There is no such message.", { rule: "R6.2", present });
  }
  if (answered < repliesTo && (automatic?.replies_to ?? 0) < repliesTo) return undefined;
  return conflict("replied_already", "The shop has replied to this message.", { rule: "R6.2", present });
}
