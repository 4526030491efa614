import { describe, expect, test } from "vitest";
import { availableActions } from "../../../functions/hearings/actions.ts";
import type { Hearing } from "../../../functions/hearings/hearing.ts";
import { later, MONDAY } from "../given.ts";
import {
  AGENT,
  BUYER,
  claimed,
  done,
  LEAD,
  opened,
  proposed,
  REFUND,
  SECOND,
  SELLER,
  submit,
  terms,
  tried,
} from "./given.ts";

const unclaimed = () => done(claimed(), AGENT, { kind: "release" });
const holder = (hearing: Hearing) => (hearing.status === "in_review" ? hearing.claimed_by : hearing.status);
const BIG = terms(6_000_000);

describe("R4.4 agents claim cases", () => {
  test("given a case in review, when one claims it, then it is theirs until they give it back", () => {
    expect(holder(claimed())).toBe("agent-1");
    expect(tried(claimed(), SECOND, { kind: "claim" })).toMatchObject({
      kind: "conflict",
      code: "claimed_already",
      present: { claimed_by: "agent-1" },
    });
    expect(tried(claimed(), SECOND, { kind: "release" })).toMatchObject({ code: "not_claimed" });
    expect(holder(unclaimed())).toBeUndefined();
    expect(claimed().stage).toBe(unclaimed().stage);
  });

  test("given a lead, then they give a case to somebody else, or back to the queue", () => {
    expect(holder(done(claimed(), LEAD, { kind: "reassign", to: "agent-2" }))).toBe("agent-2");
    expect(holder(done(claimed(), LEAD, { kind: "release" }))).toBeUndefined();
    expect(tried(claimed(), AGENT, { kind: "reassign", to: "x" })).toMatchObject({
      code: "role_not_allowed",
    });
  });

  test.each(["claim", "decide"] as const)(
    "given an agent who is party to the case, then to %s is refused",
    (kind) => {
      const own = { ...AGENT, party: true };
      const from = kind === "claim" ? unclaimed() : claimed();
      expect(tried(from, own, kind === "claim" ? { kind } : REFUND)).toMatchObject({
        code: "party_to_the_case",
        rule: "R4.4",
      });
      expect(availableActions(from, own, terms(), MONDAY)).not.toContain(kind);
    },
  );
});

describe("R4.4 a decision has a reason, an amount and a text", () => {
  test("given it is right, then the case is decided, by whom and when", () => {
    expect(done(claimed(), AGENT, REFUND)).toMatchObject({
      status: "decided",
      ruling: { outcome: "refund", amount: 20_000, reason: "shared_fault", by: "agent-1", at: MONDAY },
      texts: { decision: "Sebagian" },
    });
    const stands = {
      kind: "decide",
      outcome: "rejection_stands",
      reason: "evidence_supports_seller",
      text: "x",
    } as const;
    expect(done(claimed(), AGENT, stands)).toMatchObject({ status: "decided" });
  });

  test.each([
    ["nobody has claimed it", unclaimed(), {}, "not_claimed"],
    ["it is still heard", opened(), {}, "case_status"],
    ["the outcome is unknown", claimed(), { outcome: "half" }, "unknown_outcome"],
    [
      "the reason is of another outcome",
      claimed(),
      { reason: "buyer_gave_no_evidence" },
      "unknown_decision_reason",
    ],
    ["no amount is said", claimed(), { amount: undefined }, "amount_wanted"],
    ["more than is argued about", claimed(), { amount: 50_001 }, "more_than_disputed"],
    [
      "an amount where none is given",
      claimed(),
      { outcome: "rejection_stands", reason: "buyer_gave_no_evidence" },
      "amount_not_wanted",
    ],
  ])("given %s, then it is refused", (_what, hearing, over, code) => {
    expect(tried(hearing, AGENT, { ...REFUND, ...over } as typeof REFUND)).toMatchObject({ code });
  });

  test("given it is decided, then nothing more is", () => {
    const over = done(claimed(), AGENT, REFUND);
    for (const [actor, command] of [
      [AGENT, REFUND],
      [SECOND, { kind: "claim" }],
      [SELLER, submit("seller")],
      [LEAD, { kind: "settle", why: "withdrawn" }],
      [LEAD, { kind: "expire" }],
    ] as const) {
      expect(tried(over, actor, command), command.kind).toMatchObject({ refused: true, kind: "conflict" });
    }
  });
});

