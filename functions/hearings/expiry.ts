import { clockOf } from "../platform/clock.ts";
import { hear } from "./commands.ts";
import type { Case, Court } from "./court.ts";

/** What a clock does with the cases of a court: a deadline that passed (R4.1, R4.4, R7.4), and one that moves (R7.2). */
export function courtClock<H extends Case>(court: Court<H>) {
  return clockOf(({ case_id }, kind, caller, receivedMs) =>
    hear(court, { id: case_id, caller, receivedMs, word: () => ({ command: { kind } }) }),
  );
}
