import type { Brought, Court, Step } from "../hearings/court.ts";
import { dueAfter } from "../kernel/deadlines.ts";
import { penaltyOfAppeal } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instants.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { appealEnded, appealHandedIn, withoutAppeal } from "../penalties/appealing.ts";
import { appealed, givingBack, knownOf } from "../penalties/composing.ts";
import { givingBackBrings, refusalBrings } from "../penalties/foreseen.ts";
import { owedOf, type Penalty } from "../penalties/penalty.ts";
import { penaltyKey, penaltyOf, pointsKey, pointsOf } from "../penalties/store.ts";
import type { Moment } from "../platform/command.ts";
import { loadOne } from "../platform/table.ts";
import type { Consequence } from "../policies/consequences.ts";
import { policyAt, rulesAt } from "../policies/versions.ts";
import { type Appeal, type GivenBack, termsFor } from "./appeal.ts";
import { appealView, pathOf } from "./view.ts";

/** Appeals as the shared mechanism of hearings sees them. */
export const APPEALS: Court<Appeal> = {
  kind: "appeal",
  idOf: ({ appeal_id }) => appeal_id,
  pathOf,
  termsOf: termsFor,
  subjectOf: ({ appeal_id, penalty_id, order_id, shop_id, buyer_id }) => ({
    appeal_id,
    penalty_id,
    order_id,
    shop_id,
    buyer_id,
  }),
  tells: ({ penalty_kind, points, fine, given_back }) => ({
    about: penalty_kind,
    points,
    fine,
    currency: "IDR",
    ...(given_back
      ? {
          points_given_back: given_back.points,
          fine_given_back: given_back.fine,
          fine_waived: given_back.fine_waived,
        }
      : {}),
  }),
  view: appealView,
  reads: (id) => ({ penalty: penaltyKey(penaltyOfAppeal(id)) }),
  carryOut,
  foresees,
};

/** R5.3, R5.4: what a step of an appeal is to its penalty, in the transaction of the step. */
async function carryOut(step: Step<Appeal>): Promise<Brought<Appeal> | Refusal> {
  const { name, before, after, caller, facts, moment } = step;
  const penalty = penaltyOf(facts.get("penalty"));
  if (penalty === undefined) return notFound("penalty");
  const { now } = moment;
  if (name === "evidence_submitted" && before.sides.seller?.used === 0) {
    return { changes: appealed(penalty, appealHandedIn(penalty, now), "appealed", caller) };
  }
  if (name === "settled") {
    return { changes: appealed(penalty, appealEnded(penalty, now), "appeal_ended", caller) };
  }
  if (after.status !== "decided") return { changes: [] };
  if (after.ruling.outcome === "upheld") return upheld(step, penalty);
  const again = await anotherUntil(penalty, moment);
  return { changes: appealed(penalty, appealEnded(penalty, now, again), "appeal_ended", caller) };
}

/** R5.4: points and fine come back, by entries that reverse, once: the penalty's version guards it. */
async function upheld(
  { caller, facts, moment }: Step<Appeal>,
  penalty: Penalty,
): Promise<Brought<Appeal> | Refusal> {
  const { penalties } = await policyAt(moment.settings.policy);
  // Whose points they are an agent's call cannot know beforehand: they are learned.
  const known = knownOf(facts, {}, penalty.shop_id);
  const composed = givingBack(withoutAppeal(penalty), known, penalties.milestones, moment.now, caller);
  if (isRefusal(composed)) return composed;
  return { changes: composed.changes, adds: { given_back: backOf(penalty) } };
}

/** R5.4: what the shop gets back, or that the penalty stands. */
async function foresees({ after, facts, moment }: Step<Appeal>): Promise<readonly Consequence[] | Refusal> {
  const penalty = penaltyOf(facts.get("penalty"));
  if (penalty === undefined || after.status !== "decided") return notFound("penalty");
  if (after.ruling.outcome !== "upheld") return refusalBrings(penalty, await anotherUntil(penalty, moment));
  const points = pointsOf(await loadOne(pointsKey(penalty.shop_id)), penalty.shop_id);
  const { penalties } = await policyAt(moment.settings.policy);
  return givingBackBrings(penalty, points, penalties.milestones);
}

/** What comes back of a penalty: of points that have lapsed meanwhile nothing, of its fine everything. */
function backOf(penalty: Penalty): GivenBack {
  return {
    points: penalty.status === "active" ? penalty.points : 0,
    fine: penalty.fine_taken,
    fine_waived: owedOf(penalty),
  };
}

/** R5.3: until when another appeal may be handed in after one was refused; none where all are used. */
async function anotherUntil(penalty: Penalty, { now, settings }: Moment): Promise<Instant | undefined> {
  const { policy, calendar } = await rulesAt({ policy: penalty.policy, calendar: settings.calendar });
  if (penalty.appeals_used >= policy.penalties.appeals) return undefined;
  return dueAfter(now, policy.terms.appeal_window, "R5.3", calendar, policy).at;
}
