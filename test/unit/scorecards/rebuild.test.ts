import { describe, expect, test } from "vitest";
import { plusHours } from "../../../functions/kernel/instants.ts";
import { toldOf } from "../../../functions/platform/events.ts";
import { READ_TYPES } from "../../../functions/scorecards/readings.ts";
import { begin, type Rebuild, wentOn } from "../../../functions/scorecards/rebuild.ts";
import { SOURCES } from "../../../functions/scorecards/record.ts";

const NOW = "2026-11-30T03:00:00.000Z";
const begun = begin(undefined, "shop-1", NOW) as Rebuild;
const gone = { cases: 20, events: 60, mended: 1 };

describe("A rebuild of a scorecard (R6.7)", () => {
  test("given none, then one begins at the first list; given one that is done, then another", () => {
    expect(begun).toMatchObject({ status: "running", source: 0, cases: 0, version: 1 });
    const done = wentOn(begun, gone, undefined, NOW);
    expect(begin(done, "shop-1", NOW)).toMatchObject({ status: "running", cases: 0, version: 3 });
  });

  test("given one that runs, then no second one begins, until nobody has gone on for a quarter of an hour", () => {
    expect(begin(begun, "shop-1", NOW)).toMatchObject({
      code: "rebuild_running",
      present: { status: "running" },
    });
    expect(begin(begun, "shop-1", plusHours(NOW, 0.24))).toMatchObject({ code: "rebuild_running" });
    expect(begin(begun, "shop-1", plusHours(NOW, 0.25))).toMatchObject({ status: "running", version: 2 });
  });

  test("given stretches, then what was gone through adds up, and the place is the last one", () => {
    const on = wentOn(begun, gone, { source: 1, next_token: "t" }, NOW);
    expect(on).toMatchObject({ status: "running", source: 1, next_token: "t", cases: 20, version: 2 });
    const next = wentOn(on, gone, { source: 2 }, NOW);
    expect(next).toMatchObject({ source: 2, cases: 40, events: 120, mended: 2 });
    expect(next.next_token).toBeUndefined();
    expect(wentOn(next, gone, undefined, NOW)).toMatchObject({ status: "done", cases: 60 });
  });

  test("given whatever is read of events, then the record of each such case is gone through", () => {
    const row = new Proxy({}, { get: (_, name) => String(name) });
    const partitions = SOURCES.flatMap((source) => source.partitions(row)).map((pk) => pk.split("#")[0]);
    const read = new Set(READ_TYPES.map((type) => type.split(".")[0]?.toUpperCase()));
    expect([...partitions].sort()).toEqual([...read].sort());
    expect(new Set(SOURCES.map(({ list }) => list("shop-1"))).size).toBe(SOURCES.length);
  });

  test("given an entry of a timeline, then it is told as it was then", () => {
    const entry = {
      pk: "REFUND#rf_1",
      sk: "EVENT#00000002",
      event_id: "rf_1-2",
      type: "refund.rejected",
      at: NOW,
      seq: 2,
    };
    const more = {
      actor: { role: "seller", id: "s" },
      subject: { shop_id: "s" },
      from: "requested",
      to: "rejected",
      data: {},
    };
    expect(toldOf({ ...entry, ...more })).toEqual({
      id: "rf_1-2",
      type: "refund.rejected",
      time: NOW,
      seq: 2,
      ...more,
    });
  });
});
