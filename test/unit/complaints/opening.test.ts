import { describe, expect, test } from "vitest";
import {
  NO_COMPLAINTS,
  openComplaint,
  withOpen,
  withoutOpen,
} from "../../../functions/complaints/opening.ts";
import { FIRST_COMPLAINTS } from "../../../functions/policies/complaints.ts";
import { anOrder, LINES, later, MONDAY } from "../given.ts";
import { ONE_DAY, opened, RULES } from "./given.ts";

const DAY = 86_400_000;
const SAID = { category: "damaged", text: "Rusak." };
const open = (over: object, standing = NO_COMPLAINTS, order = anOrder(), now = MONDAY) =>
  openComplaint(order, LINES, { ...SAID, ...over }, standing, { now, ...RULES });

describe("R6.3 opening a complaint", () => {
  test("given a buyer complains, then the seller has one business day for the first answer", () => {
    expect(opened()).toMatchObject({
      complaint_id: "cm_order-1-1",
      status: "awaiting_answer",
      due: { at: ONE_DAY, rule: "R6.3", term: { count: 1, unit: "business_days" } },
    });
  });

  test("given no lines are named, then it is about all of them; given some, about those in the order's order", () => {
    const about = (over: object) => opened(over).lines.map(({ line_id }) => line_id);
    expect(about({})).toEqual(["l1", "l2", "l3"]);
    expect(about({ lines: ["l3", "l1"] })).toEqual(["l1", "l3"]);
  });

  test("given lines that were never bought, or one twice, then it says which", () => {
    expect(open({ lines: ["l1", "l9", "l1"] })).toMatchObject({
      code: "not_in_order",
      issues: [
        { pointer: "/lines/1", issue: "unknown" },
        { pointer: "/lines/2", issue: "duplicate" },
      ],
    });
  });

  test("given policy's categories, then each can be complained about, and nothing else", () => {
    for (const { code } of FIRST_COMPLAINTS.categories)
      expect(open({ category: code })).toMatchObject({ category: code });
    expect(open({ category: "weather" })).toMatchObject({ code: "unknown_category" });
  });

  test("given one is open about the same line, then it goes on there; about other lines a second one is opened", () => {
    const first = opened({ lines: ["l1"] });
    const standing = withOpen(NO_COMPLAINTS, first);
    expect(open({ lines: ["l1", "l2"] }, standing)).toMatchObject({
      code: "already_open",
      present: { complaint_id: "cm_order-1-1", lines: ["l1"] },
    });
    expect(open({}, standing)).toMatchObject({ code: "already_open" });
    expect(open({ lines: ["l2"] }, standing)).toMatchObject({ complaint_id: "cm_order-1-2" });
    const again = withoutOpen(standing, first);
    expect(open({ lines: ["l1"] }, again)).toMatchObject({ complaint_id: "cm_order-1-2" });
  });

  test.each([
    ["delivered_at", { delivered_at: MONDAY }],
    ["completed_at", { delivered_at: undefined, completed_at: MONDAY }],
    ["cancelled_at", { delivered_at: undefined, cancelled_at: MONDAY }],
  ])("given 30 days since %s, then the window is closed, and not a millisecond before", (_since, over) => {
    const order = anOrder(over as object);
    const end = later(MONDAY, 30 * DAY);
    expect(open({}, NO_COMPLAINTS, order, later(end, -1))).toMatchObject({ status: "awaiting_answer" });
    expect(open({}, NO_COMPLAINTS, order, end)).toMatchObject({ code: "window_closed" });
  });

  test("given an order on its way, then it can be complained about however long that takes", () => {
    const order = anOrder({ status: "shipped", delivered_at: undefined } as object);
    expect(open({ category: "late" }, NO_COMPLAINTS, order, later(MONDAY, 99 * DAY))).toMatchObject({
      category: "late",
    });
  });

  test("given 20 complaints were made about one order, then no more", () => {
    expect(open({}, { ...NO_COMPLAINTS, count: 20 })).toMatchObject({ code: "too_many_complaints" });
  });
});
