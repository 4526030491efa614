import { createRoute, createRouter, lazyRouteComponent, notFound, redirect } from "@tanstack/react-router";
import { agentPages } from "./agent/pages.ts";
import { buyerPages } from "./buyer/pages.ts";
import { operatorPages } from "./operator/pages.ts";
import { Broken } from "./parts/broken.tsx";
import { sellerPages } from "./seller/pages.ts";
import { bearer, person } from "./session/session.ts";
import {
  type AgentRoute,
  agent,
  type BuyerRoute,
  buyer,
  HOME,
  type OperatorRoute,
  operator,
  root,
  seller,
} from "./trunk.ts";

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search): { to?: string } => (typeof search.to === "string" ? { to: search.to } : {}),
  beforeLoad: async ({ search }) => {
    await bearer();
    if (person()) throw redirect({ href: search.to?.startsWith("/") ? search.to : "/" });
  },
  component: lazyRouteComponent(() => import("./session/sign-in-page.tsx"), "SignInPage"),
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: async () => {
    await bearer();
    const who = person();
    throw redirect({ to: who ? HOME[who.role] : "/sign-in" });
  },
});

/** A role's address alone leads to what its day begins with. */
function begin(parent: BuyerRoute | AgentRoute | OperatorRoute, to: string) {
  return createRoute({
    getParentRoute: () => parent as BuyerRoute,
    path: "/",
    beforeLoad: () => {
      throw redirect({ to });
    },
  });
}

/** What a mail leads to, `/refunds/…`: the page of whoever follows the link. */
const mailed = createRoute({
  getParentRoute: () => root,
  path: "/$place/$case_id",
  beforeLoad: async ({ location, params }) => {
    await bearer();
    if (params.place in HOME) throw notFound();
    const who = person();
    if (who === undefined) throw redirect({ to: "/sign-in", search: { to: location.href } });
    // The cases that operators open are on the pages of agents.
    throw redirect({ href: `/${who.role === "operator" ? "agent" : who.role}${location.href}` });
  },
});

const tree = root.addChildren([
  home,
  signIn,
  buyer.addChildren([...buyerPages(buyer), begin(buyer, HOME.buyer)]),
  mailed,
  seller.addChildren(sellerPages(seller)),
  agent.addChildren([...agentPages(agent), begin(agent, HOME.agent)]),
  operator.addChildren([...operatorPages(operator), begin(operator, HOME.operator)]),
]);

/** Where each page is; the pages of a role are loaded when somebody of that role comes. */
export const router = createRouter({
  routeTree: tree,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: Broken,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
