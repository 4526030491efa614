import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { all } from "./support/audit.ts";
import { subscribe } from "./support/bus.ts";
import { aNumber, askForCall, callSeen, newAgent, numberIsKept } from "./support/call-backs.ts";
import { ask, done, order } from "./support/cases.ts";
import { caseTime } from "./support/clock.ts";
import { linesSince } from "./support/logs.ts";
import { type Actor, newPerson, openShop, operator } from "./support/people.ts";
import { tally } from "./support/tally.ts";
import { until } from "./support/until.ts";

const claim = (agent: Actor, id: string) => agent.post(`/call-backs/${id}/claim`);
const attempt = (agent: Actor, id: string, body: Json) => agent.post(`/call-backs/${id}/attempts`, body);
const actions = (shown: Json): string[] => shown.available_actions.map(({ action }: Json) => action);

/** Polls a list until it shows these call-backs as wanted; lists follow within moments. */
async function lists(who: Actor, path: string, wanted: (rows: Json[]) => boolean): Promise<Json[]> {
  return until(`${path} of ${who.name}`, async (last) => {
    const rows = await all(who, path);
    last(rows.length);
    return wanted(rows) && rows;
  });
}

describe("Asking to be called (R4.5)", () => {
  it("answers when a call can be expected, within service hours, and shows the number masked", async () => {
    const shop = await openShop();
    const { dialled, e164 } = aNumber();
    const asked = await askForCall(shop, { phone: dialled, topic: "Paket saya rusak.", language: "en" });

    expect(asked).toMatchObject({
      status: "waiting",
      asked_by: "buyer",
      language: "en",
      waiting_for: "agent",
    });
    expect(asked.phone).toBe(`+62 812 •••• •${e164.slice(-3)}`);
    const { at, explains } = asked.expected;
    expect(explains.service_minutes).toBe(60);
    expect(at.slice(11, 16) >= "09:00" && at.slice(11, 16) <= "18:00").toBe(true);
    expect([0, 6]).not.toContain(new Date(`${at.slice(0, 10)}T00:00:00Z`).getUTCDay());
    expect(Date.parse(at) - Date.parse(asked.asked_at)).toBeGreaterThanOrEqual(3_600_000);
    expect(explains.text.id).toContain("WIB");
    expect(actions(asked)).toEqual(["withdrawCallBack"]);
    const now = await callSeen(shop.buyer, asked.call_back_id);
    expect(now).toEqual({ ...asked, topic: "Paket saya rusak." });
  });

  it.each([
    ["phone_malformed", "telepon saya saja"],
    ["phone_malformed", "0812345"],
    ["phone_extension", "(021) 555 0101 ext 12"],
    ["phone_not_callable", "110"],
    ["phone_not_callable", "0809 1 234567"],
    ["phone_country", "+1 415 555 2671"],
  ])("is refused as %s for %s", async (code, phone) => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    const { status, body } = await shop.buyer.post(`/refunds/${refund_id}/call-backs`, { phone });
    expect([status, body.code, body.rule]).toEqual([422, code, "R4.5"]);
    expect(body.errors).toMatchObject([{ pointer: "/phone" }]);
  });

  it("twice for one case shows the one that is open; the other side has its own", async () => {
    const shop = await openShop();
    const { refund_id, call_back_id } = await askForCall(shop);
    const again = await shop.buyer.post(`/refunds/${refund_id}/call-backs`, { phone: aNumber().dialled });
    expect([again.status, again.body.code]).toEqual([409, "call_back_open"]);
    expect(again.body.present).toMatchObject({ call_back_id, status: "waiting" });
    const sellers = await askForCall(shop, { refund_id, by: shop.seller });
    expect(sellers.asked_by).toBe("seller");
    expect((await shop.seller.get(`/call-backs/${call_back_id}`)).status).toBe(404);
    expect((await shop.buyer.get(`/call-backs/${sellers.call_back_id}`)).status).toBe(404);

    done(await shop.buyer.post(`/call-backs/${call_back_id}/withdrawal`));
    expect(await numberIsKept(call_back_id)).toBe(false);
    expect(await callSeen(shop.buyer, call_back_id)).not.toHaveProperty("phone");
    expect((await askForCall(shop, { refund_id })).call_back_id).not.toBe(call_back_id);
  });

  it("sixteen times at once opens one", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    const replies = await Promise.all(
      Array.from({ length: 16 }, () =>
        shop.buyer.post(`/refunds/${refund_id}/call-backs`, { phone: aNumber().dialled }),
      ),
    );
    expect(tally(replies)).toEqual({ "201": 1, "409 call_back_open": 15 });
  });

  it("is possible five times on one day", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    for (let n = 0; n < 5; n += 1) {
      const { call_back_id } = await askForCall(shop, { refund_id });
      done(await shop.buyer.post(`/call-backs/${call_back_id}/withdrawal`));
    }
    const sixth = await shop.buyer.post(`/refunds/${refund_id}/call-backs`, { phone: aNumber().dialled });
    expect([sixth.status, sixth.body.code]).toEqual([422, "call_backs_today"]);
  });

  it("is for a case that is not closed", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    const refused = await shop.buyer.post(`/refunds/${refund_id}/call-backs`, { phone: aNumber().dialled });
    expect([refused.status, refused.body.code]).toEqual([409, "case_status"]);
    expect(refused.body.present).toEqual({ refund_id, status: "paid" });
  });
});

