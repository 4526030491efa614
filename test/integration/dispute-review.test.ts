import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { audit } from "./support/audit.ts";
import { balance, done, idr, seen } from "./support/cases.ts";
import { decision, disputed, heard, look, tell } from "./support/disputes.ts";
import { actor, agent, newPerson, openShop, operator } from "./support/people.ts";
import { tally } from "./support/tally.ts";
import { until } from "./support/until.ts";

const second = actor("agent-2");

describe("Review (R4.4)", () => {
  it("shows an agent the whole case; the queue has it until it is decided", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    await heard(shop, dispute);
    const mine = async (query: string) => {
      const { items } = done(await agent.get(`/disputes?limit=100&${query}`));
      return items.filter(({ dispute_id }: Json) => dispute_id === dispute.dispute_id);
    };
    await until("the queue to have it", async () => (await mine("claimed=unclaimed")).length === 1);

    const document = await look(agent, dispute);
    expect(document.about).toMatchObject({
      refund: { refund_id: dispute.refund_id, status: "disputed" },
      order: { order_id: dispute.order_id },
      tracking: [],
    });
    done(await tell(agent, dispute, "claim"));
    await until("it to be theirs", async () => (await mine("claimed=mine")).length === 1);
    expect(await mine("claimed=unclaimed")).toEqual([]);
    expect((await look(shop.seller, dispute)).claimed_by).toBeUndefined();
    done(await tell(agent, dispute, "decision", decision()));
    await until("it to have left the queue", async () => (await mine("")).length === 0);
    expect(await mine("status=decided")).toHaveLength(1);
    const { items } = done(await shop.buyer.get("/disputes"));
    expect(items).toMatchObject([{ dispute_id: dispute.dispute_id, status: "decided" }]);
  });

  it("is claimed by one of sixteen; it can be given back, and a lead gives it to somebody else", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    await heard(shop, dispute);
    const claims = await Promise.all(
      Array.from({ length: 16 }, (_, n) => tell(n % 2 ? agent : second, dispute, "claim")),
    );
    expect(tally(claims)).toEqual({ "200": 1, "409 claimed_already": 15 });
    const won = claims.findIndex(({ status }) => status === 200);
    const [holder, other] = won % 2 ? [agent, second] : [second, agent];
    done(await tell(holder, dispute, "release"));
    const taken = await tell(other, dispute, "decision", decision(1));
    expect([taken.status, taken.body.code]).toEqual([409, "not_claimed"]);
    done(await tell(other, dispute, "claim"));
    const { claimed_by: to } = await look(other, dispute);
    done(await tell(operator, dispute, "release"));
    expect(done(await tell(operator, dispute, "reassignment", { to })).claimed_by).toBe(to);
    done(await tell(other, dispute, "decision", decision()));
    await audit(shop);
  });

  it("gives the whole: paid at once, with a reason and a text that both sides see", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    await heard(shop, dispute);
    done(await tell(agent, dispute, "claim"));
    const after = done(await tell(agent, dispute, "decision", decision(100_000)));
    expect(after).toMatchObject({ status: "decided", decision: { outcome: "refund", amount: idr(100_000) } });
    expect(await seen(shop.buyer, dispute.refund_id)).toMatchObject({ status: "paid", amount: idr(100_000) });
    for (const side of [shop.buyer, shop.seller]) {
      expect((await look(side, dispute)).decision).toMatchObject({
        reason: "evidence_supports_buyer",
        text: "Ditinjau bersama bukti kedua pihak.",
      });
    }
    await audit(shop);
  });

  it("gives a part: shared over the lines, the rest is the shop's again (R3.1, R3.5)", async () => {
    const shop = await openShop();
    const held = await disputed(shop, { paid: 100_001, quantities: [1, 2] });
    const released = await disputed(shop, { paid: 60_000, released: true });
    expect(await balance(shop)).toMatchObject({ available: 0, frozen: 60_000 });
    for (const dispute of [held, released]) {
      await heard(shop, dispute);
      done(await tell(agent, dispute, "claim"));
      done(await tell(agent, dispute, "decision", decision(25_000)));
    }
    const refund = await seen(shop.buyer, held.refund_id);
    expect(refund).toMatchObject({ status: "paid", amount: idr(25_000), asked: idr(100_001) });
    expect(refund.lines.reduce((sum: number, line: Json) => sum + line.amount.amount, 0)).toBe(25_000);
    expect(done(await shop.buyer.get(`/orders/${held.order_id}`))).toMatchObject({
      refunded: idr(25_000),
      asked_for: idr(0),
      left: idr(75_001),
    });
    expect(await balance(shop)).toMatchObject({ available: 35_000, frozen: 0 });
    await audit(shop);
  });

  it("lets the rejection stand: the case closes, and what was frozen is free", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop, { released: true, paid: 50_000 });
    await heard(shop, dispute);
    done(await tell(agent, dispute, "claim"));
    done(await tell(agent, dispute, "decision", decision()));
    expect((await seen(shop.buyer, dispute.refund_id)).status).toBe("declined");
    expect(await balance(shop)).toMatchObject({ available: 50_000, frozen: 0 });
    await audit(shop);
  });

  it("needs a reason of the list, an amount that is argued about, and a text", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    await heard(shop, dispute);
    done(await tell(agent, dispute, "claim"));
    for (const [over, status, code] of [
      [{ reason: "buyer_gave_no_evidence" }, 400, "unknown_decision_reason"],
      [{ amount: undefined }, 400, "amount_wanted"],
      [{ amount: idr(100_001) }, 422, "more_than_disputed"],
      [{ text: "  " }, 400, "invalid_body"],
    ] as const) {
      const reply = await tell(agent, dispute, "decision", { ...decision(1), ...over });
      expect([reply.status, reply.body.code]).toEqual([status, code]);
    }
    expect((await seen(shop.buyer, dispute.refund_id)).status).toBe("disputed");
  });

  it("above the policy's amount is decided by two people, never by one (four eyes)", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop, { paid: 5_000_001 });
    await heard(shop, dispute);
    done(await tell(agent, dispute, "claim"));
    expect(done(await tell(agent, dispute, "decision", decision(5_000_001))).status).toBe("confirming");
    expect((await seen(shop.buyer, dispute.refund_id)).status).toBe("disputed");
    expect((await look(shop.seller, dispute)).proposal).toBeUndefined();
    const own = await tell(agent, dispute, "confirmation");
    expect([own.status, own.body.code]).toEqual([422, "own_proposal"]);

    const back = done(await tell(second, dispute, "sending-back", { text: "Terlalu banyak." }));
    expect(back).toMatchObject({ status: "in_review", sent_back: "Terlalu banyak." });
    done(await tell(agent, dispute, "decision", decision(3_000_000)));
    const confirmed = await Promise.all(
      Array.from({ length: 6 }, () => tell(second, dispute, "confirmation")),
    );
    expect(tally(confirmed)).toEqual({ "200": 1, "409 case_status": 5 });
    expect(await seen(shop.buyer, dispute.refund_id)).toMatchObject({
      status: "paid",
      amount: idr(3_000_000),
    });
    await audit(shop);
  });

  it("is not for an agent who is the buyer, or of the shop", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    await heard(shop, dispute);
    for (const who of [
      await newPerson({ role: "agent", buyer_id: shop.buyer_id }),
      await newPerson({ role: "agent", shop_id: shop.shop_id }),
    ]) {
      const reply = await tell(who, dispute, "claim");
      expect([reply.status, reply.body.code, reply.body.rule]).toEqual([422, "party_to_the_case", "R4.4"]);
      expect((await look(who, dispute)).available_actions).toEqual([]);
    }
    const { items } = done(await agent.get(`/disputes/${dispute.dispute_id}/timeline?limit=100`));
    expect(items.map(({ type }: Json) => type)).not.toContain("dispute.claimed");
  });
});

