import * as z from "zod/mini";
import {
  draftShown,
  hearingAnswers,
  hearingShape,
  hearingStatus,
  submissionShown,
} from "../hearings/answers.ts";
import { orderShown } from "../orders/answers.ts";
import { timelineEntry } from "../platform/answers.ts";
import { type AnswerShapes, instantText, moneyShown, pageOf } from "../platform/contract.ts";
import { refundShown } from "../refunds/answers.ts";
import { shipmentShown } from "../shipments/answers.ts";
import { entryShown } from "../tracking/answers.ts";

const identity = {
  dispute_id: z.string(),
  refund_id: z.string(),
  order_id: z.string(),
  shop_id: z.string(),
  buyer_id: z.string(),
  reason: z.string(),
  amount: moneyShown,
};

/** A dispute as it is answered. */
export const disputeShown = z.object({
  ...identity,
  needs_two_agents: z.boolean(),
  ...hearingShape,
  refund: z.string(),
});

/** A dispute with all that its reader may see of it. */
export const disputeDocument = z.object({
  ...disputeShown.shape,
  submissions: z.array(submissionShown),
  draft: z.optional(draftShown),
  about: z.optional(
    z.object({
      refund: refundShown,
      order: z.optional(orderShown),
      shipment: z.optional(shipmentShown),
      tracking: z.array(entryShown),
    }),
  ),
});

const listed = z.object({
  ...identity,
  status: hearingStatus,
  opened_at: instantText,
  due_at: z.optional(instantText),
  escalated_at: z.optional(instantText),
  claimed_by: z.optional(z.string()),
  proposed_by: z.optional(z.string()),
  href: z.string(),
});

/** What the disputes room answers. */
export const answers: AnswerShapes = {
  listDisputes: { 200: pageOf(listed) },
  ...hearingAnswers("Dispute", disputeShown, disputeDocument, timelineEntry),
};
