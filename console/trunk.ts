import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import type { paths } from "./api/schema.d.ts";
import { bearer, person, type Role } from "./session/session.ts";

/** What a list may be filtered by: its address says nothing else. */
export type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never;

/** What every page hangs on. */
export const root = createRootRouteWithContext()({
  component: lazyRouteComponent(() => import("./root.tsx"), "Root"),
  notFoundComponent: lazyRouteComponent(() => import("./parts/not-found.tsx"), "NotFound"),
});

/** Where a role's day begins. */
export const HOME: Readonly<Record<Role, string>> = {
  seller: "/seller",
  buyer: "/buyer/orders",
  agent: "/agent/disputes",
  operator: "/operator/policy",
};

/** Whoever is not signed in signs in first and comes back; whoever has another role goes home. */
function only(...roles: readonly Role[]) {
  return async ({ location }: { location: { href: string } }) => {
    await bearer();
    const who = person();
    if (who === undefined) throw redirect({ to: "/sign-in", search: { to: location.href } });
    if (!roles.includes(who.role)) throw redirect({ to: "/" });
  };
}

export const seller = createRoute({
  getParentRoute: () => root,
  path: "/seller",
  beforeLoad: only("seller"),
});
export type SellerRoute = typeof seller;

export const buyer = createRoute({ getParentRoute: () => root, path: "/buyer", beforeLoad: only("buyer") });
export type BuyerRoute = typeof buyer;

export const agent = createRoute({
  getParentRoute: () => root,
  path: "/agent",
  beforeLoad: only("agent", "operator"),
});
export type AgentRoute = typeof agent;

export const operator = createRoute({
  getParentRoute: () => root,
  path: "/operator",
  beforeLoad: only("operator"),
});
export type OperatorRoute = typeof operator;
