import { inJakarta } from "../kernel/instants.ts";
import type { Caller } from "../platform/caller.ts";
import type { Texts } from "../policies/texts.ts";
import type { Waybill } from "../waybills/taking.ts";
import {
  type Conversation,
  type Message,
  otherSide,
  sideOf,
  sideOfWriter,
  unreadOf,
} from "./conversation.ts";
import type { ConversationRow } from "./listing.ts";
import { mentionsIn } from "./mentions.ts";

/** R6.2: how an automatic reply is marked, whoever reads it. */
const AUTOMATIC: Texts = { id: "Balasan otomatis", en: "Automatic reply" };

/** Where a conversation is. */
export function pathOf(conversationId: string): string {
  return `/conversations/${conversationId}`;
}

/** A conversation as this caller may see it (R8.2): the unread count is their own side's. */
export function conversationView(conversation: Conversation, caller: Caller) {
  const side = sideOf(caller);
  const { opened_at, read, waiting_since } = conversation;
  const path = pathOf(conversation.conversation_id);
  const actions = side
    ? [
        { action: "sendMessage", href: `${path}/messages` },
        { action: "openFileOfConversation", href: `${path}/files` },
        ...(unreadOf(conversation, side) > 0 ? [{ action: "markRead", href: `${path}/read` }] : []),
        { action: "makeTranscript", href: `${path}/transcripts` },
      ]
    : [];
  return {
    ...identity(conversation),
    opened_at: inJakarta(opened_at),
    messages: conversation.last.message,
    last_message: lastView(conversation.last),
    ...(side ? { unread: unreadOf(conversation, side) } : {}),
    read_to: { buyer: read.buyer.message, shop: read.shop.message },
    ...(waiting_since ? { waiting_since: inJakarta(waiting_since), waiting_for: "seller" } : {}),
    messages_href: `${path}/messages`,
    available_actions: actions,
  };
}

/** A message as it is answered: its words as they were written, and beside them what they name. */
export function messageView(
  message: Message,
  { conversation_id, order_id, read }: Pick<Conversation, "conversation_id" | "order_id" | "read">,
  waybills: readonly Waybill[],
) {
  const { by, at, text, files = [], replies_to } = message;
  const reader = otherSide(sideOfWriter(by));
  return {
    message: message.message,
    by,
    ...(by === "auto" ? { automatic: AUTOMATIC, replies_to } : {}),
    at: inJakarta(at),
    ...(text === undefined ? {} : { text }),
    mentions: text === undefined ? [] : mentionsIn(text, order_id, waybills),
    files: files.map(({ file_id, content_type, bytes }) => ({
      file_id,
      content_type,
      bytes,
      href: `${pathOf(conversation_id)}/files/${file_id}`,
    })),
    read: read[reader].message >= message.message,
  };
}

/** A row of a list as it is answered. */
export function conversationRowView(row: ConversationRow, caller: Caller) {
  const side = sideOf(caller);
  return {
    ...identity(row),
    opened_at: inJakarta(row.opened_at),
    last_message: lastView(row.last),
    ...(side ? { unread: row.unread[side] } : {}),
    ...(row.waiting_since ? { waiting_since: inJakarta(row.waiting_since) } : {}),
  };
}

function identity({ conversation_id, order_id, shop_id, buyer_id }: Conversation | ConversationRow) {
  return { conversation_id, order_id, shop_id, buyer_id };
}

function lastView({ message, by, at }: Conversation["last"]) {
  return { message, by, at: inJakarta(at) };
}
