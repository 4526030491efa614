import { describe, expect, it } from "vitest";
import { audit } from "./support/audit.ts";
import { ask, done, order, seen, told } from "./support/cases.ts";
import { executionIs } from "./support/executions.ts";
import { openShop } from "./support/people.ts";
import { deadlineStep, runTimer } from "./support/timers.ts";

describe("A deadline (R7.4)", () => {
  it("never fires early: a wait that ran out too soon changes nothing and goes on", async () => {
    const shop = await openShop();
    const asked = await ask(shop, await order(shop));
    await executionIs("RUNNING", asked.refund_id);

    const standing = await deadlineStep(shop.shop_id, asked.refund_id);
    await runTimer();

    expect(standing).toMatchObject({ status: "requested", stage: 1 });
    expect(Date.parse(standing.due_at)).toBe(Date.parse(asked.due.at));
    expect(await seen(shop.buyer, asked.refund_id)).toMatchObject({ status: "requested", due: asked.due });
    await executionIs("RUNNING", asked.refund_id);
  });

  it("never fires after the case was decided, nor twice", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    done(await shop.seller.post(`/refunds/${refund_id}/rejection`, { reason: "other", text: "Tidak." }));
    done(await shop.buyer.post(`/refunds/${refund_id}/withdrawal`));

    const late = await Promise.all([1, 2, 3].map(() => deadlineStep(shop.shop_id, refund_id)));

    expect(late.map(({ status }) => status)).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
    expect(await told(shop.buyer, refund_id)).toEqual(["requested", "rejected", "withdrawn"]);
    await audit(shop);
  });
});
