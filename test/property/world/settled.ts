import { expect } from "vitest";
import { balanceKey, balanceOf } from "../../../functions/ledger/store.ts";
import { wantedFor } from "../../../functions/refunds/paying.ts";
import { profileKey } from "../../../functions/shops/store.ts";
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
