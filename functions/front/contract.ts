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
    id: "getSample",
    method: "GET",
    path: "/samples/{sample}",
    who: "public",
    summary: "A picture of what an item of a checklist wants",
    rules: ["R4.2"],
    gives: "image/svg+xml",
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
