import { describe, expect, test } from "vitest";
import { APPEAL, appealsLeft, termsFor as appealTerms } from "../../../functions/appeals/appeal.ts";
import { termsFor } from "../../../functions/disputes/dispute.ts";
import { availableActions } from "../../../functions/hearings/actions.ts";
import { onExpiry, whereItIs } from "../../../functions/hearings/explain.ts";
import { chancesLeft, dueOf } from "../../../functions/hearings/hearing.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { later, MONDAY } from "../given.ts";
import { opened as openedDispute, tried as triedDispute } from "../hearings/given.ts";
import { aPenalty } from "../penalties/given.ts";
import { AGENT, claimed, done, handIn, ISSUER, LEAD, opened, SELLER, tried } from "./given.ts";

const UNTIL = aPenalty().appeal_until;
const MORE = { kind: "ask_for_more", text: "Foto resi" } as const;
const REFUSED = { kind: "decide", outcome: "refused", reason: "shipment_not_proven", text: "x" } as const;

describe("R5.3 seven days", () => {
  test("given it opens on the third day, then it is due when the penalty's days end, and says what then", () => {
    const third = opened(aPenalty(), later(MONDAY, 3 * 86_400_000));
    expect(third).toMatchObject({
      status: "gathering",
      due: { at: UNTIL, from: MONDAY, rule: "R5.3", term: { count: 7, unit: "days" } },
    });
    expect(onExpiry(whereItIs(third), APPEAL)?.outcome).toBe("lapsed");
  });

  test.each([
    [-1, undefined],
    [0, "deadline_passed"],
  ])("R7.1 given %s ms from their end, then it is handed in in time or not", (ms, code) => {
    const after = tried(opened(), SELLER, handIn(), later(UNTIL, ms));
    expect("code" in after ? after.code : undefined).toBe(code);
  });

  test("given silence, then it ends with nothing used and nothing to review; a dispute would be reviewed", () => {
    const over = done(opened(), SELLER, { kind: "expire" }, UNTIL);
    expect(over).toMatchObject({ status: "settled", why: "not_handed_in", sides: { seller: { used: 0 } } });
    expect([dueOf(over), appealsLeft(over)]).toEqual([undefined, 2]);
    const due = dueOf(openedDispute())?.at ?? "";
    expect(triedDispute(openedDispute(), SELLER, { kind: "expire" }, due)).toMatchObject({
      status: "in_review",
    });
  });
});

describe("R5.3 withdrawal", () => {
  test.each([
    ["prepared", opened(), 2],
    ["reviewed", claimed(), 1],
    ["asked about", done(claimed(), AGENT, MORE), 1],
  ])("given it is %s, then its seller withdraws it, nobody else does, and %#", (_what, appeal, left) => {
    expect(tried(appeal, AGENT, { kind: "withdraw" })).toMatchObject({ code: "role_not_allowed" });
    const over = done(appeal, SELLER, { kind: "withdraw" });
    expect(over).toMatchObject({ status: "settled", why: "withdrawn" });
    expect(appealsLeft(over)).toBe(left);
  });

  test("given it is decided or withdrawn, then it is withdrawn no more, and decided no more", () => {
    const decided = done(claimed(), AGENT, REFUSED);
    const withdrawn = done(claimed(), SELLER, { kind: "withdraw" });
    for (const over of [decided, withdrawn]) {
      expect(tried(over, SELLER, { kind: "withdraw" })).toMatchObject({ code: "case_status", rule: "R5.3" });
      expect(tried(over, AGENT, REFUSED)).toMatchObject({ code: "case_status", rule: "R5.4" });
    }
  });

  test("given a dispute, then it is no side's to withdraw, and nobody is offered it", () => {
    expect(triedDispute(openedDispute(), SELLER, { kind: "withdraw" })).toMatchObject({
      code: "not_withdrawable",
    });
    const terms = termsFor(FIRST_POLICY, { reason: "damaged", amount: 1 });
    expect(availableActions(openedDispute(), SELLER, terms, MONDAY)).not.toContain("withdraw");
  });
});

describe("R5.4 the reviewer", () => {
  test("given the agent who issued the penalty, then they neither claim it nor are given it", () => {
    const waiting = done(claimed(), AGENT, { kind: "release" });
    expect(tried(waiting, ISSUER, { kind: "claim" })).toMatchObject({ code: "own_decision", rule: "R5.4" });
    expect(tried(waiting, LEAD, { kind: "reassign", to: ISSUER.id })).toMatchObject({ code: "own_decision" });
    expect(done(waiting, LEAD, { kind: "reassign", to: "agent-3" })).toMatchObject({ claimed_by: "agent-3" });
    const terms = appealTerms(FIRST_POLICY, waiting);
    expect(availableActions(waiting, ISSUER, terms, MONDAY)).toEqual([]);
  });

  test("given the deadline or the seller's own yes issued it, then no agent is kept from it", () => {
    for (const role of ["system", "seller"] as const) {
      const appeal = claimed(aPenalty("no_answer", { issued_by: { role, id: ISSUER.id } }));
      const waiting = done(appeal, AGENT, { kind: "release" });
      expect(done(waiting, ISSUER, { kind: "claim" })).toMatchObject({ claimed_by: ISSUER.id });
    }
  });

  test("given a fine above the policy's amount, then a second agent confirms, and that is not the issuer either", () => {
    const proposed = done(claimed(aPenalty("empty_parcel", { fine: 5_000_001 })), AGENT, REFUSED);
    expect(proposed.status).toBe("confirming");
    expect(tried(proposed, ISSUER, { kind: "confirm" })).toMatchObject({ code: "own_decision" });
  });
});

describe("R5.4 more evidence wanted", () => {
  test("given it is, then three business days run, one submission is added, and no appeal is used up", () => {
    const again = done(claimed(), AGENT, MORE);
    expect(again).toMatchObject({
      status: "gathering",
      due: { at: "2026-03-05T17:00:00.000Z", rule: "R5.4" },
      sides: { seller: { used: 1, extra: 1, done: false } },
    });
    expect(chancesLeft(again, "seller", 1, MONDAY)).toBe(1);
    expect(onExpiry(whereItIs(again), APPEAL)?.outcome).toBe("review_begins");
    const back = done(again, SELLER, handIn({ statement: "Terlampir.", files: [] }));
    expect(back).toMatchObject({ status: "in_review", sides: { seller: { used: 2, done: true } } });
    expect(appealsLeft(back)).toBe(1);
  });

  test("given the seller is silent then, then it is reviewed on what there is", () => {
    const again = done(claimed(), AGENT, MORE);
    expect(done(again, SELLER, { kind: "expire" }, dueOf(again)?.at)).toMatchObject({ status: "in_review" });
  });

  test("given it is asked for again and again, then each time is one submission more", () => {
    let appeal = claimed();
    for (const used of [2, 3, 4]) {
      appeal = done(appeal, AGENT, MORE);
      appeal = done(appeal, SELLER, handIn({ statement: "Ini.", files: [] }));
      appeal = done(appeal, AGENT, { kind: "claim" });
      expect(appeal.sides.seller).toMatchObject({ used, done: true });
    }
    expect(appealsLeft(appeal)).toBe(1);
  });
});
