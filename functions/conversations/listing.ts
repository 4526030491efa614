import type { Row } from "../platform/lists.ts";
import { type Conversation, type Side, unreadOf } from "./conversation.ts";

/** A row of a list of conversations: who, when and how much is unread; no word of what was written. */
export interface ConversationRow
  extends Row,
    Pick<
      Conversation,
      "conversation_id" | "order_id" | "shop_id" | "buyer_id" | "opened_at" | "last" | "waiting_since"
    > {
  readonly unread: Readonly<Record<Side, number>>;
}

/** The conversations of a buyer or a shop. */
export function conversationList(owner: "buyer" | "shop", id: string): string {
  return `LIST#${owner}#${id}#conversations`;
}

/** The rows of a conversation, one in each side's list; by rank they are in the order of what was last written. */
export function conversationRows(conversation: Conversation): (ConversationRow & { list: string })[] {
  const { conversation_id, order_id, shop_id, buyer_id, opened_at, last, waiting_since, version } =
    conversation;
  const unread = { buyer: unreadOf(conversation, "buyer"), shop: unreadOf(conversation, "shop") };
  const lists = [conversationList("shop", shop_id), conversationList("buyer", buyer_id)];
  return lists.map((list) => ({
    pk: list,
    sk: `${opened_at}#${conversation_id}`,
    list,
    rank: `${last.at}#${conversation_id}`,
    version,
    conversation_id,
    order_id,
    shop_id,
    buyer_id,
    opened_at,
    last,
    unread,
    ...(waiting_since ? { waiting_since } : {}),
  }));
}
