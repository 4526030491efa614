import { appealId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { type Penalty, presentOf } from "./penalty.ts";

/** R5.3: why a shop cannot appeal against its penalty now; `undefined` where it can. `most` is policy. */
export function whyNoAppeal(penalty: Penalty, most: number, now: Instant): Refusal | undefined {
  const { status, open_appeal, appeals_used, appeal_until } = penalty;
  const present = presentOf(penalty);
  if (status === "given_back") {
    return conflict(
      "penalty_status",
      "The penalty was given back: there is nothing left to appeal against.",
      {
        rule: "R5.3",
        present,
      },
    );
  }
  if (open_appeal !== undefined) {
    const detail = "There is an appeal against this penalty already: go on with that one.";
    return conflict("appeal_open", detail, { rule: "R5.3", present: { ...present, appeal_id: open_appeal } });
  }
  if (appeals_used >= most) {
    return ruledOut("R5.3", "no_appeals_left", `All ${most} appeals against this penalty are used.`, {
      present,
    });
  }
  if (now < appeal_until) return undefined;
  const detail = "The days in which this penalty could be appealed against are over.";
  return ruledOut("R5.3", "appeal_window_over", detail, { present: { ...present, appeal_until } });
}

/** The penalty once an appeal against it is open; opening one uses none up. */
export function appealOpened(penalty: Penalty, now: Instant): Penalty & { readonly open_appeal: string } {
  const nth = (penalty.appeals_opened ?? 0) + 1;
  const open_appeal = appealId(penalty.penalty_id, nth);
  return { ...next(penalty, now), appeals_opened: nth, open_appeal };
}

/** R5.3: the penalty once its appeal was handed in complete: that is what uses one up. */
export function appealHandedIn(penalty: Penalty, now: Instant): Penalty {
  return { ...next(penalty, now), appeals_used: penalty.appeals_used + 1 };
}

/**
 * The penalty once its appeal is over; where it was refused and another one is left, that has its days from then on,
 * until `again`. A withdrawal or silence gives no new time.
 */
export function appealEnded(penalty: Penalty, now: Instant, again?: Instant): Penalty {
  const more = again === undefined ? {} : { appeal_from: now, appeal_until: again };
  return { ...next(withoutAppeal(penalty), now), ...more };
}

/** The penalty with no appeal open, and nothing else changed. */
export function withoutAppeal(penalty: Penalty): Penalty {
  const { open_appeal: _over, ...kept } = penalty;
  return kept;
}

function next(penalty: Penalty, now: Instant): Penalty {
  return { ...penalty, updated_at: now, version: penalty.version + 1 };
}
