import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { inReview, tell as tellAppeal } from "./support/appeals.ts";
import { done, idr } from "./support/cases.ts";
import { decision, disputed, heard, look, tell } from "./support/disputes.ts";
import { claimedBy, penalised, points, reported, toppedUp } from "./support/notices.ts";
import { actor, agent, openShop } from "./support/people.ts";

const second = actor("agent-2");

/** Codes with what is said of money or points. */
function told({ brings }: Json): unknown[] {
  return brings.map(({ code, amount, points: count }: Json) => [code, count ?? amount?.amount]);
}

/** A dispute that this agent has claimed. */
async function claimed(what: Parameters<typeof disputed>[1] = {}): Promise<Json> {
  const shop = await openShop();
  const dispute = await heard(shop, await disputed(shop, what));
  return done(await tell(agent, dispute, "claim"));
}

describe("What a decision about a dispute brings (R4.4)", () => {
  it("is said beforehand, changes nothing, and is what happens then", async () => {
    const dispute = await claimed();
    expect(dispute.outcomes).toMatchObject([
      { outcome: "refund", at_most: idr(100_000) },
      { outcome: "rejection_stands" },
    ]);
    const codes = dispute.outcomes[0].reasons.map(({ reason }: Json) => reason);
    expect(codes).toContain("evidence_supports_buyer");
    const wanted = { outcome: "refund", amount: idr(40_000) };
    const preview = done(await tell(agent, dispute, "decision/preview", wanted));
    expect(told(preview)).toEqual([
      ["paid_of_held", 40_000],
      ["shop_keeps", 60_000],
    ]);
    expect(preview.brings[0].text).toEqual({ id: expect.any(String), en: expect.any(String) });
    expect(await look(agent, dispute)).toMatchObject({ status: "in_review", updated_at: dispute.updated_at });

    done(await tell(agent, dispute, "decision", decision(40_000)));
    const { about } = await look(agent, dispute);
    expect(about.refund).toMatchObject({ status: "paid", payment: { amount: idr(40_000) } });
    expect((await look(agent, dispute)).outcomes).toBeUndefined();
  });

  it("of released money says what is missing", async () => {
    const dispute = await claimed({ released: true });
    const none = { outcome: "rejection_stands" };
    expect(told(done(await tell(agent, dispute, "decision/preview", none)))).toEqual([
      ["nothing_paid", 0],
      ["shop_keeps", 100_000],
    ]);
    const all = { outcome: "refund", amount: idr(100_000) };
    expect(told(done(await tell(agent, dispute, "decision/preview", all)))).toEqual([
      ["paid_of_balance", 100_000],
    ]);
  });

  it("is said to whoever may decide or confirm, and refused where the decision would be", async () => {
    const dispute = await claimed({ paid: 6_000_000 });
    const wanted = { outcome: "refund", amount: idr(6_000_000) };
    const preview = done(await tell(agent, dispute, "decision/preview", wanted));
    expect(told(preview)[0]).toEqual(["second_agent", undefined]);
    const too = { outcome: "refund", amount: idr(6_000_001) };
    expect((await tell(agent, dispute, "decision/preview", too)).body.code).toBe("more_than_disputed");
    expect((await tell(second, dispute, "decision/preview", wanted)).body.code).toBe("not_claimed");

    done(await tell(agent, dispute, "decision", decision(6_000_000)));
    expect((await tell(agent, dispute, "decision/preview", wanted)).body.code).toBe("own_proposal");
    expect(told(done(await tell(second, dispute, "decision/preview", wanted)))).toEqual([
      ["paid_of_held", 6_000_000],
    ]);
  });
});

describe("What the end of an appeal brings (R5.4)", () => {
  it("is said beforehand: points and fine given back, or that the penalty stands", async () => {
    const shop = await openShop();
    await toppedUp(shop, 1_000_000);
    const penalty = await penalised(shop);
    const appeal = await inReview(shop, penalty);
    done(await tellAppeal(agent, appeal, "claim"));
    const upheld = done(await tellAppeal(agent, appeal, "decision/preview", { outcome: "upheld" }));
    expect(told(upheld)).toContainEqual(["points_given_back", penalty.points]);
    expect(told(upheld)).toContainEqual(["fine_given_back", penalty.fine_taken.amount]);
    const refused = done(await tellAppeal(agent, appeal, "decision/preview", { outcome: "refused" }));
    expect(told(refused).map((line) => (line as string[])[0])).toContain("another_appeal");
    expect((await points(shop)).active).toBe(penalty.points);
  });
});

describe("What a judgement brings (R5.2)", () => {
  it("is said beforehand to the agent who has the explanation", async () => {
    const shop = await openShop();
    const { notice_id } = await reported(shop, { kind: "empty_parcel" });
    done(await shop.seller.post(`/notices/${notice_id}/explanation`, { text: "Paket berisi barang." }));
    const judge = await claimedBy(notice_id);
    const path = `/notices/${notice_id}/judgement/preview`;
    const brought = told(done(await judge.post(path, { reason: "not_proven" })));
    expect((await agent.post(path, { reason: "not_proven" })).body.code).toBe("not_yours_to_judge");
    expect((await judge.post(path, { reason: "no_such" })).body.code).toBe("unknown_judgement_reason");

    const said = { reason: "not_proven", text: "Tidak terbukti." };
    const { penalty_id } = done(await judge.post(`/notices/${notice_id}/judgement`, said));
    const penalty = done(await shop.seller.get(`/penalties/${penalty_id}`));
    expect(brought).toContainEqual(["points_issued", penalty.points]);
    expect(brought).toContainEqual(["fine_owed", penalty.fine_owed.amount]);
  });
});
