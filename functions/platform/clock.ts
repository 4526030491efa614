import { isRefusal } from "../kernel/refusal.ts";
import { type Caller, SYSTEM } from "./caller.ts";
import { type CaseRef, subjectOf } from "./cases.ts";
import { log } from "./log.ts";

/** What a clock has sent: a deadline has passed (R7.4), or a provisional one is counted again (R7.2). */
export type ClockCommand = "expire" | "recount_due";

/** How a room sends what a clock wants, as the system, and what it was told. */
type Send = (ref: CaseRef, kind: ClockCommand, caller: Caller, receivedMs: number) => Promise<unknown>;

/**
 * What the clocks ask of a room, made of how the room sends a command. Sent early, late or twice it is refused, which
 * is no error: there was nothing to do.
 */
export function clockOf(send: Send) {
  const sending =
    (kind: ClockCommand, id: string) =>
    async (ref: CaseRef, nowMs: number): Promise<void> => {
      const outcome = await send(ref, kind, { ...SYSTEM, id }, nowMs);
      if (isRefusal(outcome)) log.info("nothing to do", { ...subjectOf(ref), code: outcome.code });
    };
  return { expire: sending("expire", "deadline"), recount: sending("recount_due", "recount_due") };
}
