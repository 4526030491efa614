import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { audit, entries } from "./support/audit.ts";
import { subscribe } from "./support/bus.ts";
import { balance, done, idr, money, order } from "./support/cases.ts";
import {
  claimedBy,
  correct,
  happened,
  noticeReaches,
  noticeSeen,
  penalised,
  points,
  reported,
  shippedByCarrier,
  toppedUp,
} from "./support/notices.ts";
import { aParcel } from "./support/parcels.ts";
import { agent, newPerson, openShop } from "./support/people.ts";
import { until } from "./support/until.ts";

const names = (offered: Json[]) => offered.map(({ action }) => action);
const EXPLANATION = { text: "Resi sudah dipindai di gudang kurir." };
const DISMISSED = { reason: "not_proven", text: "Kurir tidak mengenal resi ini." };

describe("A notice about a waybill (R5.1, R5.2)", () => {
  it("is the buyer's to open, the seller's to answer, and both see what happens", async () => {
    const shop = await openShop();
    const order_id = await shippedByCarrier(shop);
    const notice = await reported(shop, {}, order_id);
    expect(notice).toMatchObject({
      order_id,
      status: "awaiting_answer",
      waiting_for: "seller",
      kind_text: { id: expect.any(String), en: expect.any(String) },
      due: { rule: "R5.2", on_expiry: { outcome: "penalised" } },
      reported: [{ by: "buyer", kind: "invalid_number", text: "Resi tidak ditemukan." }],
    });
    expect(names(notice.available_actions)).toEqual(["openFileOfNotice"]);
    const seen = await noticeSeen(shop.seller, notice.notice_id);
    expect(names(seen.available_actions)).toEqual(["openFileOfNotice", "explainNotice", "acceptNotice"]);

    const again = await reported(shop, { kind: "mismatch", text: "Kota lain." }, order_id);
    expect(again.notice_id).toBe(notice.notice_id);
    expect(again.reported.map(({ kind }: Json) => kind)).toEqual(["invalid_number", "mismatch"]);
    expect(await happened(shop.buyer, `/notices/${notice.notice_id}`)).toEqual(["opened", "report_joined"]);
  });

  it("says beforehand what may be reported, where, and which notice a report would join", async () => {
    const shop = await openShop();
    const order_id = await shippedByCarrier(shop);
    const path = `/shipments/${order_id}/notices`;
    const before = done(await shop.buyer.get(path));
    expect(before).toMatchObject({
      order_id,
      available_actions: [{ action: "reportWaybill", href: path }],
    });
    expect(before.kinds.map(({ kind }: Json) => kind)).not.toContain("no_answer");
    expect(before.kinds[0].text).toEqual({ id: expect.any(String), en: expect.any(String) });
    expect(before.open).toBeUndefined();
    const { notice_id } = await reported(shop, {}, order_id);
    expect(done(await shop.buyer.get(path)).open).toBe(`/notices/${notice_id}`);
    done(await shop.seller.post(`/notices/${notice_id}/acceptance`));
    const after = done(await shop.buyer.get(path));
    expect(after).toMatchObject({ kinds: [], why: "already_decided", available_actions: [] });
    expect(after.open).toBeUndefined();
  });

  it("explained, claimed, dismissed: the penalty is issued in that very step, and its points count", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const { notice_id, order_id } = await reported(shop);
    const explained = done(await shop.seller.post(`/notices/${notice_id}/explanation`, EXPLANATION));
    expect(explained).toMatchObject({ status: "awaiting_judgement", waiting_for: "agent" });
    const unclaimed = await agent.post(`/notices/${notice_id}/judgement`, DISMISSED);
    expect([unclaimed.status, unclaimed.body.code]).toEqual([409, "not_yours_to_judge"]);
    const judge = await claimedBy(notice_id);
    const rival = await agent.post(`/notices/${notice_id}/claim`);
    expect([rival.status, rival.body.code]).toEqual([409, "not_yours_to_judge"]);

    const judged = done(await judge.post(`/notices/${notice_id}/judgement`, DISMISSED));
    expect(judged).toMatchObject({ status: "penalised", judgement: { outcome: "dismissed" } });
    const penalty = done(await shop.seller.get(`/penalties/${judged.penalty_id}`));
    expect(penalty).toMatchObject({
      notice_id,
      order_id,
      kind: "invalid_number",
      status: "active",
      points: 6,
      fine: idr(0),
      issued_by: "agent",
      appeals_left: 2,
    });
    expect(Date.parse(penalty.lapses_at) - Date.parse(penalty.issued_at)).toBe(90 * 86_400_000);
    expect(Date.parse(penalty.appeal_until) - Date.parse(penalty.issued_at)).toBe(7 * 86_400_000);
    expect(await points(shop)).toMatchObject({
      issued: 6,
      active: 6,
      lapsed: 0,
      given_back: 0,
      in_force: [],
    });
    const issued = await events.hears("penalty.issued");
    expect(JSON.stringify(issued)).not.toMatch(/Resi|Kurir|JP\d{10}/);
    const again = await shop.buyer.post(`/shipments/${order_id}/notices`, { kind: "mismatch" });
    expect([again.status, again.body.code]).toEqual([409, "already_decided"]);
  });

  it("an explanation that is upheld closes it with no penalty; the buyer sees why, not what was written", async () => {
    const shop = await openShop();
    const { notice_id } = await reported(shop);
    done(await shop.seller.post(`/notices/${notice_id}/explanation`, EXPLANATION));
    const judge = await claimedBy(notice_id);
    done(await judge.post(`/notices/${notice_id}/judgement`, { reason: "carrier_at_fault", text: "Kurir." }));
    const buyers = await noticeSeen(shop.buyer, notice_id);
    expect(buyers).toMatchObject({
      status: "upheld",
      judgement: { reason: "carrier_at_fault", reason_text: { en: expect.any(String) } },
    });
    expect(JSON.stringify(buyers)).not.toContain(EXPLANATION.text);
    expect(buyers.judgement).not.toHaveProperty("text");
    expect(await noticeSeen(shop.seller, notice_id)).toMatchObject({ explanation: EXPLANATION });
    expect(await points(shop)).toMatchObject({ issued: 0 });
  });

  it("R4.4 nobody judges what they are party to; another shop's notice and penalty are not found", async () => {
    const shop = await openShop();
    const other = await openShop();
    const { notice_id } = await reported(shop);
    done(await shop.seller.post(`/notices/${notice_id}/explanation`, EXPLANATION));
    for (const party of [{ shop_id: shop.shop_id }, { buyer_id: shop.buyer_id }]) {
      const insider = await newPerson({ role: "agent", ...party });
      const refused = await insider.post(`/notices/${notice_id}/claim`);
      expect([refused.status, refused.body.code]).toEqual([422, "party_to_the_case"]);
    }
    const { penalty_id } = await penalised(shop);
    for (const who of [other.seller, other.buyer])
      expect((await who.get(`/notices/${notice_id}`)).status).toBe(404);
    expect((await other.seller.get(`/penalties/${penalty_id}`)).status).toBe(404);
    expect((await other.seller.get(`/shops/${shop.shop_id}/points`)).status).toBe(404);
    expect((await shop.buyer.get(`/penalties/${penalty_id}`)).status).toBe(403);
  });
});

