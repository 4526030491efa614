import { describe, expect, test } from "vitest";
import { ACTIONS, type Action, availableActions, refusalOf } from "../../../functions/complaints/actions.ts";
import { type Complaint, waitingFor } from "../../../functions/complaints/complaint.ts";
import { expiryOf } from "../../../functions/complaints/explain.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import { FIRST_COMPLAINTS } from "../../../functions/policies/complaints.ts";
import { later, MONDAY } from "../given.ts";
import {
  ACCEPT,
  AGENT,
  ANSWER,
  APOLOGY,
  AT,
  BUYER,
  by,
  CLAIM,
  DECLINE,
  ESCALATE,
  EXPIRE,
  LEAD,
  ONE_DAY,
  opened,
  PART,
  played,
  refused,
  SELLER,
  SYSTEM,
  TAKE_BACK,
  THREE_DAYS,
  types,
} from "./given.ts";

describe("R6.3 the first answer", () => {
  test.each([
    [-1, "answered", false],
    [0, "deadline_passed", undefined],
    [1, "deadline_passed", undefined],
  ])("given an answer %d ms around the due instant, then %s", (ms, comes, late) => {
    const at = later(ONE_DAY, ms);
    if (late === undefined) return expect(refused(opened(), ANSWER, by(SELLER, at)).code).toBe(comes);
    expect(played(opened(), [SELLER, ANSWER, at])).toMatchObject({ status: comes, answer: { late } });
  });

  test("given silence, then the agents are told why, and nothing about money is decided", () => {
    const escalated = AT.escalated();
    expect(escalated).toMatchObject({ status: "escalated", escalation: { why: "no_answer", at: ONE_DAY } });
    expect(types(opened(), EXPIRE, by(SYSTEM, ONE_DAY))).toEqual(["escalated"]);
    expect(refused(opened(), EXPIRE, by(SYSTEM, later(ONE_DAY, -1))).code).toBe("not_yet");
  });

  test("given the agents have it by then, then an answer is a late one, and they keep it", () => {
    const claimed = AT.claimed();
    const late = played(claimed, [SELLER, ANSWER, ONE_DAY]);
    expect(late).toMatchObject({ status: "escalated", by: AGENT.id, answer: { late: true } });
    expect([late.stage, late.version]).toEqual([claimed.stage, claimed.version + 1]);
    expect(refused(late, ANSWER, by(SELLER, ONE_DAY)).code).toBe("answered_already");
  });

  test("given a proposal first, then that is the answer as well", () => {
    expect(types(opened(), APOLOGY, by(SELLER))).toEqual(["answered", "proposed"]);
    expect(types(AT.answered(), APOLOGY, by(SELLER))).toEqual(["proposed"]);
    expect(AT.proposed()).toMatchObject({ answer: { text: PART.text, late: false }, version: 3, stage: 3 });
  });

  test("given an answer and no solution for three business days, then the agents are told", () => {
    const answered = AT.answered();
    expect(answered).toMatchObject({ due: { at: THREE_DAYS } });
    expect(played(answered, [SYSTEM, EXPIRE, THREE_DAYS])).toMatchObject({
      escalation: { why: "no_solution" },
    });
  });
});

