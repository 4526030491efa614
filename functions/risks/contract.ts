import type { RouteContract } from "../platform/contract.ts";

/** The routes of the risks room: for the platform's own people, and nobody else. */
export const routes: readonly RouteContract[] = [
  {
    id: "getRefundFlags",
    method: "GET",
    path: "/refunds/{refund_id}/flags",
    who: ["agent", "operator"],
    summary: "What stands out about a request, for whoever looks at it; it decides nothing",
    rules: ["R6.7"],
  },
];
