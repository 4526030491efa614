import { describe, expect, it } from "vitest";
import { subscribe } from "../support/bus.ts";
import { done } from "../support/cases.ts";
import { caseTime, justBefore, moveClock } from "../support/clock.ts";
import {
  claimedBy,
  happened,
  noticeReaches,
  noticeSeen,
  penalised,
  points,
  reported,
  shippedByCarrier,
} from "../support/notices.ts";
import { openShop } from "../support/people.ts";
import { until } from "../support/until.ts";

const DAY = 86_400_000;
/** How long after a due instant its wait ends (`workflows/waits.ts`). */
const MARGIN_MS = 2_000;
const ROUNDS = 10;

describe("Time and notices (R5.2, R7.1)", () => {
  it("silence is the fourth kind, found by the wait of the notice itself", async () => {
    const shop = await openShop();
    const { notice_id, due } = await reported(shop);
    await justBefore(due, 3);
    const { penalty_id, ended_at } = await noticeReaches(shop.seller, notice_id, "penalised");
    expect(Date.parse(ended_at)).toBeGreaterThanOrEqual(Date.parse(due.at));
    const penalty = done(await shop.seller.get(`/penalties/${penalty_id}`));
    expect(penalty).toMatchObject({ kind: "no_answer", points: 8, issued_by: "system" });
  });

  it("an explanation that nobody judged in time is escalated and can be judged still", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const { notice_id } = await reported(shop);
    const { due } = done(await shop.seller.post(`/notices/${notice_id}/explanation`, { text: "Benar." }));
    await moveClock(due.at);
    await events.hears("notice.escalated");
    const late = await noticeSeen(shop.seller, notice_id);
    expect(late).toMatchObject({ status: "awaiting_judgement", late_since: due.at });
    const agent = await claimedBy(notice_id);
    const judged = { reason: "number_is_right", text: "Terbukti." };
    done(await agent.post(`/notices/${notice_id}/judgement`, judged));
    expect((await noticeSeen(shop.buyer, notice_id)).status).toBe("upheld");
  });

  it(`R7.1 ${ROUNDS} corrections around the due instant: what was in time closes its notice, however late it is seen`, async () => {
    const shop = await openShop();
    const notices = await Promise.all(Array.from({ length: ROUNDS }, () => reported(shop)));
    const due = Date.parse(notices[0]?.due.at);
    await justBefore(notices[0]?.due, 4);
    const ahead = (await caseTime()) - Date.now();
    const answered = await Promise.all(
      notices.map(async ({ order_id }, n) => {
        const instant = due - 500 + n * 100;
        await until("the deadline to be near", async () => Date.now() + ahead >= instant);
        const failed = `/shipments/${order_id}/failed-delivery`;
        done(await shop.seller.post(failed, { reason: "invalid_shipping_address" }), 201);
        return Date.now() + ahead;
      }),
    );
    let issued = 0;
    for (const [n, { notice_id, order_id }] of notices.entries()) {
      const { failed } = done(await shop.seller.get(`/shipments/${order_id}`));
      const inTime = Date.parse(failed[0].failed_at) < due;
      // A wait ends two seconds after its due instant: what a busy machine commits later than that comes too late to be seen.
      const surely = !inTime || (answered[n] ?? 0) < due + MARGIN_MS;
      const { status } = await until(`${notice_id} to be decided`, async () => {
        const seen = await noticeSeen(shop.seller, notice_id);
        return seen.status !== "awaiting_answer" && seen;
      });
      if (surely) expect(status).toBe(inTime ? "being_corrected" : "penalised");
      const ends = (await happened(shop.seller, `/notices/${notice_id}`)).slice(1);
      expect(ends).toEqual([status === "being_corrected" ? "correction_begun" : "penalised"]);
      if (status === "penalised") issued += 8;
    }
    expect(await points(shop)).toMatchObject({ issued, active: issued });
  });

  it("points lapse after 90 days, and the milestone they had reached is left", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const { penalty_id, lapses_at } = await penalised(shop);
    expect(await points(shop)).toMatchObject({ active: 12, in_force: [{ measure: "warning" }] });
    await justBefore({ at: lapses_at }, 30);
    expect(await points(shop)).toMatchObject({ active: 12 });
    await moveClock(lapses_at);
    expect(await points(shop)).toMatchObject({ issued: 12, active: 0, lapsed: 12, in_force: [] });
    expect(await happened(shop.seller, `/penalties/${penalty_id}`)).toEqual(["issued", "lapsed"]);
    await events.hears("shop.milestone_left");
  });

  it("a parcel that nobody ever scanned is found by the system, as a number that cannot be tracked", async () => {
    const shop = await openShop();
    const order_id = await shippedByCarrier(shop);
    await moveClock((await caseTime()) + 7 * DAY);
    const [found] = await until(`a finding about ${order_id}`, async () => {
      const { items } = done(await shop.seller.get(`/notices?order_id=${order_id}`));
      return items.length > 0 && items;
    });
    expect(found).toMatchObject({ kind: "untrackable_number" });
  });
});
