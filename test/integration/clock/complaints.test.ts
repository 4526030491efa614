import { describe, expect, it } from "vitest";
import type { Json } from "../../../local/client.ts";
import { audit, entries } from "../support/audit.ts";
import { subscribe } from "../support/bus.ts";
import { done, order } from "../support/cases.ts";
import { caseTime, justBefore, moveClock } from "../support/clock.ts";
import {
  ANSWER,
  APOLOGY,
  act,
  complained,
  complaintReaches,
  complaintSeen,
  escalated,
  history,
  part,
  proposed,
} from "../support/complaints.ts";
import { newPerson, openShop } from "../support/people.ts";
import { runTimer } from "../support/timers.ts";
import { until } from "../support/until.ts";

const ROUNDS = 10;

describe("Time and complaints (R6.3, R7.1)", () => {
  it("a seller's silence brings the agents, by the wait of the complaint itself, and decides nothing", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const complaint = await complained(shop);
    await justBefore(complaint.due, 3);
    const late = await complaintReaches(shop.buyer, complaint, "escalated");
    expect(late).toMatchObject({ escalation: { why: "no_answer" }, waiting_for: ["agent"] });
    expect(Date.parse(late.escalation.at)).toBeGreaterThanOrEqual(Date.parse(complaint.due.at));
    expect((await events.hears("complaint.escalated")).detail.data).toMatchObject({ why: "no_answer" });
    const answered = done(await act(shop.seller, complaint, "answer", ANSWER));
    expect(answered).toMatchObject({ status: "escalated", answer: { late: true } });
    expect((await events.hears("complaint.answered")).detail.data).toMatchObject({ late: true });
    expect(await entries(shop, "refund_paid")).toEqual([]);
  });

  it("an answer without a solution is not left at that", async () => {
    const shop = await openShop();
    const complaint = await complained(shop);
    const { due } = done(await act(shop.seller, complaint, "answer", ANSWER));
    await moveClock(due.at);
    const late = await complaintReaches(shop.buyer, complaint, "escalated");
    expect(late).toMatchObject({ escalation: { why: "no_solution" } });
  });

  it("a proposal that its buyer leaves alone is told of before it lapses, and ends the complaint unanswered, unpaid", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const complaint = await proposed(shop, part(30_000));
    await justBefore(complaint.due, 3_600);
    await runTimer();
    expect((await events.hears("complaint.due_soon")).detail.subject.complaint_id).toBe(
      complaint.complaint_id,
    );
    await moveClock(complaint.due.at);
    const closed = await complaintReaches(shop.seller, complaint, "closed");
    expect(closed).toMatchObject({ outcome: "unanswered", proposals: [{ became: "lapsed" }] });
    const gone = await act(shop.buyer, complaint, "acceptance", { proposal: 1 });
    expect([gone.status, gone.body.code]).toEqual([409, "complaint_status"]);
    expect(await entries(shop, "refund_paid")).toEqual([]);
    expect(await complained(shop, {}, complaint.order_id)).toMatchObject({ status: "awaiting_answer" });
  });

  it(`R3.6 ${ROUNDS} acceptances around the due instant: whatever was in time is paid, once, and nothing else`, async () => {
    const shop = await openShop();
    const complaints: Json[] = [];
    for (let n = 0; n < ROUNDS; n += 1)
      complaints.push(
        await proposed(shop, part(5_000), await order(shop, { at: n % 2 ? "completed" : "delivered" })),
      );
    const due = Date.parse(complaints[0]?.due.at);
    await justBefore(complaints[0]?.due, 6);
    const ahead = (await caseTime()) - Date.now();
    const replies = await Promise.all(
      complaints.map(async (complaint, n) => {
        const instant = due - 500 + n * 100;
        await until("the deadline to be near", async () => Date.now() + ahead >= instant);
        return act(shop.buyer, complaint, "acceptance", { proposal: 1 });
      }),
    );
    let paid = 0;
    for (const [n, complaint] of complaints.entries()) {
      const closed = await complaintReaches(shop.buyer, complaint, "closed");
      const accepted = replies[n]?.status === 200;
      expect(closed.outcome).toBe(accepted ? "solved" : "unanswered");
      expect(Date.parse(closed.ended_at) < due, "in time, or not").toBe(accepted);
      const ends = (await history(shop.buyer, complaint)).slice(3);
      expect(ends).toEqual([accepted ? "proposal_accepted" : "proposal_lapsed", "closed"]);
      if (accepted) paid += 1;
    }
    expect(await entries(shop, "refund_paid")).toHaveLength(paid);
    await audit(shop);
  });

  it("what agents propose lapses back to them, and a late review is told, not decided", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const { complaint, agent } = await escalated(shop);
    const { due } = done(await act(agent, complaint, "proposals", APOLOGY));
    done(await act(shop.seller, complaint, "acceptance", { proposal: 1 }));
    await moveClock(due.at);
    const back = await complaintReaches(agent, complaint, "escalated");
    expect(back).toMatchObject({
      proposals: [{ became: "lapsed", agreed: ["seller"] }],
      claimed_by: complaint.claimed_by,
    });
    await moveClock(back.due.at);
    await events.hears("complaint.review_late");
    const late = await complaintSeen(agent, complaint.complaint_id);
    expect(late).toMatchObject({ status: "escalated", late_since: back.due.at });
    expect(late).not.toHaveProperty("due");
    const other = await newPerson({ role: "agent" });
    expect((await act(other, complaint, "claim")).body.code).toBe("claimed_already");
    done(await act(agent, complaint, "resolution", { reason: "seller_silent", text: "Penjual diam." }));
    expect(await complaintSeen(shop.buyer, complaint.complaint_id)).toMatchObject({ outcome: "upheld" });
  });
});
