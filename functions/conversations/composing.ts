import { actorOf, type Caller } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import { record } from "../platform/events.ts";
import type { Conversation } from "./conversation.ts";
import { conversationPk, fileSent, insertMessage, saveConversation } from "./store.ts";
import type { Said } from "./writing.ts";

/** What happened to a conversation, in the past tense. */
export type ConversationEvent =
  | "opened"
  | "message_sent"
  | "read"
  | "unread_by_buyer"
  | "unread_by_shop"
  | "transcript_asked"
  | "transcript_made";

/** The event of a conversation as it is recorded and published: ids, numbers and codes, never a word of it (R8.5). */
export function happened(
  after: Conversation,
  type: ConversationEvent,
  data: Readonly<Record<string, unknown>>,
  caller: Caller,
  seq = after.version,
): Change {
  const { conversation_id, order_id, shop_id, buyer_id, updated_at } = after;
  return record(conversationPk(conversation_id), {
    event_id: `${conversation_id}-${seq}`,
    type: `conversation.${type}`,
    at: updated_at,
    seq,
    actor: actorOf(caller),
    subject: { conversation_id, order_id, shop_id, buyer_id },
    data,
  });
}

/** The writes of one message more, for the transaction of whoever decided it: a person's command, or an automatic reply's. */
export function spoken({ before, after, message, answer }: Said, caller: Caller): Change[] {
  const { conversation_id } = after;
  const { by, files = [], reply_rule } = message;
  const data = {
    by,
    message: message.message,
    ...(files.length > 0 ? { files: files.length } : {}),
    ...(reply_rule === undefined ? {} : { reply_rule }),
    ...(answer ? { answer } : {}),
  };
  return [
    saveConversation(before, after),
    insertMessage(conversation_id, message),
    ...files.map(({ file_id }) => fileSent(conversation_id, file_id, message.message)),
    ...(before === undefined ? [happened(after, "opened", { by }, caller, 1)] : []),
    happened(after, "message_sent", data, caller),
  ];
}
