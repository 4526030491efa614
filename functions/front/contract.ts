import * as z from "zod/mini";
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
    answers: { 200: z.record(z.string(), z.unknown()) },
  },
  {
    id: "getHealth",
    method: "GET",
    path: "/health",
    who: "public",
    summary: "The API answers",
    rules: [],
    answers: { 200: z.object({ status: z.literal("ok") }) },
  },
];
