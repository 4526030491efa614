import { conflict } from "../kernel/refusal.ts";
import { clockOf } from "../platform/clock.ts";
import * as commands from "./commands.ts";

/** Its instant has come: sent or skipped (R6.4). It is counted in plain days and hours, so that no decree moves it. */
export const { expire, recount } = clockOf(async ({ case_id }, kind, caller, receivedMs) =>
  kind === "expire" ? commands.expire(case_id, caller, receivedMs) : NOT_COUNTED,
);

const NOT_COUNTED = conflict("nothing_to_count", "A follow-up is counted in plain days: no decree moves it.");
