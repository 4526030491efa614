import type { Complains } from "./complaints.ts";
import type { Reviewed } from "./reviews.ts";
import type { Line } from "./talks.ts";

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
  /** Only this shop's orders, only this buyer's. */
  readonly shop?: string;
  readonly buyer?: string;
  /** What buyer and shop write to each other. */
  readonly talk?: readonly Line[];
  readonly complains?: Complains;
  /** What the buyer says of it afterwards; `in turn` is the next of what is said of its shop. */
  readonly reviewed?: Reviewed | "in turn";
}

/** A day of the sample, and how far apart the scenes of its stories are. */
export interface Day {
  /** When it begins, in minutes after midnight. */
  readonly begins: number;
  readonly gap_minutes: number;
  readonly stories: readonly Story[];
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
  | "seller_gives_evidence"
  | "buyer_gives_evidence"
  | "end_evidence"
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
