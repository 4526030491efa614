/** What happens to an order of the sample, step by step. */
export interface Story {
  /** How many orders go this way. */
  readonly times: number;
  /** How far the order gets before anybody asks. */
  readonly order: "to_ship" | "shipped" | "delivered" | "completed";
  /** Where its seller ships it, the seller says so; elsewhere the marketplace reports it. */
  readonly by_seller?: true;
  /** What goes wrong on the way, and what its seller does about it; only where its seller ships it. */
  readonly delivery?: readonly DeliveryStep[];
  /** What is said about its waybill, and what follows; its seller ships it with a carrier of their own. */
  readonly waybill?: readonly WaybillStep[];
  readonly ask?: Ask;
  readonly steps?: readonly Step[];
  /** The shop's whole balance is paid out before the buyer asks, so that the refund queues (R3.5). */
  readonly paid_out?: true;
  /** Only this shop's orders. */
  readonly shop?: string;
}

/** What the buyer asks for. */
export interface Ask {
  readonly type: "refund_only" | "return_and_refund";
  readonly reason: string;
  readonly sub_reason?: string;
  /** Only this part of the first line's worth, in percent. */
  readonly percent?: number;
  readonly text?: string;
}

/** What somebody does next. */
export type Step =
  | "approve"
  | "reject"
  | "reject_for_return"
  | "withdraw"
  | "agree_to_return"
  | "open_dispute"
  | "ship_return"
  | "deliver_return"
  | "receive"
  | "receive_damaged"
  | "settle"
  | "ask_for_call"
  | "cancel";

/** What happens to a parcel, or is done about a delivery that failed (R2.4). */
export type DeliveryStep = "fail" | "prepare_reshipment" | "ship_again" | "give_up";

/** What somebody does about a waybill that is said to be wrong (R5). */
export type WaybillStep =
  | "report"
  | "explain"
  | "accept"
  | "uphold"
  | "dismiss"
  | "appeal"
  | "hand_in"
  | "grant_appeal"
  | "refuse_appeal";

const BROKEN: Ask = {
  type: "refund_only",
  reason: "damaged",
  sub_reason: "does_not_work",
  text: "Tidak menyala sejak dibuka.",
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

/** The past: asked and decided, or left to the clock, before the live refund is played. */
export const PAST: readonly Story[] = [
  { times: 60, order: "completed" },
  { times: 24, order: "delivered" },
  { times: 12, order: "shipped" },
  { times: 10, order: "to_ship", steps: ["cancel"] },
  { times: 6, order: "to_ship", ask: MISTAKE },
  { times: 14, order: "delivered", ask: BROKEN, steps: ["approve", "settle"] },
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

/** Today: what sellers, buyers and agents find on their desks when they sign in. */
export const TODAY: readonly Story[] = [
  { times: 30, order: "to_ship" },
  { times: 18, order: "shipped", by_seller: true },
  { times: 3, order: "shipped", by_seller: true, delivery: ["fail"] },
  { times: 2, order: "shipped", by_seller: true, delivery: ["fail", "prepare_reshipment"] },
  { times: 2, order: "shipped", by_seller: true, delivery: ["fail", "prepare_reshipment", "ship_again"] },
  { times: 2, order: "shipped", by_seller: true, delivery: ["fail", "give_up"] },
  { times: 14, order: "delivered" },
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
  { times: 3, order: "delivered", ask: BROKEN, steps: ["reject", "open_dispute"] },
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
