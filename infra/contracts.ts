import { routes as agents } from "../functions/agents/contract.ts";
import { routes as appeals } from "../functions/appeals/contract.ts";
import { routes as autoReplies } from "../functions/auto-replies/contract.ts";
import { routes as callBacks } from "../functions/call-backs/contract.ts";
import { routes as complaints } from "../functions/complaints/contract.ts";
import { routes as contacts } from "../functions/contacts/contract.ts";
import { routes as conversations } from "../functions/conversations/contract.ts";
import { routes as disputes } from "../functions/disputes/contract.ts";
import { routes as failedDeliveries } from "../functions/failed-deliveries/contract.ts";
import { routes as followUps } from "../functions/follow-ups/contract.ts";
import { routes as front } from "../functions/front/contract.ts";
import { routes as notices } from "../functions/notices/contract.ts";
import { routes as orders } from "../functions/orders/contract.ts";
import { routes as penalties } from "../functions/penalties/contract.ts";
import type { RouteContract } from "../functions/platform/contract.ts";
import { routes as policies } from "../functions/policies/contract.ts";
import { routes as products } from "../functions/products/contract.ts";
import { routes as refunds } from "../functions/refunds/contract.ts";
import { routes as reviews } from "../functions/reviews/contract.ts";
import { routes as risks } from "../functions/risks/contract.ts";
import { routes as sandbox } from "../functions/sandbox/contract.ts";
import { routes as scorecards } from "../functions/scorecards/contract.ts";
import { routes as sessions } from "../functions/sessions/contract.ts";
import { routes as shipments } from "../functions/shipments/contract.ts";
import { routes as shops } from "../functions/shops/contract.ts";
import { routes as simulatedCarrier } from "../functions/simulated-carrier/contract.ts";
import { routes as tracking } from "../functions/tracking/contract.ts";
import { routes as webhooks } from "../functions/webhooks/contract.ts";

/** The routes of every room that has a door: what is deployed, documented and tested comes from here. */
export const CONTRACTS = {
  orders,
  shipments,
  tracking,
  "failed-deliveries": failedDeliveries,
  refunds,
  "call-backs": callBacks,
  notices,
  penalties,
  appeals,
  disputes,
  complaints,
  webhooks,
  conversations,
  contacts,
  "follow-ups": followUps,
  reviews,
  "auto-replies": autoReplies,
  products,
  shops,
  policies,
  scorecards,
  risks,
  sessions,
  agents,
  sandbox,
  "simulated-carrier": simulatedCarrier,
  front,
} as const satisfies Readonly<Record<string, readonly RouteContract[]>>;

/** A room that has a door: `<room>-api` is its function. */
export type Room = keyof typeof CONTRACTS;

/** Rooms that only a sandbox has (R7.5, R2.1): in production neither function nor route of them exists. */
export const SANDBOX_ROOMS: ReadonlySet<Room> = new Set(["sandbox", "simulated-carrier"]);

/** Every route there is. */
export const ROUTES: readonly RouteContract[] = Object.values(CONTRACTS).flat();
