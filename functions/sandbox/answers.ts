import * as z from "zod/mini";
import { type AnswerShapes, instantText } from "../platform/contract.ts";

const clockShown = z.object({
  now: instantText,
  ahead_seconds: z.int(),
  next_due_at: z.optional(instantText),
  reached: z.boolean(),
  passed: z.array(
    z.object({ kind: z.string(), case_id: z.string(), due_at: instantText, status: z.string() }),
  ),
});

/** What the sandbox room answers. */
export const answers: AnswerShapes = {
  getClock: { 200: clockShown },
  moveClock: { 200: clockShown },
};
