import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import {
  eventType,
  type Parcel,
  TAGS,
  type TrackingEvent,
  track,
} from "../../../functions/tracking/tracking.ts";
import { later, MONDAY } from "../given.ts";

const NEW: Parcel = { told: 0 };
const HOUR = 3_600_000;
const event = (tag: TrackingEvent["tag"], hours: number): TrackingEvent => ({
  tag,
  occurred_at: later(MONDAY, hours * HOUR),
});

function told(events: readonly TrackingEvent[], parcel: Parcel = NEW): Parcel {
  return events.reduce((now, one) => {
    const tracked = track(now, one, later(MONDAY, 100 * HOUR));
    if (isRefusal(tracked)) throw new Error(tracked.code);
    return tracked.parcel;
  }, parcel);
}

describe("R2.5 a parcel's events", () => {
  test("given the nine tags, then each is an event of its own name", () => {
    expect(TAGS.map(eventType)).toEqual([
      "parcel.pending",
      "parcel.info_received",
      "parcel.in_transit",
      "parcel.out_for_delivery",
      "parcel.attempt_fail",
      "parcel.available_for_pickup",
      "parcel.exception",
      "parcel.expired",
      "parcel.delivered",
    ]);
  });

  test("given an earlier event that comes late, then it adds to the record and moves nothing", () => {
    const parcel = told([event("OutForDelivery", 5), event("InTransit", 1)]);
    expect(parcel).toEqual({ tag: "OutForDelivery", tag_at: later(MONDAY, 5 * HOUR), told: 2 });
  });

  test("given it was delivered, then nothing said later undoes that", () => {
    expect(told([event("Delivered", 5), event("Exception", 9)]).tag).toBe("Delivered");
  });

  test("given any order of arrival, then the parcel is where its latest event says", () => {
    const events = fc.uniqueArray(
      fc.record({
        tag: fc.constantFrom(...TAGS.filter((tag) => tag !== "Delivered")),
        hours: fc.integer({ min: 0, max: 90 }),
      }),
      { selector: ({ hours }) => hours, minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(
        events.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, arrived]) => {
          const last = all.reduce((a, b) => (b.hours > a.hours ? b : a));
          const parcel = told(arrived.map(({ tag, hours }) => event(tag, hours)));
          expect(parcel).toEqual({
            tag: last.tag,
            tag_at: later(MONDAY, last.hours * HOUR),
            told: all.length,
          });
        },
      ),
    );
  });

  test("given a clock an hour ahead of ours, then it is believed; given more, then not", () => {
    expect(isRefusal(track(NEW, event("InTransit", 1), MONDAY))).toBe(false);
    const ahead = { tag: "InTransit", occurred_at: later(MONDAY, HOUR + 1) } as const;
    expect(track(NEW, ahead, MONDAY)).toMatchObject({ code: "in_the_future", rule: "R2.5" });
  });
});
