import { describe, expect, test } from "vitest";
import {
  type CaseFilter,
  type Filtered,
  fits,
  inInstants,
  narrows,
  newestFirst,
} from "../../../functions/platform/case-lists.ts";

const ROW: Filtered = {
  created_at: "2026-03-02T03:00:00.000Z",
  due_at: "2026-03-04T17:00:00.000Z",
  order_id: "o1",
  waiting_for: ["seller"],
};

/** Parts of a filter that want this row, and for each one that does not. */
const PARTS: readonly (readonly [yes: CaseFilter, no: CaseFilter])[] = [
  [{ created_from: ROW.created_at }, { created_from: "2026-03-02T03:00:00.001Z" }],
  [{ created_to: "2026-03-02T03:00:00.001Z" }, { created_to: ROW.created_at }],
  [{ due_from: "2026-03-04T17:00:00.000Z" }, { due_from: "2026-03-05T00:00:00.000Z" }],
  [{ due_to: "2026-03-05T00:00:00.000Z" }, { due_to: "2026-03-04T17:00:00.000Z" }],
  [{ order_id: "o1" }, { order_id: "o2" }],
  [{ waiting_for: "seller" }, { waiting_for: "agent" }],
];

describe("R3.8 lists of cases are narrowed in any combination", () => {
  test("given any parts that want it, then it is there; given one that does not, then it is not", () => {
    for (let subset = 0; subset < 2 ** PARTS.length; subset += 1) {
      const chosen = PARTS.filter((_part, n) => subset & (1 << n));
      const filter = Object.assign({}, ...chosen.map(([yes]) => yes)) as CaseFilter;
      expect(fits(ROW, filter)).toBe(true);
      expect(narrows(filter)).toBe(chosen.length > 0);
      for (const [, no] of chosen) expect(fits(ROW, { ...filter, ...no })).toBe(false);
    }
  });

  test("given nothing is due, then it is in no span of due instants; nobody waits where nobody is named", () => {
    const { due_at: _due, waiting_for: _nobody, ...over } = ROW;
    expect(fits(over, { due_from: "2020-01-01T00:00:00.000Z" })).toBe(false);
    expect(fits(over, { due_to: "2099-01-01T00:00:00.000Z" })).toBe(false);
    expect(fits(over, { waiting_for: "seller" })).toBe(false);
    expect(fits(over, { order_id: "o1" })).toBe(true);
  });

  test("given a day, then it begins in Jakarta; given an instant in any offset, then it is that one", () => {
    expect(inInstants({ created_from: "2026-03-02", due_to: "2026-03-02T10:00:00+07:00" })).toEqual({
      created_from: "2026-03-01T17:00:00.000Z",
      due_to: "2026-03-02T03:00:00.000Z",
    });
    expect(inInstants({})).toEqual({});
  });

  test("by age the newest is first, by due what is due first, and either may be turned round", () => {
    expect([newestFirst("age", {}), newestFirst("due", {})]).toEqual([true, false]);
    expect(newestFirst("age", { direction: "ascending" })).toBe(false);
    expect(newestFirst("due", { direction: "descending" })).toBe(true);
  });
});
