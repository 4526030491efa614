import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../../local/client.ts";
import { subscribe } from "../support/bus.ts";
import { ask, done, order } from "../support/cases.ts";
import { caseTime, moveClock } from "../support/clock.ts";
import { deployment } from "../support/deployment.ts";
import {
  aSchedule,
  messageIs,
  messagesOf,
  openReachableShop,
  publish,
  type ReachableShop,
} from "../support/follow-ups.ts";
import { mailArrives, mailsTo } from "../support/mails.ts";

const offer = aSchedule({ code: "discount", purpose: "offer" });
const four = ["one", "two", "three", "four"].map((code) => aSchedule({ code }));

let events: Awaited<ReturnType<typeof subscribe>>;
/** A shop for what can come of messages, each with an order that arrived in the evening. */
let plain: ReachableShop;
let eager: ReachableShop;
let wanted: ReachableShop;
let changed: ReachableShop;
const orders = new Map<ReachableShop, string>();
let morning: string;

const message = async (shop: ReachableShop, code: string): Promise<Json> =>
  (await messagesOf(shop, orders.get(shop) ?? ""))[code];

async function delivered(shop: ReachableShop, ...schedules: Json[]): Promise<void> {
  await publish(shop, ...schedules);
  const order_id = await order(shop);
  orders.set(shop, order_id);
  await messageIs(shop, order_id, schedules[0].code, "scheduled");
}

/** Two moves of the clock for all of it: everything arrives at 22:00 and is decided when the night is over. */
beforeAll(async () => {
  [plain, eager, wanted, changed] = await Promise.all([
    openReachableShop(),
    openReachableShop(),
    openReachableShop("en"),
    openReachableShop(),
  ]);
  events = await subscribe(plain.shop_id);
  done(await wanted.buyer.put("/me/offers", { opted_in: true }));
  const day = (ahead: number, now: number) =>
    new Date(now + ahead * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  const now = await caseTime();
  morning = `${day(2, now)}T08:00:00+07:00`;
  await moveClock(`${day(1, now)}T22:00:00+07:00`);
  await Promise.all([
    delivered(plain, aSchedule(), aSchedule({ code: "later", after: { count: 7, unit: "days" } })),
    delivered(eager, ...four, offer),
    delivered(wanted, offer),
    delivered(
      changed,
      aSchedule(),
      aSchedule({ code: "news", purpose: "update" }),
      aSchedule({ code: "gone" }),
    ),
  ]);
  await ask(changed, orders.get(changed) ?? "");
  const news = aSchedule({ code: "news", purpose: "update" });
  await publish(changed, aSchedule(), news, aSchedule({ code: "gone", enabled: false }));
  expect(await message(plain, "care")).toMatchObject({ status: "scheduled", due_at: morning });
  await moveClock(morning);
}, 60_000);

describe("A follow-up (R6.4), its instant come", () => {
  it("is not sent at night but at 08:00, in the buyer's language, and says who writes and why", async () => {
    const order_id = orders.get(plain) ?? "";
    const mail = await mailArrives(plain.address, order_id);
    expect(mail).toEqual({
      from: "no-reply@purnajual.example",
      subject: "Merawat Kaos Batik",
      text: [
        `Halo Sari, pesanan ${order_id} dari Toko Melati.`,
        "",
        "-- ",
        `Pesan dari Toko Melati, karena pesanan Anda ${order_id}.`,
      ].join("\n"),
      html: undefined,
    });
    expect(await message(plain, "later")).toMatchObject({ status: "scheduled" });
    const sent = await events.hears("notification.sent");
    expect(sent.detail.data).toEqual({ kind: "follow_up", to: "buyer", channel: "email", language: "id" });
    expect(JSON.stringify(await events.heard())).not.toMatch(/@|Sari|Halo/);
    expect(await mailsTo(plain.address)).toHaveLength(1);
  });

  it("is not the fourth within seven days", async () => {
    const all = await messagesOf(eager, orders.get(eager) ?? "");
    const messages = four.map(({ code }) => all[code]);
    expect(messages.map(({ status }) => status).sort()).toEqual(["sent", "sent", "sent", "skipped"]);
    expect(messages.find(({ status }) => status === "skipped")).toMatchObject({ reason: "too_often" });
  });

  it("is an offer only to who opted in; one click in its mail ends them, looking does not", async () => {
    expect(await message(eager, "discount")).toMatchObject({ status: "skipped", reason: "not_opted_in" });
    const mail = await mailArrives(wanted.address, "Caring for Kaos Batik");
    const [link = ""] = /https?:\S+$/.exec(mail.text) ?? [];
    expect(link).toContain(`${deployment.endpoints.api}/offers/opt-out/`);

    const looked = await fetch(link);
    expect([looked.status, looked.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(done(await wanted.buyer.get("/me/contact")).offers).toMatchObject({ opted_in: true });
    const clicked = await fetch(link, {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(clicked.status).toBe(200);
    expect(done(await wanted.buyer.get("/me/contact")).offers).toMatchObject({ opted_in: false });
  });

  it("is skipped while a refund is asked for, but for how the order goes; and once its schedule is withdrawn", async () => {
    expect(await message(changed, "care")).toMatchObject({ status: "skipped", reason: "refund_open" });
    expect(await message(changed, "news")).toMatchObject({ status: "sent" });
    expect(await message(changed, "gone")).toMatchObject({
      status: "skipped",
      reason: "schedule_withdrawn",
      reason_text: { en: "The schedule was removed or switched off" },
    });
  });
});
