import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { TAGS } from "../../../functions/shipments/parcel.ts";
import type { Parcel } from "../../../functions/tracking/parcel.ts";
import { eventType, type TrackingEvent, track, trackOther } from "../../../functions/tracking/tracking.ts";
import { later, MONDAY } from "../given.ts";
import { aParcel, event, HOUR, RULES } from "./given.ts";

const AFTERWARDS = later(MONDAY, 100 * HOUR);

function told(events: readonly TrackingEvent[], parcel: Parcel = aParcel()): Parcel {
  return events.reduce((now, one) => {
    const tracked = track(now, one, AFTERWARDS, RULES);
    if (isRefusal(tracked)) throw new Error(tracked.code);
    return tracked.parcel;
  }, parcel);
}

describe("R2.5 a parcel's events", () => {
  test("given the nine tags, then each is an event of its own name", () => {
    expect(TAGS.map((tag) => eventType({ tag }))).toEqual([
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

  test.each([
    ["Exception_001", "parcel.exception"],
    ["Exception_010", "parcel.returning_to_sender"],
    ["Exception_011", "parcel.returned_to_sender"],
  ])("given an exception of the kind %s, then it is %s", (subtag, type) => {
    expect(eventType({ tag: "Exception", subtag })).toBe(type);
  });

  test.each([
    ["Delivered", "Exception_010"],
    ["Exception", "ExceptionX_010"],
    ["InTransit", "In_001"],
  ] as const)("given %s with the subtag %s of another, then it is refused", (tag, subtag) => {
    expect(track(aParcel(), { ...event(tag, 1), subtag }, AFTERWARDS, RULES)).toMatchObject({
      code: "subtag_of_another_tag",
      rule: "R2.5",
      issues: [{ pointer: "/subtag", issue: "other_tag" }],
    });
  });

  test("given an earlier event that comes late, then it adds to the record and moves nothing", () => {
    const there = told([event("OutForDelivery", 5)]);
    const parcel = told([event("InTransit", 1)], there);
    expect(parcel).toEqual({ ...there, told: 2 });
    expect(parcel).toMatchObject({ tag: "OutForDelivery", tag_at: later(MONDAY, 5 * HOUR) });
  });

  test("given a place and a subtag, then the next event does not keep them", () => {
    const parcel = told([
      { ...event("Exception", 1, "Exception_010"), place: "Bandung" },
      event("InTransit", 2),
    ]);
    expect(parcel).not.toHaveProperty("place");
    expect(parcel).not.toHaveProperty("subtag");
  });

  test("R5.1 given its carrier has the number for another order's goods, then that moves nothing, whatever it says", () => {
    const before = aParcel();
    const told = trackOther(before, event("Delivered", 1), later(MONDAY, HOUR));
    expect(told).toEqual({ parcel: { ...before, told: 1 }, latest: false });
    expect(trackOther(before, event("Delivered", 1, "Pending_001"), later(MONDAY, HOUR))).toMatchObject({
      code: "subtag_of_another_tag",
    });
    expect(trackOther(before, event("Delivered", 9), MONDAY)).toMatchObject({ code: "in_the_future" });
  });

  test("given it was delivered, then nothing undoes that, whichever is told first", () => {
    const events = [event("Delivered", 5), event("Exception", 9)];
    for (const arrived of [events, [...events].reverse()]) {
      expect(told(arrived)).toMatchObject({ tag: "Delivered", status: "over" });
    }
  });

  test("given any events in any order, at one instant or not, then the parcel is the same in the end", () => {
    const events = fc.array(
      fc
        .record({ tag: fc.constantFrom(...TAGS), hours: fc.integer({ min: 0, max: 9 }), fine: fc.boolean() })
        .map(({ tag, hours, fine }) => event(tag, hours, fine ? `${tag}_010` : undefined)),
      { minLength: 1, maxLength: 8 },
    );
    const orders = events.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(orders, ([all, arrived]) => {
        expect(told(arrived)).toEqual(told(all));
        const last = all
          .map(({ occurred_at }) => occurred_at)
          .sort()
          .at(-1);
        if (!all.some(({ tag }) => tag === "Delivered")) expect(told(all).tag_at).toBe(last);
      }),
    );
  });

  test("given a clock an hour ahead of ours, then it is believed; given more, then not", () => {
    expect(isRefusal(track(aParcel(), event("InTransit", 1), MONDAY, RULES))).toBe(false);
    const ahead = { tag: "InTransit", occurred_at: later(MONDAY, HOUR + 1) } as const;
    expect(track(aParcel(), ahead, MONDAY, RULES)).toMatchObject({ code: "in_the_future", rule: "R2.5" });
  });
});
