import { afterAll, beforeAll, expect, it } from "vitest";
import type { Json } from "../../../local/client.ts";
import { inReview, look, tell, UPHELD } from "../support/appeals.ts";
import { audit } from "../support/audit.ts";
import { balance, done, idr } from "../support/cases.ts";
import { happened, penalised, toppedUp } from "../support/notices.ts";
import { actor, agent, newPerson, openShop, operator } from "../support/people.ts";
import { tally } from "../support/tally.ts";

const second = actor("agent-2");
let before: Json;

// A fine above this is given back by two agents: what everybody shares, so it is put back afterwards.
beforeAll(async () => {
  const { version: _version, ...policy } = done(await operator.get("/policies/current"));
  before = policy;
  done(await operator.post("/policies", { ...policy, four_eyes_above: 10_000 }), 201);
});

afterAll(async () => {
  done(await operator.post("/policies", before), 201);
});

it("R4.4 R5.4 two agents give a fine back: proposed, sent back, proposed again, confirmed, once", async () => {
  const shop = await openShop();
  await toppedUp(shop, 80_000);
  const penalty = await penalised(shop);
  const appeal = await inReview(shop, penalty);
  expect(appeal.needs_two_agents).toBe(true);
  done(await tell(agent, appeal, "claim"));
  const proposed = done(await tell(agent, appeal, "decision", UPHELD));
  expect(proposed).toMatchObject({ status: "confirming", proposal: { outcome: "upheld" } });
  expect(await balance(shop)).toMatchObject({ available: 30_000 });
  for (const path of ["confirmation", "sending-back"]) {
    const own = await tell(agent, appeal, path, path === "confirmation" ? {} : { text: "Lagi." });
    expect([own.status, own.body.code]).toEqual([422, "own_proposal"]);
  }
  expect(await look(shop.seller, appeal)).not.toHaveProperty("proposal");

  const text = "Mohon lihat lagi tanda terima.";
  const back = done(await tell(second, appeal, "sending-back", { text }));
  expect(back).toMatchObject({ status: "in_review", sent_back: text, due: proposed.due });
  done(await tell(agent, appeal, "decision", UPHELD));
  const third = await newPerson({ role: "agent" });
  const clicks = [second, third, second, third].map((who) => tell(who, appeal, "confirmation"));
  const replies = await Promise.all(clicks);

  expect(tally(replies)).toEqual({ "200": 1, "409 case_status": 3 });
  expect(replies.find(({ status }) => status === 200)?.body).toMatchObject({
    status: "decided",
    given_back: { points: 12, fine: idr(50_000) },
  });
  expect(await balance(shop)).toMatchObject({ available: 80_000 });
  expect((await happened(shop.seller, `/appeals/${appeal.appeal_id}`)).slice(-4)).toEqual([
    "decision_proposed",
    "decision_sent_back",
    "decision_proposed",
    "decided",
  ]);
  await audit(shop);
});
