import * as z from "zod/mini";
import { events, number, servesQueue } from "../platform/published.ts";

const moved = { amount: number, currency: z.literal("IDR") };

/** The events of a shop's name, money and address (R1.1, R3.4, R3.5). */
export const published = events("shop", {
  topped_up: { ...moved, ...servesQueue },
  paid_out: moved,
  return_address_given: {},
  named: {},
});
