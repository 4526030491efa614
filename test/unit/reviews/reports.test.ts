import { describe, expect, test } from "vitest";
import { availableActions } from "../../../functions/reviews/actions.ts";
import { figuresOf } from "../../../functions/reviews/listing.ts";
import { dueOf } from "../../../functions/reviews/review.ts";
import { later, MONDAY } from "../given.ts";
import { AGENT, aReview, BUYER, becomes, claimed, refused, SELLER, SYSTEM, told } from "./given.ts";

const REPORT = { kind: "reportReview", reason: "insulting" } as const;
const KEEP = { kind: "decideReport", about: "review", outcome: "keep", text: "Tidak melanggar." } as const;
const REMOVE = { ...KEEP, outcome: "remove" } as const;
const CLAIM = { kind: "claimReport", about: "review" } as const;
/** Two business days after Monday end with Wednesday. */
const DUE = "2026-03-04T17:00:00.000Z";

describe("R6.5 the shop's answer", () => {
  test("given none, then it is one; given one, then it is put otherwise; the same again is nothing", () => {
    const answered = becomes(aReview(), { kind: "answerReview", text: "Terima kasih." });
    expect(answered.answer).toEqual({ text: "Terima kasih.", answered_at: MONDAY });
    expect(() => told(answered, { kind: "answerReview", text: "Terima kasih." })).toThrow("unchanged");
    const at = later(MONDAY, 1000);
    const again = told(answered, { kind: "answerReview", text: "Maaf." }, { at });
    expect(again).toMatchObject({
      change: { answer: { text: "Maaf.", answered_at: MONDAY, edited_at: at } },
    });
    expect(again.told).toEqual({ again: true });
  });
});

describe("R6.5 reporting", () => {
  test("given the shop reports a review, then it is open, due in two business days, and reported once", () => {
    const reported = becomes(aReview(), { ...REPORT, text: "Kasar." });
    expect(reported.reports.review).toMatchObject({ status: "open", reason: "insulting", said: "Kasar." });
    expect(dueOf(reported)?.at).toBe(DUE);
    expect(refused(reported, REPORT)).toBe("reported_already");
  });

  test("given a buyer, then it is the answer that they report, where there is one", () => {
    expect(refused(aReview(), REPORT, { by: BUYER })).toBe("nothing_to_report");
    const answered = becomes(aReview(), { kind: "answerReview", text: "Bodoh." });
    expect(becomes(answered, REPORT, { by: BUYER }).reports).toMatchObject({ answer: { status: "open" } });
  });

  test("given a reason that policy does not know, then it is refused", () => {
    expect(refused(aReview(), { ...REPORT, reason: "envy" })).toBe("unknown_reason");
  });

  test("given it was kept, then it is reported again only once it has changed", () => {
    const kept = becomes(claimed(), KEEP, { by: AGENT });
    expect(refused(kept, REPORT)).toBe("judged_already");
    expect(refused({ ...kept, edited_at: later(MONDAY, 1) }, REPORT)).toBeUndefined();
  });
});

describe("R6.5 judging", () => {
  test("given it is removed, then it is shown no more and counts no more, and nothing is added to it", () => {
    expect(figuresOf(claimed())).toEqual({ stars_4: 1, unanswered: 1 });
    const removed = becomes(claimed(), REMOVE, { by: AGENT });
    expect([removed.status, removed.reports.review?.status]).toEqual(["removed", "removed"]);
    expect(figuresOf(removed)).toEqual({});
    expect(refused(removed, { kind: "answerReview", text: "Maaf." })).toBe("review_removed");
    expect(availableActions(removed, BUYER, MONDAY)).toEqual([]);
  });

  test("given the answer is removed, then the review stands and counts, and has no second answer", () => {
    const answered = becomes(aReview(), { kind: "answerReview", text: "Bodoh." });
    const reported = becomes(answered, REPORT, { by: BUYER });
    const taken = becomes(reported, { ...CLAIM, about: "answer" }, { by: AGENT });
    const removed = becomes(taken, { ...REMOVE, about: "answer" }, { by: AGENT });
    expect(removed).toMatchObject({ status: "shown", answer: { removed: true } });
    expect(figuresOf(removed)).toEqual({ stars_4: 1, unanswered: 1 });
    expect(refused(removed, { kind: "answerReview", text: "Maaf." })).toBe("answer_removed");
  });

  test("given an agent who is party to it, then somebody else judges", () => {
    const reported = becomes(aReview(), REPORT);
    for (const party of [{ shop_id: "toko-1" }, { buyer_id: "pembeli-1" }])
      expect(refused(reported, CLAIM, { by: { ...AGENT, ...party } })).toBe("party_to_the_case");
  });

  test("given another agent has it, then it is not yours; the operator puts it back", () => {
    const other = { ...AGENT, id: "agent-2" };
    expect(refused(claimed(), CLAIM, { by: other })).toBe("report_status");
    expect(refused(claimed(), KEEP, { by: other })).toBe("not_yours_to_judge");
    const release = { kind: "releaseReport", about: "review" } as const;
    expect(refused(claimed(), release, { by: other })).toBe("not_yours_to_judge");
    const back = becomes(claimed(), release, { by: { role: "operator", id: "operator-1" } });
    expect(back.reports.review?.status).toBe("open");
    expect(refused(back, KEEP, { by: AGENT })).toBe("report_status");
  });

  test("given nobody judged it in time, then it is late, not decided, and is so once", () => {
    const expire = { kind: "expire" } as const;
    expect(refused(claimed(), expire, { by: SYSTEM, at: later(DUE, -1) })).toBe("nothing_due");
    const late = becomes(claimed(), expire, { by: SYSTEM, at: DUE });
    expect(late.reports.review).toMatchObject({ status: "claimed", by: AGENT.id, late_since: DUE });
    expect(dueOf(late)).toBeUndefined();
    expect(refused(late, expire, { by: SYSTEM, at: later(DUE, 1) })).toBe("nothing_due");
    expect(becomes(late, KEEP, { by: AGENT }).reports.review?.status).toBe("kept");
  });

  test("given who reads, then they see what they may do", () => {
    const actions = (by: typeof AGENT) => availableActions(claimed(), by, MONDAY).map(({ action }) => action);
    expect(actions(BUYER)).toEqual(["writeReview"]);
    expect(actions(SELLER)).toEqual(["answerReview"]);
    expect(actions(AGENT)).toEqual(["releaseReport", "decideReport"]);
  });
});