describe("R6.3 the word about a proposal", () => {
  test.each([
    [-1, "closed"],
    [0, "deadline_passed"],
  ])("given it is accepted %d ms around its due instant, then %s", (ms, comes) => {
    const at = later(THREE_DAYS, ms);
    if (comes !== "closed") return expect(refused(AT.proposed(), ACCEPT, by(BUYER, at)).code).toBe(comes);
    expect(played(AT.proposed(), [BUYER, ACCEPT, at])).toMatchObject({ status: comes, outcome: "solved" });
  });

  test("given it is declined or taken back, then it is the seller's turn again, for three business days", () => {
    for (const [who, command, became] of [
      [BUYER, DECLINE, "declined"],
      [SELLER, TAKE_BACK, "taken_back"],
    ] as const) {
      const next = played(AT.proposed(), [who, command]);
      expect(next).toMatchObject({ status: "answered", due: { at: THREE_DAYS }, proposals: [{ became }] });
      expect(refused(next, ACCEPT, by(BUYER)).code).toBe("complaint_status");
    }
  });

  test("given the buyer is silent, then it lapses, and the complaint ends unanswered with no money moved", () => {
    expect(types(AT.proposed(), EXPIRE, by(SYSTEM, THREE_DAYS))).toEqual(["proposal_lapsed", "closed"]);
    expect(played(AT.proposed(), [SYSTEM, EXPIRE, THREE_DAYS])).toMatchObject({
      outcome: "unanswered",
      proposals: [{ became: "lapsed" }],
    });
  });

  test("given another proposal stands by now, then the one that was read is not accepted in its place", () => {
    const another = played(AT.proposed(), [SELLER, TAKE_BACK], [SELLER, APOLOGY]);
    for (const command of [ACCEPT, DECLINE])
      expect(refused(another, command, by(BUYER)).code).toBe("proposal_gone");
    expect(refused(another, TAKE_BACK, by(SELLER)).code).toBe("proposal_gone");
    expect(played(another, [BUYER, { ...ACCEPT, proposal: 2 }])).toMatchObject({ outcome: "solved" });
  });

  test("given one stands, then no other is made; after ten there is no eleventh", () => {
    expect(refused(AT.proposed(), APOLOGY, by(SELLER)).code).toBe("complaint_status");
    const rounds = Array.from({ length: 10 }, (_, n) => n + 1).flatMap((proposal) => [
      [SELLER, APOLOGY] as const,
      [SELLER, { ...TAKE_BACK, proposal }] as const,
    ]);
    const tired = played(opened(), ...rounds.map(([who, what]) => [who, what] as [Caller, typeof what]));
    expect(refused(tired, APOLOGY, by(SELLER)).code).toBe("too_many_proposals");
  });

  test("given an amount where it does not belong, or none where it does, then it is refused", () => {
    expect(refused(opened(), { ...APOLOGY, amount: 1 }, by(SELLER)).code).toBe("amount_does_not_fit");
    const { amount: _none, ...without } = PART;
    expect(refused(opened(), without, by(SELLER)).code).toBe("amount_does_not_fit");
  });

  test("given it is accepted, then so much is paid, once, and never without both sides", () => {
    const pays = (complaint: Complaint, who: Caller) => played(complaint, [who, ACCEPT]);
    expect(pays(AT.proposed(), BUYER)).toMatchObject({ outcome: "solved" });
    expect(refused(AT.proposed(), ACCEPT, by(SELLER)).code).toBe("agreed_already");
    expect(refused(pays(AT.proposed(), BUYER), ACCEPT, by(BUYER)).code).toBe("complaint_status");
  });
});

