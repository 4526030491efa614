import { isRefusal } from "../kernel/refusal.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import { SYSTEM } from "../platform/caller.ts";
import { hearing } from "../platform/hearing.ts";
import { log } from "../platform/log.ts";
import type { Told } from "../platform/published.ts";
import { loadOne, stretch } from "../platform/table.ts";
import { shopPk } from "../shops/store.ts";
import { send } from "./commands.ts";
import type { Command } from "./decide.ts";
import { serveLine } from "./line.ts";
import { AWAITS_ADDRESS } from "./store.ts";

export const handler = hearing(hear);

/** What refunds do about what happened elsewhere. Each may arrive twice; each command decides once. */
export async function hear({ type, subject, data }: Told): Promise<void> {
  const shopId = subject.shop_id;
  if (data.serves_queue === true && shopId) await serveLine(shopId);
  if (type === "shop.return_address_given" && shopId) await giveAddress(shopId);
  if (type === "order.cancelled") await orderGivenUp(subject.order_id ?? "");
  if (type === "parcel.delivered") await returned(subject, data);
}

/** R3.4: goods that came back start the seller's days, from when their carrier delivered them. */
async function returned(subject: Told["subject"], data: Told["data"]): Promise<void> {
  const { refund_id, shop_id } = subject;
  if (refund_id === undefined || shop_id === undefined) return;
  await tell(refund_id, shop_id, { kind: "report_return_delivery", seen_at: String(data.occurred_at) });
}

/** R3.4: the days of every buyer who waited for this address start now. */
async function giveAddress(shopId: string): Promise<void> {
  for (let after: string | undefined; ; ) {
    const waiting = await stretch({ pk: shopPk(shopId), prefix: AWAITS_ADDRESS, limit: 50, after });
    for (const mark of waiting.items) {
      await tell(String(mark.refund_id), shopId, { kind: "give_return_address" });
    }
    after = waiting.last;
    if (after === undefined) return;
  }
}

/** R2.4: what is still asked for of an order that was given up is paid, each case by a command of its own. */
async function orderGivenUp(orderId: string): Promise<void> {
  const order = orderOf(await loadOne(orderKey(orderId)));
  for (const refundId of order?.open_refunds ?? []) {
    await tell(refundId, order?.shop_id ?? "", { kind: "order_given_up" });
  }
}

async function tell(refundId: string, shopId: string, command: Command): Promise<void> {
  const caller = { ...SYSTEM, id: command.kind };
  const outcome = await send({ refundId, command, caller, receivedMs: Date.now(), shopId });
  if (isRefusal(outcome)) log.info("nothing to do", { refund_id: refundId, code: outcome.code });
}
