import * as complaint from "./complaints.ts";
import { DISAPPOINTED, GLAD, INSULTING } from "./reviews.ts";
import type { Ask, Day, Step, Story } from "./stories.ts";
import * as talk from "./talks.ts";

const BROKEN: Ask = {
  type: "refund_only",
  reason: "damaged",
  sub_reason: "does_not_work",
  text: "Tidak bisa dipakai sejak dibuka.",
};
const LOST: Ask = { type: "refund_only", reason: "not_received", sub_reason: "lost" };
const MISSING: Ask = { type: "refund_only", reason: "incomplete", sub_reason: "missing_items", percent: 40 };
const WRONG: Ask = {
  type: "return_and_refund",
  reason: "not_as_described",
  sub_reason: "wrong_size",
  text: "Ukuran tidak sesuai.",
};
const REGRET: Ask = { type: "return_and_refund", reason: "changed_mind" };
const MISTAKE: Ask = { type: "refund_only", reason: "cancelled", sub_reason: "ordered_by_mistake" };

const DISPUTED: readonly Step[] = ["reject", "open_dispute"];
/** Both sides' evidence is in, and agents have it. */
const HEARD: readonly Step[] = [...DISPUTED, "seller_gives_evidence", "buyer_gives_evidence", "end_evidence"];

/** The last day of the past: asked and decided, or left to the clock, before the live refund is played. */
const LAST_DAY: readonly Story[] = [
  { times: 33, order: "completed" },
  { times: 9, order: "delivered" },
  { times: 9, order: "shipped" },
  { times: 10, order: "to_ship", steps: ["cancel"] },
  { times: 6, order: "to_ship", ask: MISTAKE },
  { times: 5, order: "delivered", ask: BROKEN, steps: ["approve", "settle"] },
  { times: 8, order: "shipped", ask: LOST, steps: ["approve"] },
  { times: 8, order: "delivered", ask: MISSING, steps: ["approve", "settle"] },
  { times: 10, order: "delivered", ask: BROKEN },
  { times: 8, order: "delivered", ask: BROKEN, steps: ["reject"] },
  { times: 6, order: "delivered", ask: MISSING, steps: ["withdraw"] },
  { times: 8, order: "delivered", ask: WRONG, steps: ["approve", "ship_return", "receive"], shop: "shop-1" },
  { times: 4, order: "delivered", ask: REGRET, steps: ["approve"], shop: "shop-2" },
  { times: 6, order: "completed", ask: BROKEN, steps: ["approve", "settle"] },
  // Left alone, these are penalised by the clock for no answer.
  { times: 2, order: "shipped", by_seller: true, waybill: ["report"] },
  { times: 2, order: "shipped", by_seller: true, waybill: ["report", "explain", "uphold"] },
  { times: 1, order: "shipped", by_seller: true, waybill: ["report", "explain", "dismiss"] },
  {
    times: 1,
    order: "shipped",
    by_seller: true,
    waybill: ["report", "explain", "dismiss", "appeal", "hand_in", "grant_appeal"],
  },
  {
    times: 1,
    order: "shipped",
    by_seller: true,
    waybill: ["report", "accept", "appeal", "hand_in", "refuse_appeal"],
  },
];

const MORNING = 9 * 60 + 30;
const EVENING = 20 * 60 + 15;

