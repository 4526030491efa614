import { contactKey, contactOf } from "../contacts/store.ts";
import { replyAutomatically } from "../conversations/automatic.ts";
import { spoken } from "../conversations/composing.ts";
import { conversationId } from "../conversations/conversation.ts";
import { conversationKey, conversationOf, messageKey, messageOf } from "../conversations/store.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { type Caller, SYSTEM } from "../platform/caller.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import { rulesAt } from "../policies/versions.ts";
import { decide } from "./decide.ts";
import { messageOf as textOf } from "./message.ts";
import { currentKey, currentOf, readyAt, told } from "./store.ts";

/** A message that a buyer wrote, by ids alone. */
export interface Told {
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  /** Its number in the conversation. */
  readonly message: number;
}

const BY: Caller = { ...SYSTEM, id: "auto-reply" };
const NOTHING: Plan = { changes: [], answer: { status: 200, body: {} } };

/**
 * R6.2: what a buyer's message brings, decided and said in one transaction. The guard is the conversation as it was read: who
 * answered meanwhile, a person or this very command brought twice, is seen, and it is decided once more.
 */
export function reply(heard: Told, receivedMs: number): Promise<Answer | Refusal> {
  const { order_id, shop_id, buyer_id, message } = heard;
  const id = conversationId(order_id);
  return run({
    reads: {
      conversation: conversationKey(id),
      heard: messageKey(id, message),
      current: currentKey(shop_id),
      order: orderKey(order_id),
      shop: contactKey({ role: "shop", id: shop_id }),
      buyer: contactKey({ role: "buyer", id: buyer_id }),
    },
    receivedMs,
    plan: (facts, moment) => plan(heard, facts, moment),
  });
}

async function plan({ shop_id }: Told, facts: Facts, { now, settings }: Moment): Promise<Plan | Refusal> {
  const current = currentOf(facts.get("current"), shop_id);
  if (!current.enabled) return NOTHING;
  const conversation = conversationOf(facts.get("conversation"));
  const heard = messageOf(facts.get("heard"));
  const order = orderOf(facts.get("order"));
  if (conversation === undefined || heard === undefined || order === undefined)
    throw new Error(`a message of ${shop_id} is told of but not there`);
  const [{ settings: replies, index }, rules] = await Promise.all([readyAt(current), rulesAt(settings)]);
  const context = { now, ...rules };
  const { message, at, text = "", written } = heard;
  const first = written.buyer === 1 && written.shop === 0;
  const decision = decide(replies, index, { message, at, text, first }, conversation, context);
  const { chosen, held_back, openness } = decision;
  if (chosen === undefined || held_back) return NOTHING;
  const read = textOf(chosen.reply, {
    order,
    reader: contactOf(facts.get("buyer")) ?? { language: "id" },
    shop_name: contactOf(facts.get("shop"))?.name,
    opens_at: openness?.open === false ? openness.opens_at : undefined,
  });
  const wanted = { text: read.text, replies_to: message, reply_rule: chosen.reply.code };
  const said = replyAutomatically(conversation, wanted, context);
  if (isRefusal(said)) return said;
  return {
    changes: [...spoken(said, BY), told(said, chosen.reply, replies.version, BY)],
    answer: { status: 201, body: { message: said.message.message } },
  };
}
