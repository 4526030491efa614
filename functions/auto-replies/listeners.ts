import { isRefusal } from "../kernel/refusal.ts";
import { hearing } from "../platform/hearing.ts";
import { log } from "../platform/log.ts";
import type { Told } from "../platform/published.ts";
import { reply } from "./replying.ts";

export const handler = hearing(hear);

/** R6.2: somebody wrote. What a buyer wrote may be replied to; may come twice, late, or after the shop has answered. */
export async function hear({ subject, data }: Told): Promise<void> {
  if (data.by !== "buyer") return;
  const { order_id = "", shop_id = "", buyer_id = "" } = subject;
  const outcome = await reply({ order_id, shop_id, buyer_id, message: Number(data.message) }, Date.now());
  if (!isRefusal(outcome)) return;
  // The queue brings it again.
  if (outcome.code === "too_busy") throw new Error(`a message about order ${order_id}: ${outcome.code}`);
  log.info("nothing to do", { order_id, code: outcome.code });
}
