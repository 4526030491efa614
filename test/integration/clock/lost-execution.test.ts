import { describe, expect, it } from "vitest";
import { audit } from "../support/audit.ts";
import { ADDRESS, ask, done, order, reaches, seen, timeline } from "../support/cases.ts";
import { justBefore, moveClock } from "../support/clock.ts";
import { execution, executionIs, loseExecution } from "../support/executions.ts";
import { openShop } from "../support/people.ts";
import { runTimer } from "../support/timers.ts";
import { until } from "../support/until.ts";

const RETURN = { type: "return_and_refund", reason: "changed_mind" };

describe("A case whose execution is lost in the middle of its wait (R7.4)", () => {
  it("is ended by the timer after its deadline, not before, and its next wait gets a new execution", async () => {
    const shop = await openShop();
    done(await shop.seller.put(`/shops/${shop.shop_id}/return-address`, ADDRESS));
    const { refund_id, due } = await ask(shop, await order(shop), RETURN);
    await loseExecution(refund_id);

    await justBefore(due, 3);
    await runTimer();
    expect((await seen(shop.buyer, refund_id)).status).toBe("requested");

    const now = await until(
      "the timer to end the wait",
      async (last) => {
        await runTimer();
        const refund = await seen(shop.buyer, refund_id);
        last(refund.status);
        return refund.status === "awaiting_return" && refund;
      },
      60_000,
    );

    const [, approved] = await timeline(shop.buyer, refund_id);
    expect(approved).toMatchObject({ type: "refund.approved", actor: { role: "system", id: "deadline" } });
    expect(Date.parse(approved.at)).toBeGreaterThanOrEqual(Date.parse(due.at));
    expect(await execution(refund_id)).toBe("ABORTED");
    await executionIs("RUNNING", refund_id, 2);
    await moveClock(now.due.at);
    await reaches(shop.buyer, refund_id, "lapsed");
    await executionIs("SUCCEEDED", refund_id, 2);
    await audit(shop);
  });

  it("is decided by its seller as if nothing had happened (R3.4)", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    await loseExecution(refund_id);
    expect(done(await shop.seller.post(`/refunds/${refund_id}/approval`)).status).toBe("paid");
    await audit(shop);
  });
});
