import * as z from "zod/mini";
import { at, code, events, flag, number, servesQueue } from "../platform/published.ts";

/** What the marketplace, or a carrier, said happened to the order. */
const fact = { happened_at: z.optional(at), released: z.optional(number), ...servesQueue };

/** How it travels, where it was shipped here and not reported. */
const way = {
  method: z.optional(code),
  carrier: z.optional(code),
  booking_id: z.optional(code),
  again: flag,
};

/** The events of orders (R1.1, R1.3, R2.4). */
export const published = events("order", {
  placed: { paid: number },
  shipped: { ...fact, ...way },
  delivered: fact,
  completed: fact,
  cancelled: { refund_id: z.optional(code) },
  delivery_failed: { reason: code },
  reshipment_prepared: {},
});
