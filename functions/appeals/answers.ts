import * as z from "zod/mini";
import {
  aboutOrderShown,
  handedIn,
  heardListed,
  hearingAnswers,
  hearingShape,
  requirementShown,
} from "../hearings/answers.ts";
import { noticeShown } from "../notices/answers.ts";
import { penaltyShown } from "../penalties/answers.ts";
import { type AnswerShapes, moneyShown, pageOf } from "../platform/contract.ts";
import { PENALTY_KINDS } from "../policies/policy.ts";

const identity = {
  appeal_id: z.string(),
  penalty_id: z.string(),
  order_id: z.string(),
  shop_id: z.string(),
  penalty_kind: z.enum(PENALTY_KINDS),
  points: z.int(),
  fine: moneyShown,
  /** Of the penalty's appeals, after this one. */
  appeals_left: z.int(),
};

/** What is looked up on the carrier's official site, and where. */
const lookUp = z.object({
  carrier: z.string(),
  carrier_name: z.string(),
  waybill: z.string(),
  page: z.string(),
});

/** An appeal as it is answered. */
export const appealShown = z.object({
  ...identity,
  needs_two_agents: z.boolean(),
  given_back: z.optional(z.object({ points: z.int(), fine: moneyShown, fine_waived: moneyShown })),
  ...hearingShape,
  checklist: z.array(z.object({ ...requirementShown, look_up: z.optional(lookUp) })),
  penalty: z.string(),
});

/** An appeal with all that its reader may see of it. */
export const appealDocument = z.object({
  ...appealShown.shape,
  ...handedIn,
  about: z.optional(
    z.object({
      penalty: penaltyShown,
      notice: z.optional(noticeShown),
      ...aboutOrderShown,
    }),
  ),
});

const listed = z.object({ ...identity, ...heardListed });

/** What the appeals room answers. */
export const answers: AnswerShapes = {
  openAppeal: { 201: appealShown },
  listAppeals: { 200: pageOf(listed) },
  ...hearingAnswers("Appeal", appealShown, appealDocument),
  askMoreOfAppeal: { 200: appealShown },
  withdrawAppeal: { 200: appealShown },
};
