import type { Instant } from "../kernel/instants.ts";
import { type Rupiah, total } from "../kernel/money.ts";
import type { PenaltyTerms } from "../policies/policy.ts";
import type { PenaltyRow } from "./listing.ts";

/** A penalty of the past, as far as what it costs goes. */
export type PastPenalty = Pick<
  PenaltyRow,
  "penalty_id" | "shop_id" | "kind" | "points" | "fine" | "issued_at" | "lapses_at" | "given_back_at"
>;

/** What penalties come to, and which milestones their shops reach by them. */
export interface Outcome {
  readonly points: number;
  readonly fines: Rupiah;
  /** How often each measure is reached, over all shops. */
  readonly reached: Readonly<Record<string, number>>;
}

/** What the same penalties came to, and what they would under another tariff. Nothing is changed. */
export interface DryRun {
  readonly penalties: number;
  readonly was: Outcome;
  readonly would_be: Outcome;
}

/**
 * R5: past penalties beside what a changed policy would have made of them. Milestones are played again from these
 * penalties alone, each lapsing and given back when it did: `was` by the tariff they were issued under and the
 * milestones in force, `would_be` by what is proposed.
 */
export function dryRun(
  past: readonly PastPenalty[],
  inForce: Pick<PenaltyTerms, "milestones">,
  proposed: Pick<PenaltyTerms, "tariff" | "milestones">,
): DryRun {
  const changed = past.map((penalty) => {
    const line = proposed.tariff.find(({ kind }) => kind === penalty.kind);
    return { ...penalty, points: line?.points ?? penalty.points, fine: line?.fine ?? penalty.fine };
  });
  return {
    penalties: past.length,
    was: outcomeOf(past, inForce.milestones),
    would_be: outcomeOf(changed, proposed.milestones),
  };
}

function outcomeOf(past: readonly PastPenalty[], milestones: PenaltyTerms["milestones"]): Outcome {
  const reached = new Map(milestones.map(({ measure }) => [measure, 0]));
  for (const shop of new Set(past.map(({ shop_id }) => shop_id))) {
    let active = 0;
    for (const step of stepsOf(past.filter(({ shop_id }) => shop_id === shop))) {
      for (const { points, measure } of milestones) {
        if (active < points && active + step.points >= points)
          reached.set(measure, (reached.get(measure) ?? 0) + 1);
      }
      active += step.points;
    }
  }
  return {
    points: total(past.map(({ points }) => points)),
    fines: total(past.map(({ fine }) => fine)),
    reached: Object.fromEntries(reached),
  };
}

/** Points that come and go, in the order in which they do; at one instant, what goes before what comes. */
function stepsOf(past: readonly PastPenalty[]): { at: Instant; points: number }[] {
  const steps = past.flatMap(({ points, issued_at, lapses_at, given_back_at }) => [
    { at: issued_at, points },
    { at: given_back_at && given_back_at < lapses_at ? given_back_at : lapses_at, points: -points },
  ]);
  return steps.sort((a, b) => (a.at === b.at ? a.points - b.points : a.at < b.at ? -1 : 1));
}