describe("A correction closes the notice (R5.2)", () => {
  it("another number that passes R2.2", async () => {
    const shop = await openShop();
    const { notice_id, order_id } = await reported(shop);
    await correct(shop, order_id);
    await noticeReaches(shop.buyer, notice_id, "corrected");
    expect(await happened(shop.seller, `/notices/${notice_id}`)).toEqual(["opened", "corrected"]);
    const late = await shop.seller.post(`/notices/${notice_id}/acceptance`);
    expect([late.status, late.body.code]).toEqual([409, "notice_status"]);
    expect(await points(shop)).toMatchObject({ issued: 0 });
    // Another number is another waybill: what is wrong with that is a notice of its own.
    expect((await reported(shop, {}, order_id)).notice_id).toBe(`nt_${order_id}-2`);
  });

  it("R2.4 a failed delivery that leaves again, and one that is given up", async () => {
    const shop = await openShop();
    for (const [resolution, ends] of [
      ["reshipment_prepared", "corrected"],
      ["refund_the_buyer", "given_up"],
    ] as const) {
      const { notice_id, order_id } = await reported(shop, { kind: "empty_parcel" });
      const path = `/shipments/${order_id}/failed-delivery`;
      done(await shop.seller.post(path, { reason: "invalid_shipping_address" }), 201);
      await noticeReaches(shop.seller, notice_id, "being_corrected");
      done(await shop.seller.post(`${path}/resolution`, { resolution }));
      if (resolution === "reshipment_prepared") {
        done(await shop.seller.post(`${path}/logistics-call`, aParcel()));
      }
      await noticeReaches(shop.seller, notice_id, ends);
    }
    expect(await points(shop)).toMatchObject({ issued: 0 });
  });

  it("a correction and an acceptance at once: one of them ends it", async () => {
    const shop = await openShop();
    let issued = 0;
    for (let round = 0; round < 5; round += 1) {
      const { notice_id, order_id } = await reported(shop);
      const [accepted] = await Promise.all([
        shop.seller.post(`/notices/${notice_id}/acceptance`),
        correct(shop, order_id),
      ]);
      const { status, penalty_id } = await until(`${notice_id} to end`, async () => {
        const now = await noticeSeen(shop.seller, notice_id);
        return now.ended_at && now;
      });
      expect(["corrected", "penalised"]).toContain(status);
      expect(status === "penalised").toBe(penalty_id !== undefined);
      if (accepted.status === 200) expect(accepted.body.status).toBe(status);
      if (penalty_id) issued += 6;
    }
    expect(await points(shop)).toMatchObject({ issued, active: issued });
  });
});

