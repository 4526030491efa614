import { published as appeals } from "../appeals/published.ts";
import { published as autoReplies } from "../auto-replies/published.ts";
import { published as callBacks } from "../call-backs/published.ts";
import { published as clocks } from "../clocks/published.ts";
import { published as complaints } from "../complaints/published.ts";
import { published as contacts } from "../contacts/published.ts";
import { published as conversations } from "../conversations/published.ts";
import { published as disputes } from "../disputes/published.ts";
import { published as evidence } from "../evidence/published.ts";
import { published as failedDeliveries } from "../failed-deliveries/published.ts";
import { published as followUps } from "../follow-ups/published.ts";
import { published as notices } from "../notices/published.ts";
import { published as notifications } from "../notifications/published.ts";
import { published as orders } from "../orders/published.ts";
import { published as penalties } from "../penalties/published.ts";
import type { PublishedEvents } from "../platform/published.ts";
import { published as policies } from "../policies/published.ts";
import { published as products } from "../products/published.ts";
import { published as refunds } from "../refunds/published.ts";
import { published as reviews } from "../reviews/published.ts";
import { published as scorecards } from "../scorecards/published.ts";
import { published as shipments } from "../shipments/published.ts";
import { published as shops } from "../shops/published.ts";
import { published as tracking } from "../tracking/published.ts";
import { published as webhooks } from "./published.ts";

/** Every type of event there is, with what its data holds (R8.3): another room is a line here. */
export const CATALOGUE: PublishedEvents = {
  ...orders,
  ...shipments,
  ...failedDeliveries,
  ...tracking,
  ...refunds,
  ...disputes,
  ...callBacks,
  ...notices,
  ...penalties,
  ...appeals,
  ...complaints,
  ...evidence,
  ...conversations,
  ...contacts,
  ...followUps,
  ...reviews,
  ...autoReplies,
  ...products,
  ...notifications,
  ...scorecards,
  ...shops,
  ...clocks,
  ...policies,
  ...webhooks,
};
