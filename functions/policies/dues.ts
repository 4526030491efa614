import type { Calendar } from "../kernel/business-days.ts";
import { type Due, skippedDays } from "../kernel/deadlines.ts";
import { inJakarta, untilInJakarta } from "../kernel/instants.ts";
import type { Policy, Texts } from "./policy.ts";

/** What happens if nobody acts, in both languages (R7.3, R8.4). */
export interface Expiry {
  readonly outcome: string;
  readonly text: Texts;
}

/** A deadline that explains itself (R7.3). */
export function dueView(due: Due, calendar: Calendar, policy: Policy, expiry: Expiry | undefined) {
  const skipped = skippedDays(due, calendar, policy);
  return {
    at: inJakarta(due.at),
    rule: due.rule,
    explains: {
      from: inJakarta(due.from),
      term: due.term,
      skipped_days: skipped,
      provisional: due.provisional === true,
      text: termText(due, skipped.length),
    },
    ...(expiry ? { on_expiry: expiry } : {}),
  };
}

const UNITS: Readonly<Record<Due["term"]["unit"], Texts>> = {
  business_days: { id: "hari kerja", en: "business days" },
  days: { id: "hari", en: "days" },
  hours: { id: "jam", en: "hours" },
};

function termText(due: Due, skipped: number): Texts {
  const at = untilInJakarta(due.at);
  const unit = UNITS[due.term.unit];
  const leap = skipped > 0;
  return {
    id: `${due.term.count} ${unit.id}${leap ? `, ${skipped} hari libur dilewati` : ""}: sampai ${at} WIB.`,
    en: `${due.term.count} ${unit.en}${leap ? `, ${skipped} days off left out` : ""}: until ${at} WIB.`,
  };
}
