import * as z from "zod/mini";
import { code, events } from "../platform/published.ts";

/** The events of mails to people: that one went out, or why none did. */
export const published = events("notification", {
  sent: { kind: code, to: code, channel: z.optional(code), language: z.optional(code) },
  skipped: { kind: code, to: code, reason: code },
});
