import * as z from "zod/mini";
import type { AnswerShapes } from "../platform/contract.ts";

const token = z.object({
  id_token: z.string(),
  /** Seconds that the token lives. */
  expires_in: z.int(),
});

/** What the routes of sessions answer. */
export const answers: AnswerShapes = {
  beginSession: { 200: token },
  renewSession: { 200: token },
  endSession: { 200: z.object({ ended: z.literal(true) }) },
};
