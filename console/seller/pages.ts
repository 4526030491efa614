import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { Query, SellerRoute } from "../routes.tsx";

const pages = () => import("./routes.ts");

/** The pages of the people of a shop. */
export function sellerPages(seller: SellerRoute) {
  const getParentRoute = () => seller;
  return [
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
  ] as const;
}
