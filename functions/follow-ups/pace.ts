import { type Instant, plusDays } from "../kernel/instants.ts";
import type { FollowUpTerms, Frequency } from "../policies/messages.ts";
import type { Purpose } from "./schedule.ts";

/** What a buyer was sent lately, by whatever shop: one item for each buyer, so that two shops at once see each other. */
export interface Pace {
  readonly buyer_id: string;
  readonly sent: readonly { readonly at: Instant; readonly purpose: Purpose }[];
  readonly version: number;
}

type Limits = Pick<FollowUpTerms, "per_buyer" | "offers_per_buyer">;

/** A buyer who was sent nothing yet. */
export function noPace(buyer_id: string): Pace {
  return { buyer_id, sent: [], version: 0 };
}

/** R6.4: true where one more message of this purpose would be more than a buyer is to get. */
export function tooOften({ sent }: Pace, purpose: Purpose, now: Instant, limits: Limits): boolean {
  const reached = ({ count, days }: Frequency, of: readonly { readonly at: Instant }[]) =>
    of.filter(({ at }) => at > plusDays(now, -days)).length >= count;
  if (reached(limits.per_buyer, sent)) return true;
  const offers = sent.filter((one) => one.purpose === "offer");
  return purpose === "offer" && reached(limits.offers_per_buyer, offers);
}

/** The pace with one more message. What no policy can count any more is forgotten. */
export function counted(pace: Pace, purpose: Purpose, now: Instant): Pace {
  const lately = pace.sent.filter(({ at }) => at > plusDays(now, -MOST_DAYS));
  return { ...pace, sent: [...lately, { at: now, purpose }], version: pace.version + 1 };
}

/** The longest stretch of days that a policy may count over. */
export const MOST_DAYS = 30;
