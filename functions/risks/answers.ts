import * as z from "zod/mini";
import { type AnswerShapes, instantText } from "../platform/contract.ts";
import { FLAGS } from "./flag.ts";

const flag = z.object({
  code: z.enum(FLAGS),
  text: z.object({ id: z.string(), en: z.string() }),
  figures: z.record(z.string(), z.int()),
  requests: z.array(z.object({ refund_id: z.string(), href: z.string() })),
});

/** What stands out about a request as it is answered. */
export const flagsShown = z.object({
  refund_id: z.string(),
  /** When it was last looked at; absent where it was not yet. */
  looked_at: z.optional(instantText),
  flags: z.array(flag),
});

/** What the risks room answers. */
export const answers: AnswerShapes = { getRefundFlags: { 200: flagsShown } };
