import { describe, expect, it } from "vitest";
import { subscribe } from "../support/bus.ts";
import { ask, done, order } from "../support/cases.ts";
import { moveClock } from "../support/clock.ts";
import { openShop } from "../support/people.ts";
import { runTimer } from "../support/timers.ts";

const HOUR = 3_600_000;

describe("Before a deadline (R7.4)", () => {
  it("one reminder goes out for each open case, and none for a case that was decided", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const open = await ask(shop, await order(shop));
    const second = await ask(shop, await order(shop));
    const decided = await ask(shop, await order(shop));
    done(await shop.seller.post(`/refunds/${decided.refund_id}/approval`));
    const reminders = async () =>
      (await events.heard())
        .filter((event) => event["detail-type"] === "refund.due_soon")
        .map(({ detail }) => detail.subject.refund_id);
    await runTimer();
    expect(await reminders()).toEqual([]);

    await moveClock(Date.parse(open.due.at) - 23 * HOUR);
    await runTimer();
    await events.hears("refund.due_soon");
    await moveClock(Date.parse(open.due.at) - 2 * HOUR);
    await runTimer();
    await runTimer();
    done(await shop.seller.post(`/refunds/${open.refund_id}/rejection`, { reason: "other", text: "Tidak." }));
    await events.hears("refund.rejected");

    expect((await reminders()).sort()).toEqual([open.refund_id, second.refund_id].sort());
    const reminder = await events.hears("refund.due_soon");
    expect(reminder.detail).toMatchObject({
      type: "refund.due_soon",
      actor: { role: "system" },
      data: { due_at: new Date(open.due.at).toISOString() },
    });
  });
});
