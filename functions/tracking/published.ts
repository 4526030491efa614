import * as z from "zod/mini";
import { at, code, due, events } from "../platform/published.ts";

const seen = { carrier: code, occurred_at: at, latest: z.boolean() };
const silence = { carrier: code, since: at, ...due };

/** The events of parcels (R2.5): what carriers say, and what they do not say any more. */
export const published = events("parcel", {
  pending: seen,
  info_received: seen,
  in_transit: seen,
  out_for_delivery: seen,
  attempt_fail: seen,
  available_for_pickup: seen,
  exception: seen,
  expired: seen,
  delivered: seen,
  returning_to_sender: seen,
  returned_to_sender: seen,
  of_another_order: seen,
  no_movement: silence,
  due_moved: silence,
});
