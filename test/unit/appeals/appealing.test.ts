import { describe, expect, test } from "vitest";
import { penaltyOfAppeal } from "../../../functions/kernel/ids.ts";
import {
  appealEnded,
  appealHandedIn,
  appealOpened,
  whyNoAppeal,
} from "../../../functions/penalties/appealing.ts";
import { giveBack, type Penalty } from "../../../functions/penalties/penalty.ts";
import { later, MONDAY } from "../given.ts";
import { aPenalty } from "../penalties/given.ts";

const UNTIL = aPenalty().appeal_until;
const code = (penalty: Penalty, now = MONDAY) => whyNoAppeal(penalty, 2, now)?.code;

/** Opened, handed in and refused at `now`, with as many days again. */
function refused(penalty: Penalty, now: string): Penalty {
  return appealEnded(appealHandedIn(appealOpened(penalty, now), now), now, later(now, 7 * 86_400_000));
}

describe("R5.3 whether a penalty can be appealed against", () => {
  test.each([
    [later(UNTIL, -1), undefined],
    [UNTIL, "appeal_window_over"],
    [later(UNTIL, 86_400_000), "appeal_window_over"],
  ])("given %s, then: %s", (now, wanted) => {
    expect(code(aPenalty(), now)).toBe(wanted);
  });

  test("given one is open, then that one is named; once it is over, the next has another id", () => {
    const first = appealOpened(aPenalty(), MONDAY);
    expect(whyNoAppeal(first, 2, MONDAY)).toMatchObject({
      code: "appeal_open",
      present: { appeal_id: first.open_appeal },
    });
    const second = appealOpened(appealEnded(first, MONDAY), MONDAY);
    expect(second.open_appeal).not.toBe(first.open_appeal);
    for (const { open_appeal, penalty_id } of [first, second]) {
      expect(penaltyOfAppeal(open_appeal)).toBe(penalty_id);
    }
  });

  test("given it is withdrawn before it was handed in, then none is used, however often", () => {
    let penalty: Penalty = aPenalty();
    for (let n = 0; n < 5; n += 1) penalty = appealEnded(appealOpened(penalty, MONDAY), MONDAY);
    expect([penalty.appeals_used, code(penalty)]).toEqual([0, undefined]);
  });

  test("given two were refused, then a third is not possible, whatever time is left", () => {
    const sixth = later(MONDAY, 6 * 86_400_000);
    const once = refused(aPenalty(), sixth);
    // The second has days of its own, from the refusal.
    expect([code(once, UNTIL), code(once, once.appeal_until)]).toEqual([undefined, "appeal_window_over"]);
    expect(once).toMatchObject({ appeal_from: sixth, appeals_used: 1 });
    expect(code(refused(once, UNTIL), UNTIL)).toBe("no_appeals_left");
  });

  test("given one that was handed in is withdrawn, then it is used, and no new days are given", () => {
    const after = appealEnded(appealHandedIn(appealOpened(aPenalty(), MONDAY), MONDAY), MONDAY);
    expect(after).toMatchObject({ appeals_used: 1, appeal_until: UNTIL });
    expect(after).not.toHaveProperty("open_appeal");
  });

  test("given it was given back, then there is nothing to appeal against; lapsed points have their fine still", () => {
    expect(code(giveBack(aPenalty(), MONDAY) as Penalty)).toBe("penalty_status");
    const { due: _due, ...facts } = aPenalty() as Penalty & { due?: unknown };
    expect(code({ ...facts, status: "lapsed", lapsed_at: MONDAY } as Penalty)).toBeUndefined();
  });
});
