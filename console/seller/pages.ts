import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { Query, SellerRoute } from "../trunk.ts";

// What a seller's day begins with comes alone; the other pages when one of them is gone to.
const first = () => import("./home-page.tsx");
const pages = () => import("./routes.ts");

/** The pages of the people of a shop. */
export function sellerPages(seller: SellerRoute) {
  const getParentRoute = () => seller;
  return [
    createRoute({ getParentRoute, path: "/", component: lazyRouteComponent(first, "HomePage") }),
    createRoute({
      getParentRoute,
      path: "/orders",
      validateSearch: (search) => search as Query<"/orders">,
      component: lazyRouteComponent(pages, "OrdersPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/orders/$order_id",
      component: lazyRouteComponent(pages, "OrderPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/orders/$order_id/failed-delivery",
      component: lazyRouteComponent(pages, "FailedDeliveryPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/troubles",
      validateSearch: (search) => search as Query<"/shipments">,
      component: lazyRouteComponent(pages, "TroublesPage"),
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
      path: "/disputes",
      validateSearch: (search) => search as Query<"/disputes">,
      component: lazyRouteComponent(pages, "DisputesPage"),
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
      path: "/penalties",
      validateSearch: (search) => search as Query<"/penalties">,
      component: lazyRouteComponent(pages, "PenaltiesPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/penalties/$penalty_id",
      component: lazyRouteComponent(pages, "PenaltyPage"),
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
      path: "/statement",
      validateSearch: (search) => search as Query<"/shops/{shop_id}/statement">,
      component: lazyRouteComponent(pages, "StatementPage"),
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
      path: "/auto-replies",
      component: lazyRouteComponent(pages, "AutoRepliesPage"),
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
      path: "/reviews",
      validateSearch: (search) => search as Query<"/reviews">,
      component: lazyRouteComponent(pages, "ReviewsPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/reviews/$review_id",
      component: lazyRouteComponent(pages, "ReviewPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/products",
      validateSearch: (search) => search as Query<"/shops/{shop_id}/products">,
      component: lazyRouteComponent(pages, "ProductsPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/products/$product_key",
      component: lazyRouteComponent(pages, "ProductPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/scorecard",
      component: lazyRouteComponent(pages, "ScorecardPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/scorecard/cases",
      validateSearch: (search) => search as Query<"/scorecards/{shop_id}/cases">,
      component: lazyRouteComponent(pages, "ScorecardCasesPage"),
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
