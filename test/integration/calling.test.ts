import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { all } from "./support/audit.ts";
import {
  actions,
  askForCall,
  attempt,
  callSeen,
  claim,
  lists,
  newAgent,
  numberIsKept,
} from "./support/call-backs.ts";
import { done } from "./support/cases.ts";
import { caseTime } from "./support/clock.ts";
import { newPerson, openShop, operator } from "./support/people.ts";
import { tally } from "./support/tally.ts";

describe("The agents' queue (R4.5)", () => {
  it("is in the order of the expected calls, whoever asked first", async () => {
    const shop = await openShop();
    const agent = await newAgent();
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await askForCall(shop)).call_back_id);
    const [first = "", second = "", third = ""] = ids;
    const now = await caseTime();
    const at = (days: number) => new Date(now + days * 86_400_000).toISOString();
    for (const [id, days] of [
      [first, 20],
      [second, 10],
    ] as const) {
      done(await claim(agent, id));
      done(await attempt(agent, id, { outcome: "call_later", call_at: at(days) }));
    }

    const ours = (rows: Json[]) => rows.filter(({ call_back_id }) => ids.includes(call_back_id));
    const rows = await lists(agent, "/call-backs", (found) => {
      const places = ours(found).map(({ call_back_id }) => call_back_id);
      return JSON.stringify(places) === JSON.stringify([third, second, first]);
    });
    const expected = rows.map(({ expected_at }) => Date.parse(expected_at));
    expect(expected).toEqual([...expected].sort((a, b) => a - b));
    expect(ours(rows)[1]).toMatchObject({ status: "waiting", attempt_count: 1, asked_by: "buyer" });
    expect(ours(rows)[1]).not.toHaveProperty("phone");
  });

  it("is narrowed to what one has claimed, to a status, and to a case; a side lists its own", async () => {
    const shop = await openShop();
    const [mine, other] = [await newAgent(), await newAgent()];
    const a = await askForCall(shop);
    const b = await askForCall(shop, { refund_id: a.refund_id, by: shop.seller });
    const c = await askForCall(shop);
    done(await claim(mine, a.call_back_id));
    done(await claim(other, b.call_back_id));
    done(await attempt(other, b.call_back_id, { outcome: "reached" }));
    const ids = (rows: Json[]) => rows.map(({ call_back_id }) => call_back_id);
    const only = (...wanted: Json[]) => {
      const sorted = ids(wanted).sort();
      return (rows: Json[]) => JSON.stringify(ids(rows).sort()) === JSON.stringify(sorted);
    };

    await lists(mine, "/call-backs?mine=true", only(a));
    await lists(other, "/call-backs?mine=true", only());
    const [done_] = await lists(other, "/call-backs?mine=true&status=done", only(b));
    expect(done_).toMatchObject({ outcome: "reached", status: "done" });
    await lists(mine, `/call-backs?refund_id=${a.refund_id}`, only(a, b));
    await lists(shop.buyer, "/call-backs", only(a, c));
    await lists(shop.buyer, "/call-backs?status=claimed", only(a));
    await lists(shop.seller, "/call-backs", only(b));
    const stranger = await openShop();
    for (const who of [stranger.buyer, stranger.seller]) {
      expect(await all(who, "/call-backs")).toEqual([]);
      expect(await all(who, `/call-backs?refund_id=${a.refund_id}`)).toEqual([]);
    }
    const [own] = await all(shop.buyer, `/call-backs?refund_id=${a.refund_id}`);
    expect(own).not.toHaveProperty("claimed_by");
  });

  it("gives a call-back to one agent, however many want it at once", async () => {
    const shop = await openShop();
    const { call_back_id } = await askForCall(shop);
    const agents = await Promise.all(Array.from({ length: 8 }, newAgent));
    const replies = await Promise.all(agents.map((agent) => claim(agent, call_back_id)));
    expect(tally(replies)).toEqual({ "200": 1, "409 case_status": 7 });
    const numbers = await Promise.all(
      agents.map(async (agent) => (await callSeen(agent, call_back_id)).number !== undefined),
    );
    expect(numbers).toEqual(replies.map(({ status }) => status === 200));
  });

  it("gives none to an agent who is party to the case (R4.4)", async () => {
    const shop = await openShop();
    const { call_back_id } = await askForCall(shop);
    for (const own of [{ shop_id: shop.shop_id }, { buyer_id: shop.buyer_id }]) {
      const party = await newPerson({ role: "agent", ...own });
      expect(actions(await callSeen(party, call_back_id))).toEqual([]);
      const { status, body } = await claim(party, call_back_id);
      expect([status, body.code, body.rule]).toEqual([422, "party_to_the_case", "R4.4"]);
    }
    const elsewhere = await newPerson({ role: "agent", shop_id: "shop-of-an-agent" });
    done(await claim(elsewhere, call_back_id));
    expect(done(await shop.buyer.get(`/call-backs/${call_back_id}/timeline`)).items[1].actor.id).not.toBe(
      "shop-of-an-agent",
    );
  });
});

