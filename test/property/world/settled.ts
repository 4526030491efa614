import { expect } from "vitest";
import { balanceKey, balanceOf } from "../../../functions/ledger/store.ts";
import { wantedFor } from "../../../functions/refunds/paying.ts";
import { dueOf, isClosed } from "../../../functions/refunds/refund.ts";
import { profileKey } from "../../../functions/shops/store.ts";
import { booksOf } from "./invariants.ts";
import { SHOP, type World } from "./world.ts";

/** Once everything is delivered, nobody waits for an address that is there. */
export function addressReached(world: World): void {
  const given = world.table.get(profileKey(SHOP))?.return_address !== undefined;
  const now = new Date().toISOString();
  const waiting = world.refunds.filter(
    (refund) => refund.status === "awaiting_return_address" && refund.due.at > now,
  );
  if (given) expect(waiting, "R3.4 the buyer's days start when the address is given").toEqual([]);
}

/** Once everything is delivered, an order that was given up holds nothing back, and no case of it is open (R2.4). */
export function givenUpGivesAllBack(world: World): void {
  const { orders, refunds } = booksOf(world.table);
  const now = new Date().toISOString();
  for (const { order_id, held } of orders.filter(({ cancelled_at }) => cancelled_at !== undefined)) {
    const open = refunds.filter((refund) => refund.order_id === order_id && !isClosed(refund.status));
    const late = open.filter((refund) => (dueOf(refund)?.at ?? "9") <= now);
    expect(
      open,
      `R2.4 open cases of ${order_id}, which was given up, but for those whose deadline pays`,
    ).toEqual(late);
    const amount = late.reduce((all, refund) => all + refund.amount, 0);
    expect(held, `R2.4 held for ${order_id}, which was given up`).toBe(amount);
  }
}

/** Once everything is delivered, nobody waits for money that is there, and what is shown missing is right. */
export function lineIsServed(world: World): void {
  const balance = balanceOf(world.table.get(balanceKey(SHOP)));
  const queued = world.refunds
    .flatMap((refund) => (refund.status === "queued" ? [refund] : []))
    .sort((a, b) => a.place - b.place);
  let ahead = 0;
  for (const refund of queued) {
    ahead += wantedFor(refund);
    expect(refund.missing, `R3.5 missing for ${refund.refund_id}`).toBe(
      Math.max(0, ahead - balance.available),
    );
  }
  const [head] = queued;
  if (head)
    expect(wantedFor(head), "R3.5 the head is paid when it can be").toBeGreaterThan(balance.available);
  else if (balance.freeze_short > 0) expect(balance.available, "R3.5 freezes take what there is").toBe(0);
}
