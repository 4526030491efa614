import { describe, expect, it } from "vitest";
import { audit } from "./support/audit.ts";
import { ask, askReleased, balance, done, money, order, seen } from "./support/cases.ts";
import { openShop } from "./support/people.ts";

describe("Cancelling before shipping", () => {
  it("by the marketplace refunds all that is left at once, no seller involved (R3.2)", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { at: "to_ship", paid: 75_001, quantities: [1, 2, 1] });

    const refund = done(await shop.marketplace.post(`/orders/${order_id}/cancellation`), 201);

    expect(refund).toMatchObject({ status: "paid", amount: { amount: 75_001 }, funding: "held" });
    expect(done(await shop.seller.get(`/orders/${order_id}`))).toMatchObject({
      status: "cancelled",
      held: { amount: 0 },
      refunded: { amount: 75_001 },
    });
    await audit(shop);
  });

  it("by a buyer's request does the same, for a part leaves the rest to be shipped (R3.2)", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { at: "to_ship", paid: 90_000, quantities: [1, 2] });
    const part = await ask(shop, order_id, { reason: "cancelled", sub_reason: "too_slow" });
    expect(part).toMatchObject({ status: "paid", amount: { amount: 30_000 } });
    expect(done(await shop.seller.get(`/orders/${order_id}`)).status).toBe("to_ship");

    const rest = await ask(shop, order_id, { reason: "cancelled", lines: [{ line_id: "2", quantity: 2 }] });

    expect(rest).toMatchObject({ status: "paid", amount: { amount: 60_000 } });
    expect(done(await shop.seller.get(`/orders/${order_id}`)).status).toBe("cancelled");
    await audit(shop);
  });

  it("is not possible once the goods have left, nor twice (R3.2)", async () => {
    const shop = await openShop();
    const shipped = await order(shop, { at: "shipped" });
    const late = await shop.marketplace.post(`/orders/${shipped}/cancellation`);
    expect([late.status, late.body.code, late.body.rule]).toEqual([422, "type_not_allowed", "R3.1"]);
    const again = await order(shop, { at: "to_ship" });
    done(await shop.marketplace.post(`/orders/${again}/cancellation`), 201);
    const twice = await shop.marketplace.post(`/orders/${again}/cancellation`);
    expect([twice.status, twice.body.code]).toEqual([422, "cancelled"]);
    expect((await shop.marketplace.post(`/orders/${again}/shipment`)).status).toBe(409);
    await audit(shop);
  });

  it("raced by the shipment, one of the two wins and the money is where that says (R3.2)", async () => {
    const shop = await openShop();
    for (let round = 0; round < 5; round += 1) {
      const order_id = await order(shop, { at: "to_ship" });
      const [cancelled, shipped] = await Promise.all([
        shop.marketplace.post(`/orders/${order_id}/cancellation`),
        shop.marketplace.post(`/orders/${order_id}/shipment`),
      ]);
      const wins = [cancelled.status === 201, shipped.status === 200];
      expect(wins.filter(Boolean), JSON.stringify([cancelled.body, shipped.body])).toHaveLength(1);
      const now = done(await shop.seller.get(`/orders/${order_id}`));
      expect(now).toMatchObject(
        wins[0]
          ? { status: "cancelled", held: { amount: 0 } }
          : { status: "shipped", held: { amount: 100_000 } },
      );
    }
    await audit(shop);
  });
});

describe("Completion", () => {
  it("releases all but what open cases ask for; a case that closes releases its part (R1.3)", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { paid: 100_000, quantities: [1, 3] });
    const open = await ask(shop, order_id);
    expect(open).toMatchObject({ amount: { amount: 25_000 }, funding: "held" });

    done(await shop.marketplace.post(`/orders/${order_id}/completion`));
    expect(await balance(shop)).toMatchObject({ available: 75_000 });
    await audit(shop);
    done(await shop.buyer.post(`/refunds/${open.refund_id}/withdrawal`));

    expect(await balance(shop)).toMatchObject({ available: 100_000 });
    expect(done(await shop.seller.get(`/orders/${order_id}`)).held.amount).toBe(0);
    await audit(shop);
  });

  it("leaves what was asked for before it to be paid from held money, whatever the balance (R3.5)", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { paid: 100_000 });
    const { refund_id } = await ask(shop, order_id);
    done(await shop.marketplace.post(`/orders/${order_id}/completion`));
    expect(await balance(shop)).toMatchObject({ available: 0 });
    expect(done(await shop.seller.post(`/refunds/${refund_id}/approval`)).status).toBe("paid");
    await audit(shop);
  });

  it("raced by a withdrawal ends with everything released, once (R1.3)", async () => {
    const shop = await openShop();
    for (let round = 0; round < 5; round += 1) {
      const order_id = await order(shop, { paid: 10_000 });
      const { refund_id } = await ask(shop, order_id);
      const [withdrawn, completed] = await Promise.all([
        shop.buyer.post(`/refunds/${refund_id}/withdrawal`),
        shop.marketplace.post(`/orders/${order_id}/completion`),
      ]);
      done(withdrawn);
      done(completed);
      expect(done(await shop.seller.get(`/orders/${order_id}`)).held.amount).toBe(0);
    }
    expect(await balance(shop)).toMatchObject({ available: 50_000 });
    await audit(shop);
  });

  it("afterwards a refund takes from the balance (R3.5)", async () => {
    const shop = await openShop();
    const { refund_id, funding } = await askReleased(shop, 80_000);
    done(await money(shop, "top-ups", 5_000), 201);
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    expect(funding).toBe("released");
    expect((await seen(shop.seller, refund_id)).status).toBe("paid");
    expect(await balance(shop)).toMatchObject({ available: 5_000 });
    await audit(shop);
  });
});
