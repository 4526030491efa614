import * as z from "zod/mini";
import { code, due, events, flag, number } from "../platform/published.ts";
import type { EventName } from "./refund.ts";

const told = {
  amount: number,
  currency: z.literal("IDR"),
  payment_id: z.optional(code),
  settlement: z.optional(z.enum(["pending", "settled", "failed"])),
  /** Why it is asked for, where it is asked. */
  ground: z.optional(code),
  asked: z.optional(number),
  dispute_id: z.optional(code),
  missing: z.optional(number),
  rejected_for: z.optional(code),
  frozen: z.optional(number),
  serves_queue: flag,
  ...due,
};

/** The events of refunds (R3). */
export const published = events("refund", {
  requested: told,
  approved: told,
  rejected: told,
  withdrawn: told,
  lapsed: told,
  declined: told,
  return_address_given: told,
  return_agreed: told,
  return_shipped: told,
  return_delivered: told,
  return_received: told,
  disputed: told,
  dispute_decided: told,
  paid: told,
  settled: told,
  settlement_failed: told,
  due_moved: told,
  missing_changed: told,
  freeze_topped_up: told,
} satisfies Record<EventName, typeof told>);
