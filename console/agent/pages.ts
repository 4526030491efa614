import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { AgentRoute, Query } from "../trunk.ts";

// A queue is what an agent's day begins with: what reads a case comes once one is opened.
const queues = () => import("./queues.ts");
const cases = () => import("./cases.ts");

/** The pages of agents; operators, who lead them, have them too. */
export function agentPages(agent: AgentRoute) {
  const getParentRoute = () => agent;
  return [
    createRoute({
      getParentRoute,
      path: "/disputes",
      validateSearch: (search) => search as Query<"/disputes">,
      component: lazyRouteComponent(queues, "DisputesPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/disputes/$dispute_id",
      component: lazyRouteComponent(cases, "DisputePage"),
    }),
    createRoute({
      getParentRoute,
      path: "/appeals",
      validateSearch: (search) => search as Query<"/appeals">,
      component: lazyRouteComponent(queues, "AppealsPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/appeals/$appeal_id",
      component: lazyRouteComponent(cases, "AppealPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/notices",
      validateSearch: (search) => search as Query<"/notices">,
      component: lazyRouteComponent(queues, "NoticesPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/notices/$notice_id",
      component: lazyRouteComponent(cases, "NoticePage"),
    }),
    createRoute({
      getParentRoute,
      path: "/call-backs",
      validateSearch: (search) => search as Query<"/call-backs">,
      component: lazyRouteComponent(queues, "CallBacksPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/call-backs/$call_back_id",
      component: lazyRouteComponent(cases, "CallBackPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/complaints",
      validateSearch: (search) => search as Query<"/complaints">,
      component: lazyRouteComponent(queues, "ComplaintsPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/complaints/$complaint_id",
      component: lazyRouteComponent(cases, "ComplaintPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/shops",
      validateSearch: (search) => search as Query<"/scorecards">,
      component: lazyRouteComponent(queues, "ShopsPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/shops/$shop_id",
      component: lazyRouteComponent(cases, "ShopPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/refunds",
      validateSearch: (search) => search as Query<"/refunds">,
      component: lazyRouteComponent(queues, "RefundsPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/refunds/$refund_id",
      component: lazyRouteComponent(cases, "RefundPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/penalties/$penalty_id",
      component: lazyRouteComponent(cases, "PenaltyPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/review-reports",
      validateSearch: (search) => search as Query<"/review-reports">,
      component: lazyRouteComponent(queues, "ReviewReportsPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/reviews/$review_id",
      component: lazyRouteComponent(cases, "ReviewPage"),
    }),
  ] as const;
}