/** What is said on the days before: by people who were served well, and by some who were not. */
const FIRST_DAY: readonly Story[] = [
  { times: 9, order: "completed", reviewed: "in turn" },
  { times: 3, order: "delivered", ask: BROKEN, steps: ["approve", "settle"] },
  { times: 2, order: "shipped", talk: talk.WHEN_SHIPPED, shop: "shop-1" },
  { times: 1, order: "delivered", talk: talk.GUARANTEE, shop: "shop-2" },
  { times: 2, order: "delivered", talk: talk.HOW_KEPT, shop: "shop-3" },
  { times: 1, order: "delivered", complains: complaint.PART_REFUNDED, shop: "shop-1", buyer: "buyer-1" },
  { times: 1, order: "delivered", complains: complaint.APOLOGISED, shop: "shop-2" },
  { times: 1, order: "delivered", complains: complaint.UNANSWERED, shop: "shop-3" },
];
const EVENING_AFTER: readonly Story[] = [
  { times: 9, order: "completed", reviewed: "in turn" },
  { times: 3, order: "delivered", ask: BROKEN, steps: ["approve", "settle"] },
  { times: 2, order: "delivered", talk: talk.AT_NIGHT, shop: "shop-1" },
  { times: 1, order: "delivered", talk: talk.AT_NIGHT, shop: "shop-2" },
  { times: 1, order: "delivered", complains: complaint.REPLACED, shop: "shop-2" },
  { times: 1, order: "delivered", complains: complaint.DISMISSED, shop: "shop-1" },
];
const DAY_BEFORE: readonly Story[] = [
  { times: 9, order: "completed", reviewed: "in turn" },
  { times: 3, order: "delivered", ask: BROKEN, steps: ["approve", "settle"] },
  { times: 1, order: "shipped", talk: talk.WHEN_SHIPPED, shop: "shop-2", buyer: "buyer-1" },
  { times: 1, order: "delivered", talk: talk.GUARANTEE, shop: "shop-2" },
  { times: 3, order: "delivered", talk: talk.SLOW_ANSWER, shop: "shop-3" },
  { times: 1, order: "delivered", complains: complaint.PART_REFUNDED, shop: "shop-1" },
  { times: 1, order: "delivered", complains: complaint.UNANSWERED, shop: "shop-3" },
  { times: 1, order: "shipped", complains: complaint.WITHDRAWN, shop: "shop-2" },
];

/** The past, day by day. */
export const PAST: readonly Day[] = [
  { begins: MORNING, gap_minutes: 40, stories: FIRST_DAY },
  // What is asked in the evening is answered the next morning.
  { begins: EVENING, gap_minutes: 13 * 60, stories: EVENING_AFTER },
  { begins: MORNING, gap_minutes: 130, stories: DAY_BEFORE },
  { begins: MORNING, gap_minutes: 10, stories: LAST_DAY },
];

/** What sellers, buyers and agents find on their desks when they sign in. */
const DESKS: readonly Story[] = [
  { times: 28, order: "to_ship" },
  { times: 18, order: "shipped", by_seller: true },
  { times: 3, order: "shipped", by_seller: true, delivery: ["fail"] },
  { times: 2, order: "shipped", by_seller: true, delivery: ["fail", "prepare_reshipment"] },
  { times: 2, order: "shipped", by_seller: true, delivery: ["fail", "prepare_reshipment", "ship_again"] },
  { times: 2, order: "shipped", by_seller: true, delivery: ["fail", "give_up"] },
  { times: 16, order: "delivered", ask: BROKEN },
  { times: 8, order: "shipped", ask: LOST },
  { times: 8, order: "delivered", ask: WRONG },
  { times: 6, order: "delivered", ask: MISSING, steps: ["reject"] },
  { times: 4, order: "delivered", ask: BROKEN, steps: ["reject_for_return"] },
  {
    times: 3,
    order: "delivered",
    ask: BROKEN,
    steps: ["reject_for_return", "agree_to_return"],
    shop: "shop-2",
  },
  { times: 6, order: "delivered", ask: WRONG, steps: ["approve"] },
  { times: 4, order: "delivered", ask: WRONG, steps: ["approve", "ship_return"], shop: "shop-1" },
  {
    times: 4,
    order: "delivered",
    ask: WRONG,
    steps: ["approve", "ship_return", "deliver_return"],
    shop: "shop-2",
  },
  { times: 2, order: "delivered", ask: BROKEN, steps: ["reject", "open_dispute"] },
  {
    times: 1,
    order: "delivered",
    ask: BROKEN,
    steps: [...DISPUTED, "seller_gives_evidence"],
    shop: "shop-1",
  },
  {
    times: 1,
    order: "delivered",
    ask: MISSING,
    steps: [...DISPUTED, "buyer_gives_evidence"],
    shop: "shop-1",
    buyer: "buyer-1",
  },
  { times: 2, order: "delivered", ask: BROKEN, steps: HEARD },
  { times: 1, order: "delivered", ask: WRONG, steps: HEARD, shop: "shop-1", buyer: "buyer-1" },
  { times: 2, order: "delivered", ask: MISSING, steps: ["reject", "ask_for_call"] },
  {
    times: 2,
    order: "delivered",
    ask: WRONG,
    steps: ["approve", "ship_return", "receive_damaged"],
    shop: "shop-1",
  },
  { times: 2, order: "shipped", by_seller: true, waybill: ["report"] },
  { times: 2, order: "shipped", by_seller: true, waybill: ["report", "explain"] },
  { times: 1, order: "shipped", by_seller: true, waybill: ["report", "accept"] },
  { times: 1, order: "shipped", by_seller: true, waybill: ["report", "accept", "appeal"] },
  { times: 1, order: "shipped", by_seller: true, waybill: ["report", "accept", "appeal", "hand_in"] },
  { times: 5, order: "completed", paid_out: true, ask: BROKEN, steps: ["approve"], shop: "shop-3" },
  { times: 4, order: "delivered", ask: BROKEN, steps: ["approve"] },
];

