import { describe, expect, it } from "vitest";
import type { Json } from "../../../local/client.ts";
import { audit } from "../support/audit.ts";
import { done, seen } from "../support/cases.ts";
import { justBefore, moveClock } from "../support/clock.ts";
import { attach, decision, disputed, draft, heard, look, tell } from "../support/disputes.ts";
import { executionIs, statesOf } from "../support/executions.ts";
import { actor, agent, openShop, type Shop } from "../support/people.ts";
import { until } from "../support/until.ts";

const second = actor("agent-2");

/** Waits until the dispute is as wanted, and answers it as an agent sees it. */
function becomes(dispute: Json, what: string, is: (now: Json) => boolean): Promise<Json> {
  return until(`${dispute.dispute_id} to be ${what}`, async (last) => {
    const now = await look(agent, dispute);
    last([now.status, now.escalated]);
    return is(now) && now;
  });
}

async function lastOf(shop: Shop, dispute: Json): Promise<Json> {
  const { items } = done(await shop.seller.get(`/disputes/${dispute.dispute_id}/timeline?limit=100`));
  return items.at(-1);
}

describe("The clock of a dispute (R4.1, R4.4, R7.4)", () => {
  it("ends the window by its own workflow; then nothing is handed in, and the review's days run", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    const file = await attach(shop.buyer, dispute, "goods_received");
    const { version } = await draft(shop.buyer, dispute, [file]);
    await executionIs("RUNNING", dispute.dispute_id);

    await justBefore(dispute.due, 4);
    const now = await becomes(dispute, "in review", ({ status }) => status === "in_review");

    expect(await lastOf(shop, dispute)).toMatchObject({
      type: "dispute.evidence_closed",
      actor: { id: "deadline" },
    });
    const late = await tell(shop.buyer, dispute, "submissions", { draft: version });
    expect([late.status, late.body.code, late.body.present.status]).toEqual([
      409,
      "case_status",
      "in_review",
    ]);
    expect(now).toMatchObject({
      sides: { buyer: { used: 0, submissions_remaining: 0 } },
      waiting_for: ["agent"],
    });
    expect(now.due).toMatchObject({ rule: "R4.4", explains: { term: { count: 5, unit: "business_days" } } });
    // One execution carries it on: it waits for an agent now.
    await executionIs("RUNNING", dispute.dispute_id);
    expect((await statesOf(dispute.dispute_id)).at(-1)).toBe("AgentReviews");
  });

  it("never decides: a late review goes to a lead, comes first in the queue, and is decided by people", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop, { released: true, paid: 80_000 });
    const { due } = await heard(shop, dispute);

    await moveClock(due.at);
    const late = await becomes(dispute, "escalated", ({ escalated }) => escalated !== undefined);

    expect(late).toMatchObject({ status: "in_review", escalated: { was_due_at: due.at } });
    expect(late.due).toBeUndefined();
    expect((await seen(shop.buyer, dispute.refund_id)).status).toBe("disputed");
    const newer = await disputed(shop);
    await heard(shop, newer);
    const ids = async (query: string) => {
      const { items } = done(await agent.get(`/disputes?limit=100${query}`));
      return items.map(({ dispute_id }: Json) => dispute_id);
    };
    await until("both to be in the queue", async (last) => {
      const queue = await ids("");
      last(queue);
      const places = [dispute, newer].map(({ dispute_id }) => queue.indexOf(dispute_id));
      return places.every((place) => place >= 0) && (places[0] ?? 0) < (places[1] ?? 0);
    });
    expect(await ids("&escalated=true")).toContain(dispute.dispute_id);
    expect(await ids("&escalated=true")).not.toContain(newer.dispute_id);

    done(await tell(agent, dispute, "claim"));
    done(await tell(agent, dispute, "decision", decision(80_000)));
    expect((await seen(shop.buyer, dispute.refund_id)).status).toBe("paid");
    await audit(shop);
  });

  it("runs on while a second agent is waited for, and a late confirmation is one still", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop, { paid: 6_000_000 });
    const { due } = await heard(shop, dispute);
    done(await tell(agent, dispute, "claim"));
    const proposed = done(await tell(agent, dispute, "decision", decision(6_000_000)));
    expect(proposed).toMatchObject({ status: "confirming", due: { at: due.at } });

    await moveClock(due.at);
    await becomes(dispute, "escalated", ({ escalated, status }) => escalated && status === "confirming");

    expect(done(await tell(second, dispute, "confirmation"))).toMatchObject({ status: "decided" });
    expect((await seen(shop.buyer, dispute.refund_id)).status).toBe("paid");
    await audit(shop);
  });
});