describe("R4.4 four eyes above the policy's amount", () => {
  test("given exactly that amount, then one agent decides; given a rupiah more, then it is a proposal", () => {
    expect(done(claimed(terms(5_000_000)), AGENT, REFUND, MONDAY, terms(5_000_000)).status).toBe("decided");
    const over = terms(5_000_001);
    expect(done(claimed(over), AGENT, REFUND, MONDAY, over)).toMatchObject({
      status: "confirming",
      due: { rule: "R4.4" },
      ruling: { by: "agent-1" },
    });
  });

  test("given a proposal, then the same agent cannot confirm it, another one can", () => {
    expect(tried(proposed(), AGENT, { kind: "confirm" }, MONDAY, BIG)).toMatchObject({
      code: "own_proposal",
    });
    const party = { ...SECOND, party: true };
    expect(tried(proposed(), party, { kind: "confirm" }, MONDAY, BIG)).toMatchObject({
      code: "party_to_the_case",
    });
    expect(done(proposed(), SECOND, { kind: "confirm" }, MONDAY, BIG)).toMatchObject({
      status: "decided",
      confirmed_by: "agent-2",
      ruling: { by: "agent-1" },
    });
  });

  test("given it is sent back, then it is the first agent's again, with why, under the same deadline", () => {
    const back = done(proposed(), SECOND, { kind: "send_back", text: "Terlalu banyak" }, MONDAY, BIG);
    expect(back).toMatchObject({
      status: "in_review",
      claimed_by: "agent-1",
      texts: { sent_back: "Terlalu banyak" },
    });
    expect("due" in back && back.due).toEqual("due" in proposed() && (proposed() as { due?: unknown }).due);
    expect(back).not.toHaveProperty("ruling");
  });
});

describe("R4.4 a late review is escalated, never decided by a clock", () => {
  const DUE = "2026-03-09T17:00:00.000Z";

  test.each([
    ["in review", claimed(), terms()],
    ["to be confirmed", proposed(), BIG],
  ])(
    "given it is %s when its time ends, then a lead knows, and it goes on as it was",
    (_what, hearing, given) => {
      const late = done(hearing, LEAD, { kind: "expire" }, DUE, given);
      expect(late).toMatchObject({
        status: hearing.status,
        escalated: { at: DUE, due_at: DUE },
        stage: hearing.stage + 1,
      });
      expect(late).not.toHaveProperty("due");
      expect(tried(late, LEAD, { kind: "expire" }, later(DUE, 1), given)).toMatchObject({
        code: "nothing_due",
      });
    },
  );

  test("given it is late, then it can still be decided, confirmed and given to another", () => {
    const late = done(claimed(), LEAD, { kind: "expire" }, DUE);
    expect(tried(claimed(), AGENT, REFUND, DUE)).toMatchObject({ code: "deadline_passed", rule: "R7.1" });
    expect(done(late, AGENT, REFUND, later(DUE, 9)).status).toBe("decided");
    expect(holder(done(late, LEAD, { kind: "reassign", to: "agent-2" }, DUE))).toBe("agent-2");
    const confirmed = done(proposed(), LEAD, { kind: "expire" }, DUE, BIG);
    expect(done(confirmed, SECOND, { kind: "confirm" }, DUE, BIG).status).toBe("decided");
  });
});

describe("the sides settle it", () => {
  test.each([
    ["heard", opened()],
    ["in review", claimed()],
    ["to be confirmed", proposed()],
  ])("given it is %s, then it ends by itself", (_what, hearing) => {
    const over = done(hearing, BUYER, { kind: "settle", why: "withdrawn" });
    expect(over).toMatchObject({ status: "settled", why: "withdrawn" });
    expect(over).not.toHaveProperty("due");
  });
});

describe("R5.4 more evidence wanted, where a kind allows it", () => {
  const appeal = terms(0, { kind: { ...terms().kind, may_ask_more: true }, chances: 1 });

  test("given a dispute, then it is decided on what there is", () => {
    expect(tried(claimed(), AGENT, { kind: "ask_for_more", text: "?" })).toMatchObject({
      code: "no_further_evidence",
    });
  });

  test("given a kind that allows it, then sides are heard again, and no chance is used up", () => {
    const once = done(opened(appeal), SELLER, submit("seller"), MONDAY, appeal);
    const both = done(once, BUYER, submit("buyer"), MONDAY, appeal);
    const held = done(both, AGENT, { kind: "claim" }, MONDAY, appeal);
    const again = done(held, AGENT, { kind: "ask_for_more", text: "Foto resi" }, MONDAY, appeal);
    expect(again).toMatchObject({ status: "gathering", texts: { evidence_wanted: "Foto resi" } });
    expect(done(again, SELLER, submit("seller"), MONDAY, appeal).sides.seller).toMatchObject({
      used: 2,
      extra: 1,
      done: true,
    });
  });
});
