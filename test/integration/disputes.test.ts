import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { audit } from "./support/audit.ts";
import { ADDRESS, ask, done, idr, order, reaches, seen } from "./support/cases.ts";
import {
  attach,
  BUYER_OWES,
  decision,
  disputed,
  disputeOf,
  draft,
  handIn,
  heard,
  look,
  SELLER_OWES,
  tell,
} from "./support/disputes.ts";
import { agent, openShop } from "./support/people.ts";
import { until } from "./support/until.ts";

/** Everything that happened in a dispute, by type. */
async function told(dispute: Json): Promise<string[]> {
  const { items } = done(await agent.get(`/disputes/${dispute.dispute_id}/timeline?limit=100`));
  return items.map(({ type }: Json) => type.replace("dispute.", ""));
}

describe("A dispute opens by itself (R3.4, R3.7, R4.1)", () => {
  it("when a rejection is disputed: both sides see one checklist, their chances and until when", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    const forBuyer = await look(shop.buyer, dispute);

    for (const shown of [dispute, forBuyer]) {
      expect(shown).toMatchObject({
        status: "gathering",
        reason: "damaged",
        amount: idr(100_000),
        due: { rule: "R4.1", on_expiry: { outcome: "review_begins" } },
        waiting_for: ["buyer", "seller"],
        sides: { buyer: { submissions_remaining: 3 }, seller: { submissions_remaining: 3 } },
        needs_two_agents: false,
      });
    }
    expect(forBuyer.checklist).toEqual(dispute.checklist);
    expect(dispute.checklist[0]).toMatchObject({
      requirement: "proof_of_purchase",
      required: true,
      sample: "/samples/proof_of_purchase",
      satisfied: { seller: false },
      text: { id: expect.any(String), en: expect.any(String) },
    });
    const refund = await seen(shop.buyer, dispute.refund_id);
    expect(refund.dispute).toBe(`/disputes/${dispute.dispute_id}`);
    const opened = Date.parse(dispute.opened_at);
    expect(opened).toBe(Date.parse(refund.updated_at));
  });

  it("when returned goods are not as they should be: the seller's proof is about what came back", async () => {
    const shop = await openShop();
    done(await shop.seller.put(`/shops/${shop.shop_id}/return-address`, ADDRESS));
    const asked = { type: "return_and_refund", reason: "changed_mind" };
    const { refund_id } = await ask(shop, await order(shop), asked);
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    const parcel = { carrier: "jne", waybill: `JNE-${Date.now()}` };
    done(await shop.buyer.post(`/refunds/${refund_id}/return-shipment`, { ...parcel, confirmed: true }));
    done(await shop.seller.post(`/refunds/${refund_id}/receipt`, { condition: "empty" }));

    const dispute = await disputeOf(shop.seller, refund_id);
    expect(dispute.reason).toBe("return_empty");
    expect(dispute.checklist.map(({ requirement }: Json) => requirement)).toContain("returned_goods");

    await heard(shop, dispute);
    done(await tell(agent, dispute, "claim"));
    // The goods are back: what is given is paid, and nothing is sent a second time.
    done(await tell(agent, dispute, "decision", decision(40_000)));
    expect(await seen(shop.buyer, refund_id)).toMatchObject({ status: "paid", amount: idr(40_000) });
    await audit(shop);
  });
});

