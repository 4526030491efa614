import * as z from "zod/mini";
import { code, events } from "../platform/published.ts";

/** The events of webhooks themselves (R8.3). */
export const published = events("webhook", {
  created: {},
  changed: {},
  secret_rotated: {},
  enabled: {},
  disabled: { why: code },
  removed: {},
  test_sent: {},
  redelivery_wanted: { delivery_ids: z.array(code) },
});
