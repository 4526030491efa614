import { describe, expect, it } from "vitest";
import { ask, done, order } from "../support/cases.ts";
import { daysLater, moveClock } from "../support/clock.ts";
import { openShop } from "../support/people.ts";
import { counts, scorecard } from "../support/scorecards.ts";
import { runScorecardTimer } from "../support/timers.ts";
import { until } from "../support/until.ts";

describe("Time and scorecards (R6.7)", () => {
  it("what a deadline decides counts as left to the clock; a month on it is what was before", async () => {
    const shop = await openShop();
    const { refund_id, due } = await ask(shop, await order(shop));
    await moveClock(due.at);
    const silent = await counts(shop, "left_to_the_clock", { n: 1, of: 1 });
    expect(silent.cases).toMatchObject([{ kind: "refund", case_id: refund_id }]);
    await counts(shop, "refund_rate", { n: 1, of: 1 });
    const { as_of } = await scorecard(shop);

    await daysLater(31);
    const later = await until("the card to be of another day", async () => {
      await runScorecardTimer();
      const card = await scorecard(shop);
      return card.as_of > as_of && card;
    });
    expect(later.by.refund_rate).toMatchObject({ counted: { n: 0, of: 0 }, previous: 100, cases: [] });
    expect(later.by.refund_rate.value).toBeUndefined();
    // All cases there ever were are still listed.
    const { items } = done(await shop.seller.get(later.by.refund_rate.all_cases));
    expect(items).toHaveLength(1);
  });
});
