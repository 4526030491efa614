import type { Brought, Court, Step } from "../hearings/court.ts";
import { refundOfDispute } from "../kernel/ids.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Consequence } from "../policies/consequences.ts";
import { stepOf } from "../refunds/commands.ts";
import { foreseeAward } from "../refunds/foreseen.ts";
import { refundKey, refundOf } from "../refunds/store.ts";
import { type Dispute, termsFor } from "./dispute.ts";
import { disputeView, pathOf } from "./view.ts";

/** Disputes as the shared mechanism of hearings sees them. */
export const DISPUTES: Court<Dispute> = {
  kind: "dispute",
  idOf: ({ dispute_id }) => dispute_id,
  pathOf,
  termsOf: termsFor,
  subjectOf: ({ dispute_id, refund_id, order_id, shop_id, buyer_id }) => ({
    dispute_id,
    refund_id,
    order_id,
    shop_id,
    buyer_id,
  }),
  tells: ({ amount, reason }) => ({ amount, currency: "IDR", about: reason }),
  view: disputeView,
  reads: (id) => ({ case: refundKey(refundOfDispute(id)) }),
  carryOut,
  foresees,
};

/** R4.4: the refund is paid, in whole or part, or its rejection stands, in the transaction of the decision. */
async function carryOut({
  after,
  caller,
  facts,
  moment,
}: Step<Dispute>): Promise<Brought<Dispute> | Refusal> {
  if (after.status !== "decided") return NOTHING;
  const { amount } = after.ruling;
  const command = { kind: "decide_dispute", ...(amount === undefined ? {} : { amount }) } as const;
  const step = await stepOf({ command, caller }, {}, facts, moment);
  return isRefusal(step) ? step : { changes: step.changes };
}

/** R4.4: what becomes of the money, by the refund's own rules. */
async function foresees({ after, facts, moment }: Step<Dispute>): Promise<readonly Consequence[] | Refusal> {
  const refund = refundOf(facts.get("case"));
  if (refund === undefined || after.status !== "decided") return notFound("dispute");
  return foreseeAward(refund, after.ruling.amount, moment);
}

const NOTHING: Brought<Dispute> = { changes: [] };
