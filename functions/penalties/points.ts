import type { Milestone } from "../policies/policy.ts";
import type { Penalty } from "./penalty.ts";

/** A milestone that a shop has reached, as it was told. */
export interface Reached {
  readonly points: number;
  readonly measure: string;
}

/**
 * The points of a shop (R5.2), counted with every penalty: `issued` is always `active` + `lapsed` + `given_back`, and
 * none of them is ever negative.
 */
export interface Points {
  readonly shop_id: string;
  readonly issued: number;
  readonly active: number;
  readonly lapsed: number;
  readonly given_back: number;
  /** The milestones in force: whoever reached one was told, and is told when it is left. */
  readonly reached: readonly Reached[];
  /** Rises by one with each milestone that is told, and numbers its events. */
  readonly told: number;
  readonly version: number;
}

/** The points of a shop that never had a penalty. */
export function noPoints(shopId: string): Points {
  return {
    shop_id: shopId,
    issued: 0,
    active: 0,
    lapsed: 0,
    given_back: 0,
    reached: [],
    told: 0,
    version: 0,
  };
}

/** What a change of points brings: the points since, and the milestones that were crossed, up or down. */
export interface Crossing {
  readonly after: Points;
  readonly reached: readonly Reached[];
  readonly left: readonly Reached[];
}

/**
 * R5.2: the points of a shop once one of its penalties went from `before` to `after`, and the milestones that this
 * crosses. What is told is the difference to what was told last, so that a milestone is left as often as it was
 * reached, whatever policy has become in between.
 */
export function counted(
  points: Points,
  before: Penalty["status"] | undefined,
  after: Pick<Penalty, "status" | "points">,
  milestones: readonly Milestone[],
): Crossing {
  const figures = {
    issued: points.issued,
    active: points.active,
    lapsed: points.lapsed,
    given_back: points.given_back,
  };
  if (before === undefined) figures.issued += after.points;
  else figures[before] -= after.points;
  figures[after.status] += after.points;
  const now = milestones
    .filter((milestone) => figures.active >= milestone.points)
    .map(({ points: at, measure }) => ({ points: at, measure }));
  const reached = missingFrom(points.reached, now);
  const left = missingFrom(now, points.reached);
  return {
    after: {
      ...points,
      ...figures,
      reached: now,
      told: points.told + reached.length + left.length,
      version: points.version + 1,
    },
    reached,
    left,
  };
}

/** The milestone that comes next, if there is one. */
export function nextMilestone(points: Points, milestones: readonly Milestone[]): Milestone | undefined {
  return milestones.find((milestone) => milestone.points > points.active);
}

/** By measure: one whose number of points a policy moved is still the same one. */
function missingFrom(these: readonly Reached[], those: readonly Reached[]): readonly Reached[] {
  return those.filter(({ measure }) => !these.some((one) => one.measure === measure));
}
