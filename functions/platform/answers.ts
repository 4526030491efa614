import * as z from "zod/mini";
import { instantText } from "./contract.ts";

/** An entry of a timeline (R8.1). */
export const timelineEntry = z.object({
  event_id: z.string(),
  type: z.string(),
  seq: z.int(),
  at: instantText,
  actor: z.object({ role: z.string(), id: z.string() }),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  data: z.record(z.string(), z.unknown()),
});
