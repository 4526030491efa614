import * as z from "zod/mini";
import { aboutOrderShown, handedIn, heardListed, hearingAnswers, hearingShape } from "../hearings/answers.ts";
import { type AnswerShapes, moneyShown, pageOf } from "../platform/contract.ts";
import { refundShown } from "../refunds/answers.ts";

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
  ...handedIn,
  about: z.optional(
    z.object({
      refund: refundShown,
      flags: z.string(),
      ...aboutOrderShown,
    }),
  ),
});

const listed = z.object({ ...identity, ...heardListed });

/** What the disputes room answers. */
export const answers: AnswerShapes = {
  listDisputes: { 200: pageOf(listed) },
  ...hearingAnswers("Dispute", disputeShown, disputeDocument),
};