describe("R6.3 R4 the agents' help", () => {
  test("given a first answer, then either side may want the agents; before it the buyer waits for the clock", () => {
    expect(refused(opened(), ESCALATE, by(BUYER)).code).toBe("complaint_status");
    expect(played(AT.answered(), [BUYER, ESCALATE])).toMatchObject({ escalation: { why: "by_buyer" } });
    expect(played(AT.answered(), [SELLER, ESCALATE])).toMatchObject({ escalation: { why: "by_seller" } });
    expect(types(AT.proposed(), ESCALATE, by(BUYER))).toEqual(["proposal_declined", "escalated"]);
    expect(refused(AT.proposed(), ESCALATE, by(SELLER)).code).toBe("proposal_stands");
  });

  test("given an agent has it, then no other claims, proposes or ends it; who is party to it does none of that", () => {
    const other: Caller = { role: "agent", id: "agent-2" };
    expect(refused(AT.claimed(), CLAIM, by(other, ONE_DAY)).code).toBe("claimed_already");
    expect(refused(AT.claimed(), APOLOGY, by(other, ONE_DAY)).code).toBe("not_claimed");
    const end = { kind: "resolveComplaint", reason: "seller_silent", text: "Diam." } as const;
    expect(refused(AT.escalated(), end, by(AGENT, ONE_DAY)).code).toBe("not_claimed");
    for (const party of [{ shop_id: "toko-1" }, { buyer_id: "pembeli-1" }])
      expect(refused(AT.escalated(), CLAIM, by({ ...other, ...party }, ONE_DAY)).code).toBe(
        "party_to_the_case",
      );
  });

  test("given an agent goes home, then a lead releases or reassigns what they had", () => {
    const freed = played(AT.claimed(), [LEAD, { kind: "releaseComplaint" }, ONE_DAY]);
    expect(freed).not.toHaveProperty("by");
    expect(refused(freed, { kind: "releaseComplaint" }, by(LEAD, ONE_DAY)).code).toBe("not_claimed");
    const to = { kind: "reassignComplaint", to: "agent-2" } as const;
    expect(played(AT.claimed(), [LEAD, to, ONE_DAY])).toMatchObject({ by: "agent-2", status: "escalated" });
    expect(played(AT.mediated(), [LEAD, to, ONE_DAY])).toMatchObject({ by: "agent-2", status: "mediated" });
  });

  test.each(FIRST_COMPLAINTS.resolutions.map(({ code, outcome }) => [code, outcome] as const))(
    "given an agent ends it by %s, then it is %s, and nothing is paid",
    (reason, outcome) => {
      const end = { kind: "resolveComplaint", reason, text: "Sudah jelas." } as const;
      const ended = played(AT.claimed(), [AGENT, end, ONE_DAY]);
      expect(ended).toMatchObject({ status: "closed", outcome, resolution: { reason, by: AGENT.id } });
      expect(types(AT.claimed(), end, by(AGENT, ONE_DAY))).toEqual(["closed"]);
    },
  );

  test("given a reason that policy does not know, then it is not ended", () => {
    const end = { kind: "resolveComplaint", reason: "mood", text: "Begitu." } as const;
    expect(refused(AT.claimed(), end, by(AGENT, ONE_DAY)).code).toBe("unknown_resolution_reason");
  });

  test("given an agent proposes a part refund, then only both sides' word pays it, in either order", () => {
    const mediated = AT.mediated();
    expect(waitingFor(mediated)).toEqual(["buyer", "seller"]);
    for (const [first, second] of [
      [BUYER, SELLER],
      [SELLER, BUYER],
    ] as const) {
      const half = played(mediated, [first, ACCEPT, ONE_DAY]);
      expect(half.status).toBe("mediated");
      expect(waitingFor(half)).toEqual([second.role]);
      expect(refused(half, ACCEPT, by(first, ONE_DAY)).code).toBe("agreed_already");
      expect(refused(half, DECLINE, by(first, ONE_DAY)).code).toBe("agreed_already");
      expect(types(half, ACCEPT, by(second, ONE_DAY))).toEqual(["proposal_accepted", "closed"]);
    }
  });

  test("given a side declines it, it lapses, or the agent takes it back, then the same agent goes on", () => {
    for (const [who, command] of [
      [SELLER, DECLINE],
      [BUYER, DECLINE],
      [AGENT, TAKE_BACK],
    ] as const)
      expect(played(AT.mediated(), [who, command, ONE_DAY])).toMatchObject({
        status: "escalated",
        by: AGENT.id,
      });
    const due = "2026-03-09T17:00:00.000Z";
    const lapsed = played(AT.mediated(), [SYSTEM, EXPIRE, due]);
    expect(lapsed).toMatchObject({ status: "escalated", by: AGENT.id, proposals: [{ became: "lapsed" }] });
  });

  test("given a seller proposes although the agents have it, and the buyer is silent, then the agents go on", () => {
    const offered = played(AT.claimed(), [SELLER, APOLOGY, ONE_DAY]);
    expect(offered).toMatchObject({ status: "proposed", by: AGENT.id, answer: { late: true } });
    expect(expiryOf(offered)?.outcome).toBe("lapsed");
    const silent = played(offered, [SYSTEM, EXPIRE, "2026-03-09T17:00:00.000Z"]);
    expect(silent).toMatchObject({ status: "escalated", by: AGENT.id });
  });

  test("given a late review, then it is told, the agent keeps it, and can end it still", () => {
    const due = "2026-03-09T17:00:00.000Z";
    const late = played(AT.claimed(), [SYSTEM, EXPIRE, due]);
    expect(late).toMatchObject({ status: "escalated", late_since: due, by: AGENT.id });
    expect(late).not.toHaveProperty("due");
    const end = { kind: "resolveComplaint", reason: "seller_silent", text: "Diam." } as const;
    expect(played(late, [AGENT, end, later(due, 1)])).toMatchObject({ outcome: "upheld" });
    expect(refused(late, EXPIRE, by(SYSTEM, later(due, 1))).code).toBe("nothing_due");
  });
});

