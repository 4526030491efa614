import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { BuyerRoute, Query } from "../trunk.ts";
import { askingIn } from "./asking.ts";

// What a buyer's visit begins with comes alone; the other pages when one of them is gone to.
const first = () => import("./orders-page.tsx");
const pages = () => import("./routes.ts");

/** The pages of buyers. */
export function buyerPages(buyer: BuyerRoute) {
  const getParentRoute = () => buyer;
  return [
    createRoute({
      getParentRoute,
      path: "/orders",
      validateSearch: (search) => search as Query<"/orders">,
      component: lazyRouteComponent(first, "OrdersPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/orders/$order_id",
      component: lazyRouteComponent(pages, "OrderPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/orders/$order_id/refund",
      validateSearch: askingIn,
      component: lazyRouteComponent(pages, "AskRefundPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/refunds",
      validateSearch: (search) => search as Query<"/refunds">,
      component: lazyRouteComponent(pages, "RefundsPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/refunds/$refund_id",
      component: lazyRouteComponent(pages, "RefundPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/disputes/$dispute_id",
      component: lazyRouteComponent(pages, "DisputePage"),
    }),
    createRoute({
      getParentRoute,
      path: "/orders/$order_id/report",
      component: lazyRouteComponent(pages, "ReportWaybillPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/notices/$notice_id",
      component: lazyRouteComponent(pages, "NoticePage"),
    }),
    createRoute({
      getParentRoute,
      path: "/orders/$order_id/review/$line_id",
      component: lazyRouteComponent(pages, "ReviewPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/orders/$order_id/complain",
      component: lazyRouteComponent(pages, "ComplainPage"),
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
      path: "/conversations",
      validateSearch: (search) => search as Query<"/conversations">,
      component: lazyRouteComponent(pages, "ConversationsPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/conversations/$order_id",
      component: lazyRouteComponent(pages, "ConversationPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/settings",
      component: lazyRouteComponent(pages, "SettingsPage"),
    }),
  ] as const;
}
