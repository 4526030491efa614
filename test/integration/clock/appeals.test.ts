import { describe, expect, it } from "vitest";
import type { Json } from "../../../local/client.ts";
import {
  appeal,
  attachAll,
  becomes,
  decide,
  inReview,
  look,
  REFUSED,
  tell,
  UPHELD,
} from "../support/appeals.ts";
import { audit } from "../support/audit.ts";
import { balance, done, idr } from "../support/cases.ts";
import { justBefore, moveClock } from "../support/clock.ts";
import { executionIs, loseExecution, statesOf } from "../support/executions.ts";
import { happened, penalised, points, toppedUp } from "../support/notices.ts";
import { agent, openShop, type Shop } from "../support/people.ts";
import { until } from "../support/until.ts";

function penaltyOf(shop: Shop, { penalty_id }: Json): Promise<Json> {
  return shop.seller.get(`/penalties/${penalty_id}`).then(done);
}

describe("The clock of an appeal (R5.3, R5.4, R7.4)", () => {
  it("ends one that nobody handed in by its own workflow: nothing is used, and nothing is left to review", async () => {
    const shop = await openShop();
    const penalty = await penalised(shop);
    const opened = await appeal(shop, penalty);
    const files = await attachAll(shop.seller, opened);
    await executionIs("RUNNING", opened.appeal_id);

    await justBefore(opened.due, 4);
    const over = await becomes(agent, opened, "over", ({ status }) => status === "settled");

    expect(over).toMatchObject({ settled: "not_handed_in", available_actions: [], appeals_left: 2 });
    const late = await shop.seller.put(`/appeals/${opened.appeal_id}/draft`, { statement: "Ini.", files });
    expect([late.status, late.body.code]).toEqual([409, "case_status"]);
    const again = await shop.seller.post(`/penalties/${penalty.penalty_id}/appeals`);
    expect([again.status, again.body.code]).toEqual([422, "appeal_window_over"]);
    const after = await penaltyOf(shop, penalty);
    expect(after).toMatchObject({ status: "active", appeals_left: 2 });
    expect(after).not.toHaveProperty("open_appeal");
    await executionIs("SUCCEEDED", opened.appeal_id);
  });

  it("never decides: a late review is escalated, whether or not its execution was lost, and people decide it", async () => {
    const shop = await openShop();
    const handedIn = await inReview(shop);
    await until("the agent to be waited for", async (last) => {
      const states = await statesOf(handedIn.appeal_id);
      last(states);
      return states.at(-1) === "AgentReviewsAppeal";
    });
    await loseExecution(handedIn.appeal_id);

    await moveClock(handedIn.due.at);
    const late = await becomes(agent, handedIn, "escalated", ({ escalated }) => escalated !== undefined);

    expect(late).toMatchObject({ status: "in_review", escalated: { was_due_at: handedIn.due.at } });
    expect(late.due).toBeUndefined();
    await until("it to be first of all", async (last) => {
      const { items } = done(await agent.get("/appeals?escalated=true&limit=100"));
      last(items.length);
      return items.some(({ appeal_id }: Json) => appeal_id === handedIn.appeal_id);
    });
    expect(await decide(agent, handedIn, UPHELD)).toMatchObject({ status: "decided" });
    await audit(shop);
  });

  it("silence where more was wanted brings it back to the reviewers, and no appeal is used up", async () => {
    const shop = await openShop();
    const handedIn = await inReview(shop);
    done(await tell(agent, handedIn, "claim"));
    const wanted = done(await tell(agent, handedIn, "further-evidence", { text: "Foto resi, mohon." }));

    await moveClock(wanted.due.at);
    const back = await becomes(agent, handedIn, "reviewed again", ({ status }) => status === "in_review");

    expect(back).toMatchObject({ appeals_left: 1, due: { rule: "R5.4" } });
    const late = await shop.seller.put(`/appeals/${handedIn.appeal_id}/draft`, { statement: "Ini fotonya." });
    expect([late.status, late.body.code]).toEqual([409, "case_status"]);
    await decide(agent, handedIn, REFUSED);
  });

  it("points that lapse while an appeal is open do not come back; the fine does, and the record says so", async () => {
    const shop = await openShop();
    await toppedUp(shop, 50_000);
    const penalty = await penalised(shop);
    const handedIn = await inReview(shop, penalty);

    await moveClock(penalty.lapses_at);
    await until("the points to lapse", async (last) => {
      const { active, lapsed } = await points(shop);
      last({ active, lapsed });
      return active === 0 && lapsed === 12;
    });
    const decided = await decide(agent, handedIn, UPHELD);

    expect(decided.given_back).toEqual({ points: 0, fine: idr(50_000), fine_waived: idr(0) });
    expect(await balance(shop)).toMatchObject({ available: 50_000 });
    expect((await look(shop.seller, handedIn)).given_back.points).toBe(0);
    expect(await happened(shop.seller, `/penalties/${penalty.penalty_id}`)).toEqual([
      "issued",
      "appeal_opened",
      "appealed",
      "lapsed",
      "given_back",
    ]);
    await audit(shop);
  });
});
