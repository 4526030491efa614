import { describe, expect, it } from "vitest";
import type { Json } from "../../../local/client.ts";
import { subscribe } from "../support/bus.ts";
import { ask, done, order } from "../support/cases.ts";
import { caseTime, moveClock } from "../support/clock.ts";
import { aSchedule, messageIs, messagesOf, openReachableShop, publish } from "../support/follow-ups.ts";
import { mailArrives, mailsTo } from "../support/mails.ts";
import { runTimer } from "../support/timers.ts";

const DAY = 86_400_000;
const days = (count: number) => ({ count, unit: "days" });

/** 12:00 in Jakarta of the next day: nothing is quiet then. */
async function toNoon(): Promise<void> {
  const tomorrow = new Date((await caseTime()) + DAY + 7 * 3_600_000).toISOString().slice(0, 10);
  await moveClock(`${tomorrow}T12:00:00+07:00`);
}

describe("A follow-up (R6.4)", () => {
  it("waits for its instant, is decided then by the timer alone, and reaches the buyer by mail", async () => {
    const shop = await openReachableShop();
    const events = await subscribe(shop.shop_id);
    await toNoon();
    await publish(shop, aSchedule(), aSchedule({ code: "later", after: days(7) }));
    const order_id = await order(shop);
    await messageIs(shop, order_id, "care", "scheduled");

    await moveClock((await caseTime()) + 60_000);
    await runTimer();

    const mail = await mailArrives(shop.address, order_id);
    expect(mail).toMatchObject({
      from: "no-reply@purnajual.example",
      subject: "Merawat Kaos Batik",
      text: expect.stringContaining(`Halo Sari, pesanan ${order_id} dari Toko Melati.`),
      html: undefined,
    });
    const sent = await events.hears("notification.sent");
    expect(sent.detail.data).toEqual({ kind: "follow_up", to: "buyer", channel: "email", language: "id" });
    expect(JSON.stringify(await events.heard())).not.toContain(shop.address);
    expect(await messagesOf(shop, order_id)).toMatchObject({
      care: { status: "sent" },
      later: { status: "scheduled" },
    });
  });
});
