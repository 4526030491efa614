import { clockOf } from "../platform/clock.ts";
import { send } from "./commands.ts";

/**
 * The number's time is over: it is erased, and a call-back that nobody came to an end with is given up (R8.5). When a
 * call can be expected is counted again, and moves later only (R7.2).
 */
export const { expire, recount } = clockOf(({ case_id }, kind, caller, receivedMs) => {
  const command = kind === "expire" ? { kind } : ({ kind: "recount" } as const);
  return send({ callBackId: case_id, command, caller, receivedMs });
});
