import { type Day, dayOf, type Instant } from "../kernel/instants.ts";
import type { Metric } from "../policies/scorecards.ts";

/** What an event says about one thing that a metric counts. */
export interface Mark {
  readonly at: Instant;
  /** The number of the event within its case: of two that say the same, the later one holds. */
  readonly seq: number;
  /** Seconds, stars or points; 1 for what counts against the shop and 0 for what does not. */
  readonly worth?: number;
}

/** A case that a reader can go to. */
export interface CaseNamed {
  readonly kind:
    | "refund"
    | "dispute"
    | "penalty"
    | "notice"
    | "failed_delivery"
    | "conversation"
    | "complaint"
    | "review";
  readonly id: string;
}

/**
 * One thing that a metric counts: an order that arrived, a refund, an answer. It only ever gains marks, each under its name,
 * so whatever comes twice or in another order ends in the same fact.
 */
export interface Fact {
  readonly metric: Metric;
  readonly fact_id: string;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly of_case?: CaseNamed;
}

/** What an event adds to a fact. */
export interface Reading {
  readonly metric: Metric;
  readonly fact_id: string;
  readonly name: string;
  readonly mark: Mark;
  readonly of_case?: CaseNamed;
}

/** The fact with what was read besides; the very same one where that says nothing new. */
export function merged(fact: Fact | undefined, { metric, fact_id, name, mark, of_case }: Reading): Fact {
  const known = fact?.marks[name];
  if (fact && known && known.seq >= mark.seq) return fact;
  const named = of_case ?? fact?.of_case;
  return { metric, fact_id, marks: { ...fact?.marks, [name]: mark }, ...(named ? { of_case: named } : {}) };
}

/** What a fact adds to a day. */
export interface Share {
  readonly day: Day;
  readonly n: number;
  readonly of: number;
}

/** A case that stands behind a metric: since when, and how bad. */
export interface Behind {
  readonly at: Instant;
  readonly worth: number;
}

/** What a fact comes to: what it adds to which days, and the case that it shows, if that counts against the shop. */
export interface Weight {
  readonly shares: readonly Share[];
  readonly behind?: Behind;
}

type Marks = Fact["marks"];

const NOTHING: Weight = { shares: [] };

/** An answer that took longer than an hour of service time is worth looking at, whatever policy wants of the mean. */
const LONG_ANSWER_SECONDS = 3_600;
/** As many stars, or fewer, are a case to look at. */
const FEW_STARS = 2;

/** R6.7: what a fact comes to. Policy has no part in it, so that another target counts nothing anew. */
export function weigh({ metric, marks }: Fact): Weight {
  return WEIGHS[metric](marks);
}

const WEIGHS: Readonly<Record<Metric, (marks: Marks) => Weight>> = {
  answer_time: ({ answered }) => mean(answered, (seconds) => seconds > LONG_ANSWER_SECONDS),
  refund_rate: ({ paid, delivered, completed }) => {
    if (paid) return { shares: [shareOf(paid, 1, 0)], behind: { at: paid.at, worth: paid.worth ?? 0 } };
    // An order that completed without a delivery that anybody saw arrived when it completed (R3.1).
    const arrived = delivered ?? completed;
    return arrived ? { shares: [shareOf(arrived, 0, 1)] } : NOTHING;
  },
  dispute_losses: ({ decided }) => rate(decided),
  left_to_the_clock: ({ decided }) => rate(decided),
  invalid_waybills: ({ issued, given_back, shipped }) => {
    if (shipped) return { shares: [shareOf(shipped, 0, 1)] };
    // R5.4: what is given back was never held against the shop.
    return issued && !given_back
      ? { shares: [shareOf(issued, 1, 0)], behind: { at: issued.at, worth: 1 } }
      : NOTHING;
  },
  rating: ({ written, edited, removed }) => {
    if (written === undefined || removed) return NOTHING;
    return mean({ ...written, worth: edited?.worth ?? written.worth ?? 0 }, (stars) => stars <= FEW_STARS);
  },
  points: ({ issued, lapsed, given_back }) => {
    if (issued === undefined) return NOTHING;
    const points = issued.worth ?? 0;
    const over = [lapsed, given_back]
      .filter((mark) => mark !== undefined)
      .sort((a, b) => (a.at < b.at ? -1 : 1))[0];
    if (over) return { shares: [shareOf(issued, points, 0), shareOf(over, -points, 0)] };
    return {
      shares: [shareOf(issued, points, 0)],
      ...(points > 0 ? { behind: { at: issued.at, worth: points } } : {}),
    };
  },
  late_first_answers: ({ answered }) => rate(answered),
};

/** One of those that are counted; against the shop where it is worth anything. */
function rate(mark: Mark | undefined): Weight {
  if (mark === undefined) return NOTHING;
  const against = mark.worth ?? 0;
  const share = shareOf(mark, against, 1);
  return against > 0 ? { shares: [share], behind: { at: mark.at, worth: against } } : { shares: [share] };
}

/** One value of those that a mean is made of. */
function mean(mark: Mark | undefined, isBad: (worth: number) => boolean): Weight {
  if (mark === undefined) return NOTHING;
  const worth = mark.worth ?? 0;
  const share = shareOf(mark, worth, 1);
  return isBad(worth) ? { shares: [share], behind: { at: mark.at, worth } } : { shares: [share] };
}

function shareOf({ at }: Mark, n: number, of: number): Share {
  return { day: dayOf(at), n, of };
}
