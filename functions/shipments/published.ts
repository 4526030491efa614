import * as z from "zod/mini";
import { code, events } from "../platform/published.ts";

/** The events of shipments (R2.3). */
export const published = events("shipment", {
  carrier_changed: { from_carrier: z.optional(code), to_carrier: z.optional(code) },
});
