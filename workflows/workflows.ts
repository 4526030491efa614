import type { Workflow } from "./waits.ts";

/** R3: the waits of a refund. */
const refund: Workflow = {
  kind: "refund",
  waits: [
    { status: "requested", state: "SellerDecides", about: "R3.3: the seller approves or rejects" },
    {
      status: "awaiting_return_address",
      state: "SellerGivesReturnAddress",
      about: "R3.4: the shop says where the goods go",
    },
    {
      status: "awaiting_return",
      state: "BuyerSendsGoodsBack",
      about: "R3.4: the buyer sends the goods and enters a waybill",
    },
    {
      status: "returning",
      state: "SellerChecksReturn",
      about: "R3.4: the seller confirms receipt or says what is wrong",
    },
    {
      status: "rejected",
      state: "BuyerAnswersRejection",
      about: "R3.7: the buyer agrees to a return, opens a dispute or withdraws",
    },
  ],
};

/** R4: the waits of a dispute. */
const dispute: Workflow = {
  kind: "dispute",
  waits: [
    {
      status: "gathering",
      state: "BothSidesHandInEvidence",
      about: "R4.1: until both are done, or time is up",
    },
    { status: "in_review", state: "AgentReviews", about: "R4.4: an agent decides; late, a lead is told" },
    {
      status: "confirming",
      state: "SecondAgentConfirms",
      about: "R4.4: a second agent confirms, or sends it back",
    },
  ],
};

/** R2.4: the waits of a failed delivery. */
const failedDelivery: Workflow = {
  kind: "failed_delivery",
  waits: [
    {
      status: "awaiting_resolution",
      state: "SellerChoosesResolution",
      about: "R2.4: the seller ships again, or refunds the buyer",
    },
    {
      status: "awaiting_reshipment",
      state: "SellerCallsTheLogistics",
      about: "R2.4: the seller calls the carrier with the corrected waybill",
    },
  ],
};

/** R5.2: the waits of a notice about a waybill. */
const notice: Workflow = {
  kind: "notice",
  waits: [
    {
      status: "awaiting_answer",
      state: "SellerAnswersNotice",
      about: "R5.2: the seller corrects the waybill, explains it or accepts",
    },
    {
      status: "awaiting_judgement",
      state: "AgentJudgesExplanation",
      about: "R5.2: an agent judges the explanation; a late one is escalated",
    },
  ],
};

/** R5.3, R5.4: the waits of an appeal. */
const appeal: Workflow = {
  kind: "appeal",
  waits: [
    {
      status: "gathering",
      state: "SellerHandsInAppeal",
      about: "R5.3: until the appeal is handed in, or what more is wanted; or time is up",
    },
    {
      status: "in_review",
      state: "AgentReviewsAppeal",
      about: "R5.4: an agent decides; late, a lead is told",
    },
    {
      status: "confirming",
      state: "SecondAgentConfirmsAppeal",
      about: "R4.4: a second agent confirms, or sends it back",
    },
  ],
};

/** R6.3: the waits of a complaint. */
const complaint: Workflow = {
  kind: "complaint",
  waits: [
    {
      status: "awaiting_answer",
      state: "SellerAnswersComplaint",
      about: "R6.3: the seller owes the first answer; silence brings the agents",
    },
    {
      status: "answered",
      state: "SellerProposesSolution",
      about: "R6.3: the seller owes a solution; silence brings the agents",
    },
    {
      status: "proposed",
      state: "BuyerAnswersProposal",
      about: "R6.3: the buyer accepts or declines; silence ends the complaint",
    },
    {
      status: "mediated",
      state: "BothSidesAnswerProposal",
      about: "R6.3: both sides agree to what an agent proposes, or it is the agent's turn again",
    },
    {
      status: "escalated",
      state: "AgentSettlesComplaint",
      about: "R6.3: an agent proposes or ends it; late, a lead is told",
    },
  ],
};

/** Every workflow there is: one for each kind of case that waits for somebody. */
export const WORKFLOWS: readonly Workflow[] = [refund, dispute, failedDelivery, notice, appeal, complaint];
