import { clockOf } from "../platform/clock.ts";
import { settle } from "./commands.ts";

/** What runs out is refunded (R2.4); a provisional deadline moves (R7.2). */
export const { expire, recount } = clockOf(({ case_id }, kind, caller, receivedMs) =>
  settle({ orderId: case_id, kind, caller, receivedMs }),
);
