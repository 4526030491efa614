import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { AgentRoute, Query } from "../routes.tsx";

const pages = () => import("./routes.ts");

/** The pages of agents; operators, who lead them, have them too. */
export function agentPages(agent: AgentRoute) {
  const getParentRoute = () => agent;
  return [
    createRoute({
      getParentRoute,
      path: "/disputes",
      validateSearch: (search) => search as Query<"/disputes">,
      component: lazyRouteComponent(pages, "DisputesPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/disputes/$dispute_id",
      component: lazyRouteComponent(pages, "DisputePage"),
    }),
    createRoute({
      getParentRoute,
      path: "/appeals",
      validateSearch: (search) => search as Query<"/appeals">,
      component: lazyRouteComponent(pages, "AppealsPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/appeals/$appeal_id",
      component: lazyRouteComponent(pages, "AppealPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/notices",
      validateSearch: (search) => search as Query<"/notices">,
      component: lazyRouteComponent(pages, "NoticesPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/notices/$notice_id",
      component: lazyRouteComponent(pages, "NoticePage"),
    }),
    createRoute({
      getParentRoute,
      path: "/call-backs",
      validateSearch: (search) => search as Query<"/call-backs">,
      component: lazyRouteComponent(pages, "CallBacksPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/call-backs/$call_back_id",
      component: lazyRouteComponent(pages, "CallBackPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/complaints",
      validateSearch: (search) => search as Query<"/complaints">,
      component: lazyRouteComponent(pages, "ComplaintsPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/complaints/$complaint_id",
      component: lazyRouteComponent(pages, "ComplaintPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/shops",
      validateSearch: (search) => search as Query<"/scorecards">,
      component: lazyRouteComponent(pages, "ShopsPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/shops/$shop_id",
      component: lazyRouteComponent(pages, "ShopPage"),
    }),
  ] as const;
}
