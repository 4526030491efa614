import type { EventBridgeEvent } from "aws-lambda";
import { isRefusal } from "../kernel/refusal.ts";
import type { Heard } from "../platform/bus.ts";
import { log } from "../platform/log.ts";
import { reply } from "./replying.ts";

/** R6.2: somebody wrote. What a buyer wrote may be replied to; may come twice, late, or after the shop has answered. */
export async function handler(event: EventBridgeEvent<string, Heard>): Promise<void> {
  const { subject, data } = event.detail;
  if (data.by !== "buyer") return;
  const { order_id = "", shop_id = "", buyer_id = "" } = subject;
  const outcome = await reply({ order_id, shop_id, buyer_id, message: Number(data.message) }, Date.now());
  if (!isRefusal(outcome)) return;
  // The bus brings it again.
  if (outcome.code === "too_busy") throw new Error(`a message about order ${order_id}: ${outcome.code}`);
  log.info("nothing to do", { order_id, code: outcome.code });
}