describe("The number (R4.5, R8.5)", () => {
  it("is shown to the agent who has the call-back, and to nobody else", async () => {
    const shop = await openShop();
    const { dialled, e164 } = aNumber();
    const asked = await askForCall(shop, { phone: dialled, topic: "Paket saya rusak." });
    const [mine, other] = [await newAgent(), await newAgent()];
    const see = (who: Actor) => callSeen(who, asked.call_back_id);
    const key = randomUUID();

    expect(await see(mine)).not.toHaveProperty("number");
    const claimed = done(await mine.post(`/call-backs/${asked.call_back_id}/claim`, {}, { key }));

    expect(await see(mine)).toMatchObject({ number: e164, topic: "Paket saya rusak." });
    for (const who of [other, operator, shop.buyer]) {
      const text = JSON.stringify(await see(who));
      expect(text).not.toContain(e164.slice(4));
      expect(text.includes("Paket saya rusak."), who.name).toBe(who === shop.buyer);
    }
    // What a command answers is remembered for 30 days, so it has no number in it.
    const again = await mine.post(`/call-backs/${asked.call_back_id}/claim`, {}, { key });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    for (const body of [claimed, again.body]) expect(JSON.stringify(body)).not.toMatch(/number"|topic/);

    done(await mine.post(`/call-backs/${asked.call_back_id}/release`));
    expect(await see(mine)).not.toHaveProperty("number");
    done(await claim(other, asked.call_back_id));
    expect((await see(other)).number).toBe(e164);
    expect(await see(mine)).not.toHaveProperty("number");
  });

  it("and the topic are in no event, timeline, list or log", async () => {
    const begun = Date.now();
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const { dialled, e164 } = aNumber();
    const topic = `Rahasia ${randomUUID()}`;
    const { call_back_id, refund_id } = await askForCall(shop, { phone: dialled, topic });
    const agent = await newAgent();
    for (const phone of [`${dialled} ext 7`, `${dialled}0000000`])
      await shop.seller.post(`/refunds/${refund_id}/call-backs`, { phone, topic });
    done(await claim(agent, call_back_id));
    await callSeen(agent, call_back_id);
    done(await attempt(agent, call_back_id, { outcome: "reached" }));
    await events.hears("call_back.done");

    const heard = (await events.heard()).filter((event) => event["detail-type"].startsWith("call_back."));
    expect(heard.map((event) => event["detail-type"]).sort()).toEqual([
      "call_back.claimed",
      "call_back.done",
      "call_back.requested",
    ]);
    const timeline = done(await shop.buyer.get(`/call-backs/${call_back_id}/timeline`)).items;
    expect(timeline.map(({ type, seq, to }: Json) => [type, seq, to])).toEqual([
      ["call_back.requested", 1, "waiting"],
      ["call_back.claimed", 2, "claimed"],
      ["call_back.done", 3, "done"],
    ]);
    const rows = await lists(shop.buyer, "/call-backs", ([row]) => row?.status === "done");
    const logs = await until("the logs to tell of it", async () => {
      const lines = (await linesSince(begun)).join("\n");
      return lines.includes("phone_extension") && lines;
    });
    for (const [place, text] of Object.entries({
      events: JSON.stringify(heard),
      timeline: JSON.stringify(timeline),
      lists: JSON.stringify(rows),
      logs,
    })) {
      const digits = [dialled, dialled.replaceAll("-", ""), e164, e164.slice(1), e164.slice(3)];
      for (const form of [...digits, topic]) expect(text.includes(form), `${form} in ${place}`).toBe(false);
    }
  });
});

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
      expect([status, body.code, body.rule]).toEqual([422, "party_to_case", "R4.4"]);
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
