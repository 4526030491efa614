import type { RouteContract } from "../platform/contract.ts";

/** What needs no sign-in. */
export const routes: readonly RouteContract[] = [
  {
    id: "getOpenApi",
    method: "GET",
    path: "/openapi.json",
    who: "public",
    summary: "This contract",
    rules: [],
  },
  {
    id: "getHealth",
    method: "GET",
    path: "/health",
    who: "public",
    summary: "The API answers",
    rules: [],
  },
];
