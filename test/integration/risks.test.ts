import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { carrierSays } from "./support/carriers.ts";
import { ask, done, order, seen, timeline } from "./support/cases.ts";
import { caseTime } from "./support/clock.ts";
import { disputed, look } from "./support/disputes.ts";
import { shippedByCarrier } from "./support/notices.ts";
import { agent, newName, newPerson, openShop, operator, type Shop } from "./support/people.ts";
import { until } from "./support/until.ts";

/** Waits until an agent sees this flag on the request. */
function flagged(refund_id: string, code: string, isSo = (_: Json) => true): Promise<Json> {
  return until(`${refund_id} to be flagged ${code}`, async (last) => {
    const { flags } = done(await agent.get(`/refunds/${refund_id}/flags`));
    last(flags);
    const flag = flags.find((one: Json) => one.code === code);
    return flag && isSo(flag) && flag;
  });
}

/** Waits until the request was looked at; answers what stands out. */
function looked(refund_id: string): Promise<Json[]> {
  return until(`${refund_id} to be looked at`, async () => {
    const { looked_at, flags } = done(await agent.get(`/refunds/${refund_id}/flags`));
    return looked_at && flags;
  });
}

async function refunded(shop: Shop): Promise<string> {
  const { refund_id } = await ask(shop, await order(shop));
  done(await shop.seller.post(`/refunds/${refund_id}/approval`));
  return refund_id;
}

describe("What stands out about a request (R6.7)", () => {
  it("given a buyer who was refunded four times, then their open request is flagged, whenever the fourth was paid", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    const paid = [await refunded(shop), await refunded(shop), await refunded(shop)];
    expect(await looked(refund_id)).toEqual([]);
    paid.push(await refunded(shop));
    const flag = await flagged(refund_id, "serial_refunder");
    expect(flag.figures).toMatchObject({ refunds: 4, days: 60 });
    expect(flag.requests.map((one: Json) => one.refund_id).sort()).toEqual([...paid].sort());
    expect(flag.text.id).toContain("4 pengembalian dana");
  });

  it("given an address that four requests of two buyers are about, then each of them is flagged", async () => {
    const [one, other] = [await openShop(), await openShop()];
    const destination = { city: "Bandung", address_key: newName("address").replaceAll("-", "_") };
    const made: string[] = [];
    for (const shop of [one, other, one, other]) {
      const { refund_id } = await ask(shop, await order(shop, { destination }));
      await looked(refund_id);
      made.push(refund_id);
    }
    for (const refund_id of made) {
      const flag = await flagged(refund_id, "many_to_one_address");
      expect(flag.figures).toMatchObject({ requests: 4, buyers: 2 });
    }
  });

  it("given a parcel that arrives in another city after it was asked for, then the request is flagged", async () => {
    const shop = await openShop();
    const destination = { city: "Kota Bandung", address_key: newName("address").replaceAll("-", "_") };
    const order_id = await shippedByCarrier(shop, { destination });
    const { refund_id } = await ask(shop, order_id, { reason: "not_received" });
    expect(await looked(refund_id)).toEqual([]);
    const { carrier, waybill } = done(await shop.seller.get(`/shipments/${order_id}`));
    const occurred_at = new Date((await caseTime()) + 1).toISOString();
    done(await carrierSays({ carrier, waybill, tag: "Delivered", occurred_at, city: "KOTA SURABAYA" }));
    const flag = await flagged(refund_id, "mismatched_delivery");
    expect(JSON.stringify(flag)).not.toMatch(/surabaya|bandung/i);
  });

  it("given a flag, then neither side is told: not by the route, the case, its timeline, nor its dispute; agents are", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    const { refund_id } = dispute;
    for (let n = 1; n <= 4; n += 1) await refunded(shop);
    await flagged(refund_id, "serial_refunder");
    for (const party of [shop.seller, shop.buyer]) {
      expect((await party.get(`/refunds/${refund_id}/flags`)).status).toBe(403);
      const told = [
        await seen(party, refund_id),
        await timeline(party, refund_id),
        await look(party, dispute),
      ];
      expect(JSON.stringify(told)).not.toMatch(/flag|serial/);
    }
    const document = done(await agent.get(`/disputes/${dispute.dispute_id}`));
    expect(document.about.flags).toBe(`/refunds/${refund_id}/flags`);
    expect((await operator.get(document.about.flags)).status).toBe(200);
  });

  it("given an agent who is the buyer, or of the shop, then flags are not for them", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    for (const also of [{ shop_id: shop.shop_id }, { buyer_id: shop.buyer_id }]) {
      const party = await newPerson({ role: "agent", ...also });
      const { status, body } = await party.get(`/refunds/${refund_id}/flags`);
      expect([status, body.code]).toEqual([403, "party_to_the_case"]);
    }
  });
});
