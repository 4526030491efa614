import * as z from "zod/mini";
import { at, code, events, number, servesQueue } from "../platform/published.ts";
import type { EventName } from "./penalty.ts";

const told = {
  kind: code,
  points: number,
  fine: number,
  fine_taken: number,
  fine_owed: number,
  currency: z.literal("IDR"),
  lapses_at: z.optional(at),
};
const appealed = {
  ...told,
  appeals_used: number,
  appeal_until: z.optional(at),
  appeal_id: z.optional(code),
};
const milestone = { points: number, milestone: number, measure: code };

/** The events of penalties and of a shop's points (R5.2, R5.3). */
export const published = {
  ...events("penalty", {
    issued: told,
    fine_paid: told,
    lapsed: told,
    given_back: { ...told, ...servesQueue },
    appeal_opened: appealed,
    appealed,
    appeal_ended: appealed,
  } satisfies Record<EventName, typeof told>),
  ...events("shop", { milestone_reached: milestone, milestone_left: milestone }),
};
