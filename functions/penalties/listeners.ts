import type { EventBridgeEvent } from "aws-lambda";
import { isRefusal } from "../kernel/refusal.ts";
import type { Heard } from "../platform/bus.ts";
import { log } from "../platform/log.ts";
import { stretch } from "../platform/table.ts";
import { send } from "./commands.ts";
import { finesPk, OWED } from "./store.ts";

/**
 * What penalties do about money that came in: fines that are owed take what queued refunds and freezes leave, the
 * oldest first (R3.5). May come twice, or before those were served: what is theirs is never there to be taken.
 */
export async function handler(event: EventBridgeEvent<string, Heard>): Promise<void> {
  const shopId = event.detail.subject.shop_id;
  if (event.detail.data.serves_queue !== true || shopId === undefined) return;
  for (let last: string | undefined; ; ) {
    const { items } = await stretch({ pk: finesPk(shopId), prefix: OWED, limit: 1 });
    const head = items[0]?.penalty_id as string | undefined;
    if (head === undefined || head === last) return;
    last = head;
    const outcome = await send(head, shopId, "pay_owed", Date.now());
    if (!isRefusal(outcome)) continue;
    log.info("the fine waits", { shop_id: shopId, penalty_id: head, code: outcome.code });
    return;
  }
}
