import { describe, expect, test } from "vitest";
import { millis } from "../../../functions/kernel/instants.ts";
import {
  attempted,
  begun,
  type Delivery,
  deliveryId,
  failsForGood,
  type Outcome,
  skipped,
  wantedAgain,
} from "../../../functions/webhooks/delivery.ts";
import { anEvent } from "./given.ts";

const NOW = Date.parse("2026-11-25T03:00:00Z");
const HOUR = 3_600_000;
const fresh = () => begun("wh_1", "toko-1", anEvent(), NOW);

/** Every attempt ends as said, each at its time; seconds between them. */
function waits(outcome: Outcome): { readonly waits: number[]; readonly last: Delivery } {
  const waited: number[] = [];
  let delivery = fresh();
  for (let now = NOW; delivery.status === "pending"; ) {
    delivery = attempted(delivery, outcome, now);
    if (delivery.next_at === undefined) break;
    waited.push((millis(delivery.next_at) - now) / 1_000);
    now = millis(delivery.next_at);
  }
  return { waits: waited, last: delivery };
}

describe("R8.3 a delivery", () => {
  test("given nothing but failures, then it is tried ten times, on the schedule of Standard Webhooks, and given up", () => {
    const HOURS = 3_600;
    for (const outcome of [{ code: 500 }, { code: 302 }, { code: 429 }, { why: "timed_out" }] as const) {
      const { waits: waited, last } = waits(outcome);
      expect(waited).toEqual([
        5,
        300,
        1_800,
        2 * HOURS,
        5 * HOURS,
        10 * HOURS,
        14 * HOURS,
        20 * HOURS,
        24 * HOURS,
      ]);
      expect(last).toMatchObject({ status: "failed", attempts: 10, last: outcome });
    }
  });

  test("given an event, then what is sent is the event, and nothing else", () => {
    expect(JSON.parse(fresh().body)).toEqual(anEvent());
  });

  test.each([200, 201, 202, 204, 299])("given %i, then it has arrived", (code) => {
    const delivery = attempted(fresh(), { code }, NOW);
    expect(delivery).toMatchObject({ status: "delivered", attempts: 1 });
    expect(delivery).not.toHaveProperty("next_at");
  });

  test("given 410, then it is not tried again", () => {
    expect(attempted(fresh(), { code: 410 }, NOW)).toMatchObject({ status: "failed", attempts: 1 });
  });

  test("given it is wanted again, then at once, on the whole schedule, and as what it was", () => {
    const given_up = waits({ code: 500 }).last;
    const again = wantedAgain(given_up, NOW + HOUR);
    expect(again).toMatchObject({ status: "pending", step: 0, attempts: 10, body: given_up.body });
    expect(millis(again.next_at ?? "")).toBe(NOW + HOUR);
    const next = attempted(again, { code: 500 }, NOW + HOUR);
    expect(millis(next.next_at ?? "")).toBe(NOW + HOUR + 5_000);
    expect(skipped(fresh())).not.toHaveProperty("next_at");
  });

  test("given an event that is heard twice, then it is one delivery; of another webhook, another", () => {
    const { id, time } = anEvent();
    expect(deliveryId("wh_1", { id, time })).toBe(deliveryId("wh_1", { id, time }));
    expect(deliveryId("wh_2", { id, time })).not.toBe(deliveryId("wh_1", { id, time }));
    expect(deliveryId("wh_1", { id: "rf_1-3", time })).not.toBe(deliveryId("wh_1", { id, time }));
    expect(deliveryId("wh_1", { id, time })).toMatch(/^wd_[0-9A-HJKMNP-TV-Z]{26}$/);
    const later = new Date(millis(time) + 1).toISOString();
    expect(deliveryId("wh_1", { id, time: later }) > deliveryId("wh_1", { id, time })).toBe(true);
  });

  test("given a webhook that fails, then it has failed for good after five days, and not a moment before", () => {
    const since = new Date(NOW).toISOString();
    expect(failsForGood(undefined, NOW)).toBe(false);
    expect(failsForGood(since, NOW + 5 * 24 * HOUR - 1)).toBe(false);
    expect(failsForGood(since, NOW + 5 * 24 * HOUR)).toBe(true);
  });
});
