import { clockOf } from "../platform/clock.ts";
import { send } from "./commands.ts";

/** A report that is judged late is marked as late (R6.5); a provisional deadline moves (R7.2). */
export const { expire, recount } = clockOf(({ case_id }, kind, caller, receivedMs) =>
  send({ reviewId: case_id, command: { kind }, caller, receivedMs }),
);
