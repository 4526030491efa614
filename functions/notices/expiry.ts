import { clockOf } from "../platform/clock.ts";
import { send } from "./commands.ts";

/** Silence brings a penalty, a late judgement is escalated (R5.2); a provisional deadline moves (R7.2). */
export const { expire, recount } = clockOf(({ case_id, shop_id }, kind, caller, receivedMs) =>
  send({ noticeId: case_id, command: { kind }, caller, receivedMs, shopId: shop_id }),
);