describe("Calling (R4.5)", () => {
  it("nobody who answers goes back to the queue, and the third time it is given up", async () => {
    const shop = await openShop();
    const agent = await newAgent();
    const { call_back_id, refund_id, expected } = await askForCall(shop);
    for (let n = 1; n <= 2; n += 1) {
      done(await claim(agent, call_back_id));
      const after = done(await attempt(agent, call_back_id, { outcome: "no_answer" }));
      expect(after).toMatchObject({ status: "waiting", attempts: { length: n } });
      expect(Date.parse(after.expected.at)).toBeGreaterThan(Date.parse(expected.at));
    }
    done(await claim(agent, call_back_id));
    const last = done(await attempt(agent, call_back_id, { outcome: "no_answer" }));
    expect(last).toMatchObject({ status: "given_up", outcome: "no_answer", available_actions: [] });
    expect((await callSeen(shop.buyer, call_back_id)).attempts).toHaveLength(3);
    // Its agent may still see the number, and its side may ask again.
    expect(await callSeen(agent, call_back_id)).toHaveProperty("number");
    await askForCall(shop, { refund_id });
  });

  it("is its own agent's to report, once; the operator puts back what an agent left", async () => {
    const shop = await openShop();
    const [agent, other] = [await newAgent(), await newAgent()];
    const { call_back_id } = await askForCall(shop);
    done(await claim(agent, call_back_id));
    const foreign = await attempt(other, call_back_id, { outcome: "reached" });
    expect([foreign.status, foreign.body.code]).toEqual([409, "claimed_by_another"]);
    expect((await other.post(`/call-backs/${call_back_id}/release`)).body.code).toBe("claimed_by_another");
    done(await operator.post(`/call-backs/${call_back_id}/release`));
    expect((await attempt(agent, call_back_id, { outcome: "reached" })).body.code).toBe("case_status");
    done(await claim(other, call_back_id));

    const replies = await Promise.all(
      Array.from({ length: 4 }, () => attempt(other, call_back_id, { outcome: "wrong_number" })),
    );
    expect(tally(replies)).toEqual({ "200": 1, "409 case_status": 3 });
    expect(await callSeen(shop.buyer, call_back_id)).toMatchObject({
      status: "given_up",
      outcome: "wrong_number",
      attempts: { length: 1 },
    });
  });

  it("withdrawal against claim and report, many rounds: one of them happened", async () => {
    const shop = await openShop();
    const agent = await newAgent();
    for (let round = 0; round < 4; round += 1) {
      // Another person each time: nobody asks more than five times on one day.
      const by = await newPerson({ role: "seller", shop_id: shop.shop_id });
      const { call_back_id, refund_id } = await askForCall(shop, { by });
      done(await claim(agent, call_back_id));
      const replies = await Promise.all([
        attempt(agent, call_back_id, { outcome: "reached" }),
        shop.seller.post(`/call-backs/${call_back_id}/withdrawal`),
      ]);
      expect(tally(replies)).toEqual({ "200": 1, "409 case_status": 1 });
      const { status } = await callSeen(shop.seller, call_back_id);
      expect(status).toBe(replies[0]?.status === 200 ? "done" : "withdrawn");
      expect(await numberIsKept(call_back_id)).toBe(status === "done");
      await askForCall(shop, { by, refund_id });
    }
  });
});
