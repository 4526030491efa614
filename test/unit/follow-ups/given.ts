import type { Consent } from "../../../functions/contacts/contact.ts";
import type { Context } from "../../../functions/follow-ups/decide.ts";
import { type FollowUp, scheduleFor } from "../../../functions/follow-ups/follow-up.ts";
import { noPace } from "../../../functions/follow-ups/pace.ts";
import type { WrittenSchedule } from "../../../functions/follow-ups/schedule.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { anOrder, MONDAY } from "../given.ts";

/** Guidance at once when the goods arrived. */
export function aSchedule(over: Partial<WrittenSchedule> = {}): WrittenSchedule {
  return {
    code: "care",
    moment: "delivered",
    after: { count: 0, unit: "days" },
    purpose: "guidance",
    template: {
      id: {
        subject: "Merawat {{product_name}}",
        body: "Halo {{buyer_name}}, dari {{shop_name}}: {{order_id}}",
      },
      en: { subject: "Caring for {{ product_name }}", body: "Hello {{buyer_name}}, {{days}} days ago" },
    },
    enabled: true,
    ...over,
  };
}

/** A message of that schedule, made on Monday at 10:00 and due at once. */
export function aFollowUp(schedule: WrittenSchedule = aSchedule()): FollowUp {
  return scheduleFor(anOrder(), schedule, MONDAY, MONDAY, FIRST_POLICY);
}

export const OPTED_IN: Consent = { opted_in: true, since: MONDAY, by: "buyer", version: 1 };

/** Everything is as it should be for that schedule on Monday. */
export function aContext(over: Partial<Context> = {}, schedule: WrittenSchedule = aSchedule()): Context {
  return {
    now: MONDAY,
    policy: FIRST_POLICY,
    schedules: { shop_id: "toko-1", version: 2, schedules: [schedule] },
    order: anOrder(),
    consent: undefined,
    reachable: true,
    pace: noPace("pembeli-1"),
    ...over,
  };
}
