import * as z from "zod/mini";
import type { RouteContract } from "../platform/contract.ts";

/** The pool gives at most so many at once. */
export const MOST = 60;

/** Who there is to give a case to: for whoever leads agents, and nobody else. */
export const routes: readonly RouteContract[] = [
  {
    id: "listAgents",
    method: "GET",
    path: "/agents",
    who: ["operator"],
    summary: "The agents there are, by the id that a case is given to and the name they sign in with",
    rules: ["R4.4"],
    query: z.strictObject({
      limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(MOST))),
      // What goes on where a page ended is the pool's own, and longer than ours.
      next_token: z.optional(z.string().check(z.minLength(1), z.maxLength(4000))),
    }),
  },
];
