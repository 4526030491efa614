import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { OperatorRoute } from "../trunk.ts";

const policy = () => import("./policy-page.tsx");
const pages = () => import("./routes.ts");

/** The pages of operators; the queues of agents are theirs too. */
export function operatorPages(operator: OperatorRoute) {
  const getParentRoute = () => operator;
  return [
    createRoute({
      getParentRoute,
      path: "/policy",
      validateSearch: ({ part }): { part?: string } => (typeof part === "string" ? { part } : {}),
      component: lazyRouteComponent(policy, "PolicyPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/calendars",
      component: lazyRouteComponent(pages, "CalendarsPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/carriers",
      component: lazyRouteComponent(pages, "CarriersPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/webhooks",
      component: lazyRouteComponent(pages, "WebhooksPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/webhooks/$webhook_id",
      component: lazyRouteComponent(pages, "WebhookPage"),
    }),
  ] as const;
}
