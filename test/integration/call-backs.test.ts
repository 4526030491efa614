import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { subscribe } from "./support/bus.ts";
import {
  actions,
  aNumber,
  askForCall,
  attempt,
  callSeen,
  claim,
  lists,
  newAgent,
  numberIsKept,
} from "./support/call-backs.ts";
import { ask, done, order } from "./support/cases.ts";
import { linesSince } from "./support/logs.ts";
import { type Actor, openShop, operator } from "./support/people.ts";
import { tally } from "./support/tally.ts";
import { until } from "./support/until.ts";

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
    const days: string[] = [];
    // Should a day end meanwhile, there are five more on the next.
    while (days.length < 11) {
      const phone = aNumber().dialled;
      const { status, body } = await shop.buyer.post(`/refunds/${refund_id}/call-backs`, { phone });
      if (status === 422 && body.code === "call_backs_today") break;
      expect({ status, body }).toMatchObject({ status: 201 });
      days.push(body.asked_at.slice(0, 10));
      done(await shop.buyer.post(`/call-backs/${body.call_back_id}/withdrawal`));
    }
    expect(days.filter((day) => day === days.at(-1))).toHaveLength(5);
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
