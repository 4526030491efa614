import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import {
  appeal,
  attachAll,
  decide,
  handIn,
  inReview,
  judged,
  look,
  REFUSED,
  submit,
  tell,
  UPHELD,
} from "./support/appeals.ts";
import { audit, entries } from "./support/audit.ts";
import { subscribe } from "./support/bus.ts";
import { balance, done, idr } from "./support/cases.ts";
import { happened, penalised, penaltyOf, points, toppedUp } from "./support/notices.ts";
import { actor, agent, newPerson, openShop, operator } from "./support/people.ts";

const second = actor("agent-2");

describe("The review of an appeal (R5.4)", () => {
  it("upheld gives back points and fine at once, by an entry that reverses, and tells", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    await toppedUp(shop, 80_000);
    const penalty = await penalised(shop);
    expect(await balance(shop)).toMatchObject({ available: 30_000 });
    const handedIn = await inReview(shop, penalty);

    const decided = await decide(agent, handedIn, UPHELD);

    expect(decided).toMatchObject({
      status: "decided",
      decision: { outcome: "upheld", reason: "shipment_proven", reason_text: { en: expect.any(String) } },
      given_back: { points: 12, fine: idr(50_000), fine_waived: idr(0) },
    });
    expect(await balance(shop)).toMatchObject({ available: 80_000 });
    expect(await points(shop)).toMatchObject({ issued: 12, active: 0, given_back: 12 });
    expect(await entries(shop, "fine_given_back")).toHaveLength(1);
    expect(await penaltyOf(shop, penalty)).toMatchObject({ status: "given_back" });
    const told = await events.hears("appeal.decided");
    expect(told.detail.data).toMatchObject({
      outcome: "upheld",
      points_given_back: 12,
      fine_given_back: 50_000,
    });
    expect(await happened(shop.seller, `/penalties/${penalty.penalty_id}`)).toEqual([
      "issued",
      "appeal_opened",
      "appealed",
      "given_back",
    ]);
    const over = await shop.seller.post(`/penalties/${penalty.penalty_id}/appeals`);
    expect([over.status, over.body.code]).toEqual([409, "penalty_status"]);
    await audit(shop);
  });

  it("what was never taken of a fine is owed no more", async () => {
    const shop = await openShop();
    await toppedUp(shop, 20_000);
    const penalty = await penalised(shop);
    expect(penalty).toMatchObject({ fine_taken: idr(20_000), fine_owed: idr(30_000) });
    const decided = await decide(agent, await inReview(shop, penalty), UPHELD);
    expect(decided.given_back).toEqual({ points: 12, fine: idr(20_000), fine_waived: idr(30_000) });
    await toppedUp(shop, 50_000);
    expect(await balance(shop)).toMatchObject({ available: 70_000 });
    await audit(shop);
  });

  it("refused leaves one more, with days of its own; a third there is not", async () => {
    const shop = await openShop();
    const penalty = await penalised(shop);
    const first = await decide(agent, await inReview(shop, penalty), REFUSED);
    expect(first).toMatchObject({ status: "decided", decision: { outcome: "refused" }, appeals_left: 1 });
    const between = await penaltyOf(shop, penalty);
    expect(between).toMatchObject({ status: "active", appeals_left: 1 });
    expect(Date.parse(between.appeal_until) - Date.parse(first.decision.at)).toBe(7 * 86_400_000);

    const again = await appeal(shop, penalty);
    expect(again.due).toMatchObject({ at: between.appeal_until, explains: { from: first.decision.at } });
    await decide(second, await handIn(shop.seller, again), REFUSED);
    expect(await penaltyOf(shop, penalty)).toMatchObject({ status: "active", appeals_left: 0 });
    const third = await shop.seller.post(`/penalties/${penalty.penalty_id}/appeals`);
    expect([third.status, third.body.code, third.body.rule]).toEqual([422, "no_appeals_left", "R5.3"]);
    await audit(shop);
  });

  it("more evidence wanted: three business days, no appeal is used up, and what comes is seen", async () => {
    const shop = await openShop();
    const penalty = await penalised(shop);
    const handedIn = await inReview(shop, penalty);
    done(await tell(agent, handedIn, "claim"));
    const text = "Mohon foto tanda terima yang lebih jelas.";
    const wanted = done(await tell(agent, handedIn, "further-evidence", { text }));
    expect(wanted).toMatchObject({
      status: "gathering",
      evidence_wanted: text,
      due: { rule: "R5.4", explains: { term: { count: 3, unit: "business_days" } } },
      sides: { seller: { submissions_remaining: 1 } },
    });
    expect(wanted.due.on_expiry.outcome).toBe("review_begins");

    const [file = ""] = await attachAll(shop.seller, handedIn, ["signed_proof"]);
    const more = done(await submit(shop.seller, handedIn, [file], "Terlampir."));
    expect(more).toMatchObject({ status: "in_review", appeals_left: 1 });
    expect((await penaltyOf(shop, penalty)).appeals_left).toBe(1);
    const seen = await look(second, handedIn);
    expect(seen.submissions.map(({ chance }: Json) => chance)).toEqual([1, 2]);
    expect(seen.about).toMatchObject({ penalty: { penalty_id: penalty.penalty_id }, notice: {}, order: {} });
    await decide(second, handedIn, UPHELD);
    await audit(shop);
  });

  it("is never by the one who issued the penalty, nor by a party, and nobody gives it to them", async () => {
    const shop = await openShop();
    const { penalty, judge } = await judged(shop);
    const handedIn = await inReview(shop, penalty);
    const own = await tell(judge, handedIn, "claim");
    expect([own.status, own.body.code, own.body.rule]).toEqual([422, "own_decision", "R5.4"]);
    expect((await look(judge, handedIn)).available_actions).toEqual([]);
    const party = await newPerson({ role: "agent", shop_id: shop.shop_id });
    const partial = await tell(party, handedIn, "claim");
    expect([partial.status, partial.body.code]).toEqual([422, "party_to_the_case"]);

    const { items } = done(await judge.get(`/notices/${penalty.notice_id}/timeline?limit=100`));
    const { id } = items.find(({ type }: Json) => type === "notice.penalised").actor;
    const given = await tell(operator, handedIn, "reassignment", { to: id });
    expect([given.status, given.body.code]).toEqual([422, "own_decision"]);
    await decide(agent, handedIn, UPHELD);
  });

  it("needs a reason of its own list and a text, and gives no amount", async () => {
    const shop = await openShop();
    const handedIn = await inReview(shop);
    done(await tell(agent, handedIn, "claim"));
    for (const [over, status, code] of [
      [{ reason: "shipment_not_proven" }, 400, "unknown_decision_reason"],
      [{ outcome: "refund" }, 400, "invalid_body"],
      [{ amount: idr(1) }, 400, "amount_not_wanted"],
      [{ text: " " }, 400, "invalid_body"],
    ] as const) {
      const reply = await tell(agent, handedIn, "decision", { ...UPHELD, ...over });
      expect([reply.status, reply.body.code]).toEqual([status, code]);
    }
    const unheld = await tell(second, handedIn, "decision", UPHELD);
    expect([unheld.status, unheld.body.code]).toEqual([409, "not_claimed"]);
  });
});
