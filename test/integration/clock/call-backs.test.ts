import { describe, expect, it } from "vitest";
import { subscribe } from "../support/bus.ts";
import { aNumber, askForCall, callSeen, newAgent, numberIsKept } from "../support/call-backs.ts";
import { done } from "../support/cases.ts";
import { caseTime, justBefore, moveClock } from "../support/clock.ts";
import { openShop } from "../support/people.ts";

const DAY = 86_400_000;

describe("A telephone number (R8.5)", () => {
  it("is erased 30 days after the end, and until then shown to the agent who called", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const agent = await newAgent();
    const { dialled, e164 } = aNumber();
    const { call_back_id } = await askForCall(shop, { phone: dialled });
    await moveClock((await caseTime()) + 2 * DAY);
    done(await agent.post(`/call-backs/${call_back_id}/claim`));
    const ended = done(await agent.post(`/call-backs/${call_back_id}/attempts`, { outcome: "reached" }));
    const until = Date.parse(ended.number_kept_until);
    expect(until - Date.parse(ended.ended_at)).toBe(30 * DAY);

    await justBefore({ at: ended.number_kept_until }, 30);
    expect((await callSeen(agent, call_back_id)).number).toBe(e164);
    const passed = await moveClock(until);

    expect(passed).toContainEqual(
      expect.objectContaining({ kind: "call_back", case_id: call_back_id, status: "done" }),
    );
    expect(await numberIsKept(call_back_id)).toBe(false);
    for (const who of [agent, shop.buyer]) {
      const now = await callSeen(who, call_back_id);
      expect(now).toMatchObject({ status: "done", outcome: "reached" });
      for (const gone of ["phone", "number", "number_kept_until"]) expect(now).not.toHaveProperty(gone);
    }
    const erased = await events.hears("call_back.number_erased");
    expect(erased.detail.actor).toEqual({ role: "system", id: "deadline" });
  });

  it("of a call-back that nobody came to an end with is erased 30 days after asking, which ends it", async () => {
    const shop = await openShop();
    const agent = await newAgent();
    const { call_back_id, refund_id, asked_at, number_kept_until } = await askForCall(shop, {
      by: shop.seller,
    });
    expect(Date.parse(number_kept_until) - Date.parse(asked_at)).toBe(30 * DAY);
    done(await agent.post(`/call-backs/${call_back_id}/claim`));

    await moveClock(number_kept_until);

    expect(await numberIsKept(call_back_id)).toBe(false);
    const now = await callSeen(agent, call_back_id);
    expect(now).toMatchObject({ status: "given_up", outcome: "not_called", available_actions: [] });
    expect(now).not.toHaveProperty("number");
    const late = await agent.post(`/call-backs/${call_back_id}/attempts`, { outcome: "reached" });
    expect([late.status, late.body.code]).toEqual([409, "case_status"]);
    // The case itself was approved by its own deadline meanwhile, so there is nothing left to ask about.
    const again = await shop.seller.post(`/refunds/${refund_id}/call-backs`, { phone: aNumber().dialled });
    expect([again.status, again.body.code]).toEqual([409, "case_status"]);
  });
});
