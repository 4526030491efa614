import * as z from "zod/mini";
import type { AnswerShapes } from "../platform/contract.ts";

/** What needs no sign-in answers. */
export const answers: AnswerShapes = {
  getOpenApi: { 200: z.record(z.string(), z.unknown()) },
  getSample: { 200: z.string() },
  getHealth: { 200: z.object({ status: z.literal("ok") }) },
};
