import { describe, expect, test } from "vitest";
import { chancesLeft, type Hearing } from "../../../functions/hearings/hearing.ts";
import { later, MONDAY } from "../given.ts";
import { AGENT, BUYER, COMPLETE, done, opened, SELLER, submit, terms, tried } from "./given.ts";

/** The end of Thursday, Jakarta: three business days after Monday. */
const DUE = "2026-03-05T17:00:00.000Z";
const used = (hearing: Hearing) => [hearing.sides.buyer?.used, hearing.sides.seller?.used];

describe("R4.1 each side has three chances within three business days", () => {
  test("given it opens, then both have all of them, until the end of the third day", () => {
    expect(opened()).toMatchObject({ status: "gathering", due: { at: DUE, rule: "R4.1" }, stage: 1 });
    expect(chancesLeft(opened(), "buyer", 3, MONDAY)).toBe(3);
    expect(chancesLeft(opened(), "seller", 3, DUE)).toBe(0);
  });

  test("given three submissions, then the fourth is refused, and the other side keeps its own", () => {
    let hearing = opened();
    for (const left of [2, 1, 0]) {
      hearing = done(hearing, BUYER, submit("buyer"));
      expect(chancesLeft(hearing, "buyer", 3, MONDAY)).toBe(left);
    }
    expect(tried(hearing, BUYER, submit("buyer"))).toMatchObject({
      kind: "rule",
      code: "no_chances_left",
      rule: "R4.1",
    });
    expect([used(hearing), hearing.status]).toEqual([[3, 0], "gathering"]);
  });

  test("R4.2 given an incomplete submission, then it is turned back and costs nothing", () => {
    const hearing = opened();
    const none = { kind: "submit_evidence", submission: { ...COMPLETE.seller, files: [] } } as const;
    expect(tried(hearing, SELLER, none)).toMatchObject({ code: "incomplete", rule: "R4.2" });
    expect(used(done(hearing, SELLER, submit("seller")))).toEqual([0, 1]);
  });

  test.each([
    [-1, undefined],
    [0, "deadline_passed"],
    [1, "deadline_passed"],
  ])("R7.1 given %s ms from the window's end, then evidence is in time or not", (ms, code) => {
    const after = tried(opened(), BUYER, submit("buyer"), later(DUE, ms));
    expect("code" in after ? after.code : undefined).toBe(code);
  });

  test("given it is no side's to say, then it is refused", () => {
    expect(tried(opened(), AGENT, submit("buyer"))).toMatchObject({ code: "role_not_allowed" });
    const sellerOnly = terms(50_000, { kind: { ...terms().kind, sides: ["seller"] } });
    expect(tried(opened(sellerOnly), BUYER, submit("buyer"), MONDAY, sellerOnly)).toMatchObject({
      code: "not_heard",
    });
  });
});

describe("R4.4 the review begins when both are done, or time is up", () => {
  test("given one side is done, then the other is still heard; given both, then the review begins at once", () => {
    const one = done(opened(), BUYER, { kind: "finish_evidence" });
    expect([one.status, one.stage]).toEqual(["gathering", 1]);
    expect(tried(one, BUYER, submit("buyer"))).toMatchObject({ code: "evidence_finished" });
    const both = done(one, SELLER, { kind: "finish_evidence" });
    expect(both).toMatchObject({
      status: "in_review",
      stage: 2,
      due: { at: "2026-03-09T17:00:00.000Z", rule: "R4.4" },
    });
  });

  test("given the last chance of the last side is used, then nobody has to say that they are done", () => {
    let hearing = done(opened(), BUYER, { kind: "finish_evidence" });
    for (let n = 0; n < 3; n += 1) hearing = done(hearing, SELLER, submit("seller"));
    expect(hearing.status).toBe("in_review");
  });

  test("given silence, when the window ends, then the review's days run from there, and nothing is handed in", () => {
    expect(tried(opened(), SELLER, { kind: "expire" }, later(DUE, -1))).toMatchObject({ code: "not_yet" });
    const closed = done(opened(), SELLER, { kind: "expire" }, DUE);
    expect(closed).toMatchObject({ status: "in_review", due: { from: DUE } });
    expect(tried(closed, SELLER, submit("seller"), DUE)).toMatchObject({
      code: "case_status",
      present: { status: "in_review" },
    });
  });
});
