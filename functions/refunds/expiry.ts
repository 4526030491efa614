import { clockOf } from "../platform/clock.ts";
import { send } from "./commands.ts";

/** A deadline that passed approves, pays, lapses or declines (R3.3, R3.4, R3.7); a provisional one moves (R7.2). */
export const { expire, recount } = clockOf(({ case_id, shop_id }, kind, caller, receivedMs) =>
  send({ refundId: case_id, command: { kind }, caller, receivedMs, shopId: shop_id }),
);
