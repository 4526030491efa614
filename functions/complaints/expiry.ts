import { clockOf } from "../platform/clock.ts";
import { send } from "./commands.ts";

/** Silence brings the agents or the end, never money (R6.3); a provisional deadline moves (R7.2). */
export const { expire, recount } = clockOf(({ case_id }, kind, caller, receivedMs) =>
  send({ complaintId: case_id, command: { kind }, caller, receivedMs }),
);
