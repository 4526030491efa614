import { isRefusal } from "../kernel/refusal.ts";
import { SYSTEM } from "../platform/caller.ts";
import { log } from "../platform/log.ts";
import { stretch } from "../platform/table.ts";
import { send } from "./commands.ts";
import { queuePk } from "./store.ts";

/**
 * Pays a shop's queued refunds from the head on, as far as its balance goes (R3.5). The head is read
 * strongly consistent and only a case that left the queue makes room for the next, so nothing overtakes.
 * Called twice, or at once, it pays nothing twice: each payment is a command of its own.
 */
export async function serveQueue(shopId: string): Promise<number> {
  for (let paid = 0; ; paid += 1) {
    const head = (await stretch({ pk: queuePk(shopId), prefix: "Q#", limit: 1 })).items[0];
    if (head === undefined) return paid;
    const refundId = String(head.refund_id);
    const outcome = await send({
      refundId,
      command: { kind: "pay_queued" },
      caller: { ...SYSTEM, id: "queue" },
      receivedMs: Date.now(),
      shopId,
      readsBalance: true,
    });
    if (isRefusal(outcome)) {
      log.info("queue waits", { shop_id: shopId, refund_id: refundId, code: outcome.code });
      return paid;
    }
    if ((outcome.body as { status: string }).status !== "paid") return paid;
  }
}
