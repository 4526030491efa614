import * as z from "zod/mini";
import { instantText, type RouteContract } from "../platform/contract.ts";

const clockShown = z.object({
  now: instantText,
  ahead_seconds: z.int(),
  reached: z.boolean(),
  passed: z.array(z.object({ refund_id: z.string(), due_at: instantText, status: z.string() })),
});

/** The routes of the sandbox room: they do not exist in a production stage. */
export const routes: readonly RouteContract[] = [
  {
    id: "getClock",
    method: "GET",
    path: "/sandbox/clock",
    who: ["operator", "marketplace"],
    summary: "Case time in this sandbox",
    rules: ["R7.5"],
    answers: { 200: clockShown },
  },
  {
    id: "moveClock",
    method: "POST",
    path: "/sandbox/clock",
    who: ["operator", "marketplace"],
    summary: "Move case time forward, passing the deadlines on the way in order; repeat while not `reached`",
    rules: ["R7.5"],
    body: z.strictObject({ to: instantText }),
    answers: { 200: clockShown },
    keyed: true,
  },
];
