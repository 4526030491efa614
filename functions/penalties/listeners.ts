import { isRefusal } from "../kernel/refusal.ts";
import { hearing } from "../platform/hearing.ts";
import { log } from "../platform/log.ts";
import type { Told } from "../platform/published.ts";
import { stretch } from "../platform/table.ts";
import { send } from "./commands.ts";
import { finesPk, OWED } from "./store.ts";

export const handler = hearing(hear);

/**
 * What penalties do about money that came in: fines that are owed take what queued refunds and freezes leave, the
 * oldest first (R3.5). May come twice, or before those were served: what is theirs is never there to be taken.
 */
export async function hear({ subject, data }: Told): Promise<void> {
  const shopId = subject.shop_id;
  if (data.serves_queue !== true || shopId === undefined) return;
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
