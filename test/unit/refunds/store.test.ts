import { describe, expect, test } from "vitest";
import { TIMER_SHARDS, timerOf } from "../../../functions/platform/cases.ts";
import type { Item } from "../../../functions/platform/table.ts";
import { dueOf, REFUND_STATUSES, type Refund } from "../../../functions/refunds/refund.ts";
import {
  advance,
  insert,
  itemOf,
  moneyChanges,
  refundKey,
  refundOf,
} from "../../../functions/refunds/store.ts";
import { type Attributes, updated } from "../../property/world/expressions.ts";
import { aBalance, aRefund, MONDAY } from "../given.ts";

process.env.TABLE = "purnajual";

/** The item after the write of a next version. */
function written(was: Item, before: Refund, after: Refund): Attributes {
  const { Update: update } = advance(was, before, after).item;
  const words = { names: update?.ExpressionAttributeNames, values: update?.ExpressionAttributeValues };
  return updated(String(update?.UpdateExpression), { ...was }, words);
}

describe("a case and its item", () => {
  test.each(REFUND_STATUSES)(
    "given a case that is %s, then it comes out of its item as it went in",
    (status) => {
      const refund = aRefund(status);
      expect(refundOf(itemOf(refund))).toEqual(refund);
    },
  );
  test.each(REFUND_STATUSES)(
    "R7.4 given a case that is %s, then the timers find it exactly if it is due",
    (status) => {
      const item = itemOf(aRefund(status));
      const due = dueOf(aRefund(status));
      expect(item.due_at).toBe(due?.at);
      const shards = Array.from({ length: TIMER_SHARDS }, (_, shard) => timerOf(shard));
      if (due) expect(shards).toContain(item.timer);
      else expect(item).not.toHaveProperty("timer");
    },
  );

  test("given a provisional deadline, then the item says so, and no longer when it is firm", () => {
    const refund = aRefund("requested");
    const provisional = { ...refund, due: { ...dueOf(refund), provisional: true } } as Refund;
    expect(itemOf(provisional).provisional).toBe(true);
    const firm = { ...refund, version: refund.version + 1 } as Refund;
    expect(written(itemOf(provisional), provisional, firm)).not.toHaveProperty("provisional");
  });

  test("given many cases, then they are spread over all shards", () => {
    const timers = Array.from(
      { length: 200 },
      (_, n) => itemOf(aRefund("requested", { refund_id: `rf_${n}` })).timer,
    );
    expect(new Set(timers).size).toBe(TIMER_SHARDS);
  });
});

describe("writing the next version", () => {
  test.each(REFUND_STATUSES)(
    "given %s becomes any other, then the item is that of the new state, and nothing of the old one stays",
    (from) => {
      const before = aRefund(from, { version: 4 });
      const was = itemOf(before);
      for (const to of REFUND_STATUSES) {
        const after = aRefund(to, { version: 5, updated_at: MONDAY });
        expect(written(was, before, after), to).toEqual(itemOf(after));
      }
    },
  );

  test("given any write, then it holds only for the version it was decided on, and learns the one it lost to", () => {
    const before = aRefund("requested", { version: 4 });
    const { Update: update } = advance(itemOf(before), before, aRefund("paid", { version: 5 })).item;
    expect(update).toMatchObject({
      Key: refundKey(before.refund_id),
      ConditionExpression: "#version = :was_version",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    });
    expect(update?.ExpressionAttributeValues?.[":was_version"]).toBe(4);
  });

  test("given what did not change, then it is not written again", () => {
    const before = aRefund("requested", { version: 4 });
    const { Update: update } = advance(itemOf(before), before, { ...before, version: 5 }).item;
    expect(update?.UpdateExpression).toBe("SET #version = :version");
  });

  test("given a new case, then it is written only where there is none", () => {
    expect(insert(aRefund("requested")).item.Put?.ConditionExpression).toBe("attribute_not_exists(#pk)");
  });
});

describe("R3.5 a place in the shop's line", () => {
  const line = (before: Refund, after: Refund) =>
    moneyChanges(before, after, {}, aBalance({}), false).map(({ item }) => {
      const [[operation, body] = []] = Object.entries(item) as [string, { Item?: Item; Key?: Item }][];
      return `${operation} ${(body?.Item ?? body?.Key)?.sk}`;
    });
  const queued = (place: number) => aRefund("queued", { place });
  const short = (place: number) => aRefund("disputed", { funding: "released", place });

  test("given a case that is queued, then it stands in line; paid, then it leaves", () => {
    expect(line(aRefund("requested"), queued(12))).toEqual(["Put 1#0000000012"]);
    expect(line(queued(12), aRefund("paid"))).toEqual(["Delete 1#0000000012"]);
  });

  test("given a dispute that is approved and queued, then it leaves one place and takes the other", () => {
    expect(line(short(3), queued(12))).toEqual(["Delete 2#0000000003", "Put 1#0000000012"]);
  });

  test("given only what is missing changed, then its place stays", () => {
    expect(line(queued(12), { ...queued(12), missing: 1 } as Refund)).toEqual([]);
  });

  test("given places of any size, then refunds come before freezes, the oldest first", () => {
    const keys = [queued(2), queued(10), queued(123_456), short(1), short(99)].map(
      (refund) => line(aRefund("requested"), refund)[0],
    );
    expect([...keys].sort()).toEqual(keys);
  });
});
