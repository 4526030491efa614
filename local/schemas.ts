import * as z from "zod/mini";
import { appealShown } from "../functions/appeals/answers.ts";
import { autoRepliesShown } from "../functions/auto-replies/answers.ts";
import { hours, reply } from "../functions/auto-replies/contract.ts";
import { callBackListed, callBackShown } from "../functions/call-backs/answers.ts";
import { complaintListed, complaintShown } from "../functions/complaints/answers.ts";
import { myContactShown } from "../functions/contacts/answers.ts";
import { conversationShown, messageShown, transcriptShown } from "../functions/conversations/answers.ts";
import { disputeShown } from "../functions/disputes/answers.ts";
import { failedListed, failedShown } from "../functions/failed-deliveries/answers.ts";
import { followUpsShown } from "../functions/follow-ups/answers.ts";
import { draftShown, submissionShown } from "../functions/hearings/answers.ts";
import { noticeListed, noticeShown } from "../functions/notices/answers.ts";
import { orderShown } from "../functions/orders/answers.ts";
import { penaltyListed, penaltyShown, pointsShown } from "../functions/penalties/answers.ts";
import { timelineEntry } from "../functions/platform/answers.ts";
import { moneyShown } from "../functions/platform/contract.ts";
import {
  calendarShown,
  consequenceShown,
  dueShown,
  expiryShown,
  policyShown,
} from "../functions/policies/answers.ts";
import { productListed, productShown } from "../functions/products/answers.ts";
import { refundListed, refundShown } from "../functions/refunds/answers.ts";
import { ratingsShown, reviewListed, reviewShown } from "../functions/reviews/answers.ts";
import { scorecardShown } from "../functions/scorecards/answers.ts";
import { shipmentShown } from "../functions/shipments/answers.ts";
import { balanceShown } from "../functions/shops/answers.ts";
import { deliveryShown, webhookShown } from "../functions/webhooks/answers.ts";

/** Shapes that have a name of their own in the document. */
const NAMED = new Map<z.ZodMiniType, string>([
  [moneyShown, "Money"],
  [timelineEntry, "TimelineEntry"],
  [orderShown, "Order"],
  [refundShown, "Refund"],
  [refundListed, "RefundListed"],
  [appealShown, "Appeal"],
  [disputeShown, "Dispute"],
  [draftShown, "Draft"],
  [submissionShown, "Submission"],
  [dueShown, "Due"],
  [expiryShown, "Expiry"],
  [consequenceShown, "Consequence"],
  [callBackShown, "CallBack"],
  [callBackListed, "CallBackListed"],
  [shipmentShown, "Shipment"],
  [failedShown, "FailedDelivery"],
  [failedListed, "FailedDeliveryListed"],
  [complaintShown, "Complaint"],
  [complaintListed, "ComplaintListed"],
  [noticeShown, "Notice"],
  [noticeListed, "NoticeListed"],
  [penaltyShown, "Penalty"],
  [penaltyListed, "PenaltyListed"],
  [pointsShown, "Points"],
  [scorecardShown, "Scorecard"],
  [followUpsShown, "FollowUps"],
  [conversationShown, "Conversation"],
  [messageShown, "Message"],
  [transcriptShown, "Transcript"],
  [autoRepliesShown, "AutoReplies"],
  [hours, "OpeningHours"],
  [reply, "AutoReply"],
  [myContactShown, "MyContact"],
  [productShown, "Product"],
  [productListed, "ProductListed"],
  [reviewShown, "Review"],
  [reviewListed, "ReviewListed"],
  [ratingsShown, "Ratings"],
  [balanceShown, "Balance"],
  [webhookShown, "Webhook"],
  [deliveryShown, "Delivery"],
  [policyShown, "Policy"],
  [calendarShown, "Calendar"],
]);

const names = z.registry<{ id: string }>();
for (const [schema, id] of NAMED) names.add(schema, { id });

/**
 * A schema as JSON Schema. An instant or an address is said by its format, whose long pattern nobody
 * reads, and a whole number needs no bounds that every one has; an answer may have more
 * in it one day, so it does not say that it never will.
 */
function jsonSchema(schema: z.ZodMiniType, io: "input" | "output"): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    metadata: names,
    override({ jsonSchema: at }) {
      if (at.minimum === Number.MIN_SAFE_INTEGER) delete at.minimum;
      if (at.maximum === Number.MAX_SAFE_INTEGER) delete at.maximum;
      if (at.format !== undefined) delete at.pattern;
      if (io === "output" && at.additionalProperties === false) delete at.additionalProperties;
    },
  }) as Record<string, unknown>;
}

/** A schema as JSON Schema; what has a name is only referred to. */
export function schemaOf(schema: z.ZodMiniType, io: "input" | "output"): Record<string, unknown> {
  const name = NAMED.get(schema);
  if (name) return { $ref: `#/components/schemas/${name}` };
  const { $schema: _dialect, $defs: _defs, ...body } = jsonSchema(schema, io);
  return body;
}

/** The named shapes, as components of the document. */
export function namedSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    [...NAMED].map(([schema, name]) => {
      const whole = jsonSchema(schema, "output");
      const own = ((whole.$defs as Record<string, unknown> | undefined)?.[name] ?? whole) as Record<
        string,
        unknown
      >;
      const { $schema: _dialect, $defs: _defs, id: _id, ...body } = own;
      return [name, body];
    }),
  );
}