describe("Evidence (R4.1, R4.2, R4.3)", () => {
  it("is handed in by both sides, and seen by the other once it was; drafts are nobody else's", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    const file = await attach(shop.buyer, dispute, "goods_received");
    const link = `/disputes/${dispute.dispute_id}/files/${file}`;
    const saved = await draft(shop.buyer, dispute, [file], "Retak di sisi kiri.");
    expect(saved.missing).toEqual([]);

    for (const other of [shop.seller, agent]) {
      expect((await other.get(link)).status).toBe(404);
      const { submissions, draft: theirs } = await look(other, dispute);
      expect([submissions, theirs?.statement ?? ""]).toEqual([[], ""]);
    }

    const after = done(await tell(shop.buyer, dispute, "submissions", { draft: saved.version }));
    expect(after.sides).toMatchObject({ buyer: { submissions_remaining: 2, used: 1 }, seller: { used: 0 } });

    for (const other of [shop.seller, shop.buyer, agent]) {
      const { submissions } = await look(other, dispute);
      expect(submissions).toMatchObject([
        {
          side: "buyer",
          chance: 1,
          statement: "Retak di sisi kiri.",
          files: [{ file_id: file, href: link }],
        },
      ]);
      const had = done(await other.get(link));
      expect((await fetch(had.link.url)).status).toBe(200);
    }
    const { checklist } = await look(shop.seller, dispute);
    const own = checklist.find(({ requirement }: Json) => requirement === "goods_received");
    expect(own.satisfied).toEqual({ buyer: true });
  });

  it("that is incomplete is turned back with what is missing, and costs nothing", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    const file = await attach(shop.seller, dispute, "proof_of_purchase");
    const saved = await draft(shop.seller, dispute, [file]);
    const missing = [{ pointer: "/requirements/proof_of_shipment", issue: "required" }];
    expect(saved.missing).toEqual(missing);

    const reply = await tell(shop.seller, dispute, "submissions", { draft: saved.version });
    expect([reply.status, reply.body.code, reply.body.errors]).toEqual([422, "incomplete", missing]);
    expect((await look(shop.seller, dispute)).sides.seller).toMatchObject({
      used: 0,
      submissions_remaining: 3,
    });

    // A file that nothing was uploaded for is no evidence, whatever the draft says.
    const said = {
      content_type: "image/png",
      bytes: 10,
      sha256: `${"A".repeat(43)}=`,
      requirement: "proof_of_shipment",
    };
    const opened = done(await tell(shop.seller, dispute, "files", said), 201);
    const early = await tell(shop.seller, dispute, "submissions", { draft: opened.draft });
    expect([early.status, early.body.errors]).toEqual([
      422,
      [{ pointer: "/files/1", issue: "awaiting_upload" }],
    ]);
    expect((await look(shop.seller, dispute)).sides.seller.used).toBe(0);
  });

  it("is what the checklist asks of this side, of a type that it takes, and this side's own", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    const said = { content_type: "video/mp4", bytes: 10, sha256: `${"A".repeat(43)}=` };
    for (const [requirement, code] of [
      ["goods_received", "not_in_checklist"],
      ["proof_of_purchase", "type_not_accepted"],
    ]) {
      const reply = await tell(shop.seller, dispute, "files", { ...said, requirement });
      expect([reply.status, reply.body.code]).toEqual([422, code]);
    }
    const foreign = await attach(shop.buyer, dispute, "goods_received");
    const named = await shop.seller.put(`/disputes/${dispute.dispute_id}/draft`, { files: [foreign] });
    expect([named.status, named.body.code]).toEqual([400, "unknown_file"]);
  });

  it("clicked eight times uses one chance, and a fourth submission is refused", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    const files = [await attach(shop.buyer, dispute, BUYER_OWES[0])];
    for (const used of [1, 2, 3]) {
      const { version } = await draft(shop.buyer, dispute, files, `Ke-${used}`);
      const clicks = await Promise.all(
        Array.from({ length: 8 }, () => tell(shop.buyer, dispute, "submissions", { draft: version })),
      );
      expect(clicks.filter(({ status }) => status === 200)).toHaveLength(1);
      expect((await look(shop.buyer, dispute)).sides.buyer).toMatchObject({ used });
    }
    const fourth = await tell(shop.buyer, dispute, "submissions", { draft: 99 });
    expect([fourth.status, fourth.body.code, fourth.body.rule]).toEqual([422, "no_chances_left", "R4.1"]);
    const { submissions } = await look(shop.seller, dispute);
    expect(submissions.map(({ chance }: Json) => chance)).toEqual([1, 2, 3]);
  });

  it("of both sides once they are done goes to review at once; nothing is taken after that", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    await handIn(shop.seller, dispute, SELLER_OWES);
    const after = await heard(shop, dispute);
    expect(after).toMatchObject({
      status: "in_review",
      due: { rule: "R4.4", on_expiry: { outcome: "escalated" } },
    });
    const late = await tell(shop.seller, dispute, "submissions", { draft: 1 });
    expect([late.status, late.body.code, late.body.present.status]).toEqual([
      409,
      "case_status",
      "in_review",
    ]);
    expect(await told(dispute)).toEqual([
      "opened",
      "evidence_submitted",
      "evidence_finished",
      "evidence_finished",
    ]);
  });
});

describe("Either side settles (R3.7)", () => {
  it.each([
    ["the buyer withdraws", "buyer", "withdrawal", "withdrawn", "withdrawn"],
    ["the seller approves", "seller", "approval", "paid", "approved"],
  ] as const)("%s, and the review ends by itself", async (_what, side, path, status, why) => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    await heard(shop, dispute);
    done(await shop[side].post(`/refunds/${dispute.refund_id}/${path}`));
    await reaches(shop.buyer, dispute.refund_id, status);
    const over = await until("the dispute to be settled", async (last) => {
      const now = await look(agent, dispute);
      last(now.status);
      return now.status === "settled" && now;
    });
    expect([over.settled, over.available_actions, over.due]).toEqual([why, [], undefined]);
    const late = await tell(agent, dispute, "claim");
    expect([late.status, late.body.present.status]).toEqual([409, "settled"]);
    await audit(shop);
  });
});