describe("Sixteen decisions at once (R3.6)", () => {
  it("of one case: one is made and paid, the others are told so", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop, { released: true });
    await heard(shop, dispute);
    done(await tell(agent, dispute, "claim"));
    const replies = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        tell(agent, dispute, "decision", decision(n % 2 ? 100_000 : 10_000 + n)),
      ),
    );
    expect(tally(replies)).toEqual({ "200": 1, "409 case_status": 15 });
    const given = (await look(shop.buyer, dispute)).decision.amount;
    expect(await seen(shop.buyer, dispute.refund_id)).toMatchObject({
      status: "paid",
      payment: { amount: given },
    });
    await audit(shop);
  });

  it("against the seller's approval and the buyer's withdrawal: one of them is what happened", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop, { released: true });
    await heard(shop, dispute);
    done(await tell(agent, dispute, "claim"));
    const replies = await Promise.all([
      tell(agent, dispute, "decision", decision(30_000)),
      shop.seller.post(`/refunds/${dispute.refund_id}/approval`),
      shop.buyer.post(`/refunds/${dispute.refund_id}/withdrawal`),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    await until("the dispute to be over", async (last) => {
      const { status } = await look(shop.seller, dispute);
      last(status);
      return status === "decided" || status === "settled";
    });
    await audit(shop);
  });
});
