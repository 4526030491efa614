/** How many stars a review gives: whole ones, 1 to 5. */
export type Stars = 1 | 2 | 3 | 4 | 5;

export const STARS: readonly Stars[] = [1, 2, 3, 4, 5];

/** How often each rating was given; what was never given may be missing. All other figures follow from it. */
export type Distribution = Readonly<Record<string, number>>;

/** The figure of a distribution that counts a rating. */
export function figureOf(stars: Stars): string {
  return `stars_${stars}`;
}

/** Ratings as they are shown: the average has two decimals, rounded half up, and there is none of nothing. */
export interface Summary {
  readonly count: number;
  readonly average?: number;
  readonly distribution: Readonly<Record<Stars, number>>;
}

/**
 * R6.5: what a distribution comes to. Only how often each rating was given is ever kept, as whole numbers; count and
 * average are computed when somebody looks, so no two figures can disagree.
 */
export function summaryOf(kept: Distribution): Summary {
  const given = STARS.map((stars) => Number(kept[figureOf(stars)] ?? 0));
  const count = given.reduce((all, times) => all + times, 0);
  const sum = given.reduce((all, times, place) => all + times * (STARS[place] ?? 0), 0);
  const distribution = Object.fromEntries(STARS.map((stars, place) => [stars, given[place] ?? 0]));
  return {
    count,
    ...(count > 0 ? { average: Math.floor((sum * 200 + count) / (count * 2)) / 100 } : {}),
    distribution: distribution as Record<Stars, number>,
  };
}