/** What is said today: much of it waits for a word. */
const WORDS: readonly Story[] = [
  { times: 1, order: "shipped", talk: talk.WHERE_IS_IT, shop: "shop-1", buyer: "buyer-1" },
  { times: 1, order: "shipped", talk: talk.WHERE_IS_IT, shop: "shop-2", buyer: "buyer-4" },
  { times: 1, order: "to_ship", talk: talk.FIRST_CONTACT, shop: "shop-1", buyer: "buyer-3" },
  { times: 1, order: "delivered", talk: talk.SHOWN, shop: "shop-1", buyer: "buyer-2" },
  { times: 1, order: "to_ship", talk: talk.ASKED_TWICE, shop: "shop-3", buyer: "buyer-5" },
  { times: 1, order: "delivered", talk: talk.TOLD_FIRST, shop: "shop-2", buyer: "buyer-1" },
  { times: 1, order: "delivered", talk: talk.THANKED, shop: "shop-3", buyer: "buyer-1" },
  { times: 1, order: "delivered", complains: complaint.JUST_OPENED, shop: "shop-1", buyer: "buyer-4" },
  { times: 1, order: "delivered", complains: complaint.RUDE, shop: "shop-3" },
  { times: 1, order: "delivered", complains: complaint.ANSWERED, shop: "shop-1", buyer: "buyer-5" },
  { times: 1, order: "delivered", complains: complaint.OFFERED_MONEY, shop: "shop-1", buyer: "buyer-1" },
  { times: 1, order: "delivered", complains: complaint.OFFERED_REPLACEMENT, shop: "shop-2" },
  { times: 1, order: "delivered", complains: complaint.ESCALATED, shop: "shop-1", buyer: "buyer-2" },
  { times: 1, order: "delivered", complains: complaint.DECLINED, shop: "shop-3" },
  { times: 1, order: "delivered", complains: complaint.MEDIATED, shop: "shop-2", buyer: "buyer-1" },
  { times: 1, order: "delivered", complains: complaint.PART_REFUNDED, shop: "shop-1", buyer: "buyer-3" },
  { times: 3, order: "delivered", reviewed: GLAD },
  { times: 1, order: "delivered", reviewed: DISAPPOINTED, shop: "shop-1", buyer: "buyer-1" },
  { times: 1, order: "delivered", reviewed: INSULTING, shop: "shop-1" },
];

export const TODAY: Day = { begins: MORNING, gap_minutes: 6, stories: [...DESKS, ...WORDS] };