describe("Fines (R5.2, R3.5)", () => {
  it("are taken from the released balance, in one entry that the statement shows", async () => {
    const shop = await openShop();
    await toppedUp(shop, 80_000);
    const penalty = await penalised(shop);
    expect(penalty).toMatchObject({ fine: idr(50_000), fine_taken: idr(50_000), fine_owed: idr(0) });
    expect(await entries(shop, "fine_taken")).toMatchObject([
      { penalty_id: penalty.penalty_id, balance_change: idr(-50_000) },
    ]);
    expect(await balance(shop)).toMatchObject({ available: 30_000, payable: 30_000 });
  });

  it("take what is there and no more; credits pay the rest before any payout, the oldest first", async () => {
    const shop = await openShop();
    await toppedUp(shop, 20_000);
    const first = await penalised(shop);
    const second = await penalised(shop);
    expect([first.fine_owed, second.fine_owed]).toEqual([idr(30_000), idr(50_000)]);
    const path = `/shops/${shop.shop_id}/balance`;
    expect(done(await shop.seller.get(path))).toMatchObject({ available: idr(0), fines_owed: idr(80_000) });

    await toppedUp(shop, 45_000);
    const owed = (amount: number) =>
      until(`${amount} to be owed`, async (last) => {
        const now = done(await shop.seller.get(path));
        last(now);
        return now.fines_owed.amount === amount && now;
      });
    expect(await owed(35_000)).toMatchObject({ available: idr(0), payable: idr(0) });
    const [one, two] = await Promise.all(
      [first, second].map(async ({ penalty_id }) => done(await shop.seller.get(`/penalties/${penalty_id}`))),
    );
    expect([one?.fine_owed, two?.fine_owed]).toEqual([idr(0), idr(35_000)]);
    expect(await happened(shop.seller, `/penalties/${first.penalty_id}`)).toEqual(["issued", "fine_paid"]);

    await toppedUp(shop, 100_000);
    expect(await owed(0)).toMatchObject({ available: idr(65_000), payable: idr(65_000) });
    const taken = (await entries(shop, "fine_taken")).map(({ balance_change }) => balance_change.amount);
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(-100_000);
    const much = await money(shop, "payouts", 65_001);
    expect(much.body.code).toBe("balance_short");
  });

  it("come after a queued refund, whoever is served first", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { paid: 60_000, at: "completed" });
    done(await money(shop, "payouts", 60_000), 201);
    const asked = {
      order_id,
      type: "refund_only",
      reason: "damaged",
      lines: [{ line_id: "1", quantity: 1 }],
    };
    const { refund_id } = done(await shop.buyer.post("/refunds", asked), 201);
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    const { penalty_id } = await penalised(shop);
    await toppedUp(shop, 70_000);
    await until("the refund to be paid and the fine to have the rest", async (last) => {
      const refund = done(await shop.seller.get(`/refunds/${refund_id}`));
      const { fine_taken } = done(await shop.seller.get(`/penalties/${penalty_id}`));
      last([refund.status, fine_taken]);
      return refund.status === "paid" && fine_taken.amount === 10_000;
    });
    expect(await balance(shop)).toMatchObject({ available: 0, queued: 0 });
    await audit(shop);
  });
});

describe("Points and their milestones (R5.2)", () => {
  it("each milestone is an event for the marketplace, and the shop sees what is in force and what is next", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    await Promise.all([penalised(shop), penalised(shop), penalised(shop, "invalid_number")]);
    const now = await points(shop);
    expect(now).toMatchObject({
      issued: 30,
      active: 30,
      in_force: [{ measure: "warning" }, { measure: "no_promotions" }],
      next: { points: 36, measure: "new_listings_stopped" },
    });
    const told = await until("both milestones to be told", async () => {
      const heard = await events.heard();
      const reached = heard.filter((event) => event["detail-type"] === "shop.milestone_reached");
      return reached.length >= 2 && reached;
    });
    const measures = told.map(({ detail }) => detail.data.measure);
    expect([...new Set(measures)].sort()).toEqual(["no_promotions", "warning"]);
    const lapsing = await until("the penalties to be listed", async () => {
      const seen = (await points(shop)).lapsing;
      return seen.length === 3 && seen;
    });
    expect(lapsing.map((one: Json) => one.points).sort()).toEqual([12, 12, 6].sort());
  });
});
