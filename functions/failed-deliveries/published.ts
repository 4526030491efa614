import { code, due, events } from "../platform/published.ts";

const told = { reason: code, ...due };

/** The events of deliveries that failed (R2.4). */
export const published = events("failed_delivery", {
  reported: told,
  reshipment_prepared: told,
  shipped_again: told,
  refunded: told,
  due_moved: told,
});