describe("R6.3 the end", () => {
  test("given it is open, then its buyer may withdraw, and what was offered is nobody's to accept any more", () => {
    for (const at of ["awaiting_answer", "answered", "proposed"] as const)
      expect(played(AT[at](), [BUYER, { kind: "withdrawComplaint" }])).toMatchObject({
        outcome: "withdrawn",
      });
    const gone = played(AT.proposed(), [BUYER, { kind: "withdrawComplaint" }]);
    expect(gone.proposals).toMatchObject([{ became: "withdrawn" }]);
    expect(refused(gone, ACCEPT, by(BUYER)).code).toBe("complaint_status");
  });

  test("given it has ended, then it is rated once", () => {
    const rate = { kind: "rateComplaint", satisfaction: 4 } as const;
    expect(refused(AT.answered(), rate, by(BUYER)).code).toBe("complaint_status");
    const rated = played(AT.closed(), [BUYER, rate, later(MONDAY, 1)]);
    expect(rated).toMatchObject({ rating: { satisfaction: 4 }, outcome: "withdrawn", ended_at: MONDAY });
    expect(refused(rated, { ...rate, satisfaction: 1 }, by(BUYER)).code).toBe("rated_already");
  });
});

describe("R8.2 who may do what, where", () => {
  const MAY: Readonly<Record<keyof typeof AT, Readonly<Record<string, readonly Action[]>>>> = {
    awaiting_answer: {
      buyer: ["openFileOfComplaint", "withdrawComplaint"],
      seller: ["openFileOfComplaint", "answerComplaint", "proposeSolution"],
    },
    answered: {
      buyer: ["openFileOfComplaint", "escalateComplaint", "withdrawComplaint"],
      seller: ["openFileOfComplaint", "proposeSolution", "escalateComplaint"],
    },
    proposed: {
      buyer: [
        "openFileOfComplaint",
        "acceptProposal",
        "declineProposal",
        "escalateComplaint",
        "withdrawComplaint",
      ],
      seller: ["openFileOfComplaint", "takeBackProposal"],
    },
    escalated: {
      buyer: ["openFileOfComplaint", "withdrawComplaint"],
      seller: ["openFileOfComplaint", "answerComplaint", "proposeSolution"],
      agent: ["claimComplaint"],
      operator: ["reassignComplaint"],
    },
    claimed: {
      buyer: ["openFileOfComplaint", "withdrawComplaint"],
      seller: ["openFileOfComplaint", "answerComplaint", "proposeSolution"],
      agent: ["proposeSolution", "releaseComplaint", "resolveComplaint"],
      operator: ["releaseComplaint", "reassignComplaint"],
    },
    mediated: {
      buyer: ["openFileOfComplaint", "acceptProposal", "declineProposal", "withdrawComplaint"],
      seller: ["openFileOfComplaint", "acceptProposal", "declineProposal"],
      agent: ["takeBackProposal", "releaseComplaint"],
      operator: ["releaseComplaint", "reassignComplaint"],
    },
    closed: { buyer: ["rateComplaint"] },
  };

  test.each(Object.keys(AT) as (keyof typeof AT)[])(
    "given it is %s, then each is offered just what they can do",
    (at) => {
      const complaint = AT[at]();
      for (const who of [BUYER, SELLER, AGENT, LEAD, { role: "marketplace", id: "machine" } as const]) {
        expect([who.role, availableActions(complaint, who, complaint.updated_at)]).toEqual([
          who.role,
          MAY[at][who.role] ?? [],
        ]);
        for (const action of Object.keys(ACTIONS) as Action[]) {
          const no = refusalOf(action, complaint, who, complaint.updated_at);
          expect(no === undefined, `${who.role} ${action}`).toBe(
            MAY[at][who.role]?.includes(action) ?? false,
          );
        }
      }
    },
  );

  test("given anybody is waited for under a clock, then what silence brings is said in both languages", () => {
    for (const at of Object.keys(AT) as (keyof typeof AT)[]) {
      const says = expiryOf(AT[at]());
      expect(says === undefined, at).toBe(at === "closed");
      if (says)
        expect([says.text.id.length, says.text.en.length]).toEqual([expect.any(Number), expect.any(Number)]);
    }
  });
});
