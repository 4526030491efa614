import * as z from "zod/mini";
import { EVERYBODY, instantText, type RouteContract } from "../platform/contract.ts";

/** The routes of the sandbox room: they do not exist in a production stage. */
export const routes: readonly RouteContract[] = [
  {
    id: "getClock",
    method: "GET",
    path: "/sandbox/clock",
    who: EVERYBODY,
    summary: "Case time in this sandbox, and the next deadline of any case",
    rules: ["R7.5"],
  },
  {
    id: "moveClock",
    method: "POST",
    path: "/sandbox/clock",
    who: ["operator", "marketplace"],
    summary: "Move case time forward, passing the deadlines on the way in order; repeat while not `reached`",
    rules: ["R7.5"],
    body: z.strictObject({ to: instantText }),
    keyed: true,
  },
];
