import { isRefusal } from "../kernel/refusal.ts";
import { SYSTEM } from "../platform/caller.ts";
import { log } from "../platform/log.ts";
import { stretch } from "../platform/table.ts";
import { send } from "./commands.ts";
import type { Command } from "./decide.ts";
import { IN_LINE, linePk } from "./store.ts";

/** An entry of a shop's line. */
interface Entry {
  readonly sk: string;
  readonly refund_id: string;
  readonly wanted: number;
}

/** How many queued cases are told anew how much is missing. */
const TOLD_MOST = 100;

/**
 * Serves whoever waits for a shop's money, from the head on, as far as its balance goes (R3.5): queued
 * refunds first, then freezes that are short. The head is read strongly consistent and only a case that
 * left makes room for the next, so nothing overtakes. Called twice, or at once, it pays nothing twice:
 * each payment is a command of its own.
 */
export async function serveLine(shopId: string): Promise<void> {
  for (let last: string | undefined; ; ) {
    const [head] = await entries(shopId, "", 1);
    if (head === undefined || head.sk === last) break;
    last = head.sk;
    const kind = head.sk.startsWith(IN_LINE.refund) ? "pay_queued" : "top_up_freeze";
    // Refused, it may be because somebody has come before it since: only the same head again ends it.
    await tell(shopId, head.refund_id, { kind });
  }
  await tellMissing(shopId);
}

/** Both sides of each queued case see how much is missing now. */
async function tellMissing(shopId: string): Promise<void> {
  let ahead = 0;
  for (const { refund_id, wanted } of await entries(shopId, IN_LINE.refund, TOLD_MOST)) {
    await tell(shopId, refund_id, { kind: "recount_missing", ahead });
    ahead += wanted;
  }
}

async function entries(shopId: string, prefix: string, limit: number): Promise<Entry[]> {
  const read = await stretch({ pk: linePk(shopId), prefix, limit });
  return read.items as unknown as Entry[];
}

async function tell(shopId: string, refundId: string, command: Command): Promise<void> {
  const caller = { ...SYSTEM, id: "line" };
  const receivedMs = Date.now();
  const outcome = await send({ refundId, command, caller, receivedMs, shopId, readsBalance: true });
  if (!isRefusal(outcome)) return;
  log.info("the line waits", { shop_id: shopId, refund_id: refundId, code: outcome.code });
}
