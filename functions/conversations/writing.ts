import type { Calendar } from "../kernel/business-days.ts";
import { type Instant, inJakarta, millis } from "../kernel/instants.ts";
import { isRefusal, type Refusal, tooMany } from "../kernel/refusal.ts";
import { servedBetween } from "../kernel/service-hours.ts";
import type { Order } from "../orders/order.ts";
import { type Policy, serviceHours } from "../policies/policy.ts";
import {
  type Attachment,
  type Conversation,
  conversationId,
  type Message,
  type Side,
  sideOfWriter,
  type Writer,
} from "./conversation.ts";
import { oneMore, type Paces } from "./limits.ts";
import { remindedAfter } from "./reminding.ts";

/** What somebody writes. */
export interface NewMessage {
  readonly by: Writer;
  readonly text?: string | undefined;
  readonly files?: readonly Attachment[];
  /** Of an automatic reply: the buyer's message that it replies to, and by which rule. */
  readonly replies_to?: number;
  readonly reply_rule?: string;
}

/** What writing depends on: data only, no clock and no call. */
export interface Context {
  readonly now: Instant;
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** How long the buyer waited for a person, in all and in service hours, whole seconds (R6.2). */
export interface AnswerTime {
  readonly overall_seconds: number;
  readonly service_seconds: number;
}

/** A conversation with one message more. */
export interface Said {
  readonly before: Conversation | undefined;
  readonly after: Conversation;
  readonly message: Message;
  readonly answer?: AnswerTime;
}

/** The parties of a conversation: of the order that it is about. */
export type Parties = Pick<Order, "order_id" | "shop_id" | "buyer_id">;

/**
 * R6.1: one message more, numbered after the last one; the first opens the conversation. Or why not: too much at once.
 */
export function write(
  parties: Parties,
  before: Conversation | undefined,
  wanted: NewMessage,
  context: Context,
): Said | Refusal {
  const { now } = context;
  const side = sideOfWriter(wanted.by);
  const earlier = before ?? begin(parties, now);
  const pace = wanted.by === "auto" ? earlier.pace[side] : paced(earlier, side, context);
  if (isRefusal(pace)) return pace;
  const number = earlier.last.message + 1;
  const totals = { ...earlier.written, [side]: earlier.written[side] + 1 };
  const { by, text, files, replies_to, reply_rule } = wanted;
  const message: Message = {
    message: number,
    by,
    at: now,
    ...(text === undefined ? {} : { text }),
    ...(files && files.length > 0 ? { files } : {}),
    written: totals,
    ...(replies_to === undefined ? {} : { replies_to }),
    ...(reply_rule === undefined ? {} : { reply_rule }),
  };
  const answer = by === "shop" ? answerTime(earlier.waiting_since, context) : undefined;
  const { waiting_since, ...kept } = earlier;
  const since = waiting(waiting_since, by, now);
  const after: Conversation = {
    ...kept,
    ...(since === undefined ? {} : { waiting_since: since }),
    updated_at: now,
    last: { message: number, by, at: now },
    written: totals,
    ...(pace ? { pace: { ...earlier.pace, [side]: pace } } : {}),
    ...(by === "shop" ? { answered: number, answered_at: now } : {}),
    ...(replies_to === undefined ? {} : { automatic: { message: number, replies_to, at: now } }),
    reminders: remindedAfter(earlier.reminders, side, by, context),
    version: earlier.version + 1,
  };
  return { before, after, message, ...(answer ? { answer } : {}) };
}

/** A conversation that nobody has written in yet: its first event says that it was opened. */
function begin({ order_id, shop_id, buyer_id }: Parties, now: Instant): Conversation {
  return {
    conversation_id: conversationId(order_id),
    order_id,
    shop_id,
    buyer_id,
    opened_at: now,
    updated_at: now,
    last: { message: 0, by: "buyer", at: now },
    written: { buyer: 0, shop: 0 },
    read: { buyer: { message: 0, theirs: 0 }, shop: { message: 0, theirs: 0 } },
    pace: {},
    transcripts: 0,
    reminders: {},
    version: 1,
  };
}

/** R6.2: a buyer waits from their first message that no person of the shop has answered; an automatic reply is no answer. */
function waiting(since: Instant | undefined, by: Writer, now: Instant): Instant | undefined {
  if (by === "shop") return undefined;
  return by === "buyer" ? (since ?? now) : since;
}

/** R6.2: how long the buyer waited; nothing where they did not. */
function answerTime(since: Instant | undefined, { now, policy, calendar }: Context): AnswerTime | undefined {
  if (since === undefined) return undefined;
  const served = servedBetween(since, now, calendar, serviceHours(policy));
  return {
    overall_seconds: Math.floor((millis(now) - millis(since)) / 1000),
    service_seconds: Math.floor(served / 1000),
  };
}

/** R6.1: how many messages a side may write; who writes more is told when they may again. */
function paced(conversation: Conversation, side: Side, { now, policy }: Context): Paces | Refusal {
  const { per_minute, per_day } = policy.conversations;
  const limits = {
    minute: { count: per_minute, seconds: 60 },
    day: { count: per_day, seconds: 86_400 },
  };
  const counted = oneMore(conversation.pace[side] ?? {}, limits, now);
  if ("paces" in counted) return counted.paces;
  return tooMany(
    "R6.1",
    "too_many_messages",
    `A side may write ${per_minute} messages within a minute and ${per_day} within a day: wait, and send this one again.`,
    {
      present: { again_at: inJakarta(counted.again_at) },
      retry_after_seconds: Math.max(1, Math.ceil((millis(counted.again_at) - millis(now)) / 1000)),
    },
  );
}
