import type { Calendar, SkippedDay } from "../kernel/business-days.ts";
import { inJakarta, inWords } from "../kernel/instants.ts";
import { serviceTerm } from "../kernel/service-hours.ts";
import { type Policy, serviceHours, type Texts } from "../policies/policy.ts";
import type { Expected } from "./service-hours.ts";

/** When a call can be expected, and why then (R4.5, R7.3, R8.4). */
export function expectedView(expected: Expected, calendar: Calendar, policy: Policy) {
  const { opens, closes } = policy.call_backs;
  const { skipped } = serviceTerm(expected.from, expected.minutes, calendar, serviceHours(policy));
  return {
    at: inJakarta(expected.at),
    rule: "R4.5",
    explains: {
      from: inJakarta(expected.from),
      service_minutes: expected.minutes,
      service_hours: { days: "monday_to_friday", opens, closes },
      skipped_days: skipped,
      provisional: expected.provisional === true,
      text: texts(expected, skipped, policy),
    },
  };
}

function texts(expected: Expected, skipped: readonly SkippedDay[], policy: Policy): Texts {
  const { opens, closes } = policy.call_backs;
  const leap = skipped.length;
  const dots = (time: string): string => time.replace(":", ".");
  const id = [
    `Anda dihubungi paling lambat ${inWords(expected.at, "id")} WIB`,
    leap > 0 ? `, ${leap} hari libur dilewati` : "",
    `. Jam layanan Senin–Jumat ${dots(opens)}–${dots(closes)} WIB, kecuali hari libur.`,
    expected.provisional ? " Kalender tahun itu belum ditetapkan; waktunya dapat menjadi lebih lambat." : "",
  ];
  const en = [
    `Expect a call by ${inWords(expected.at, "en")} WIB`,
    leap > 0 ? `, ${leap} days off left out` : "",
    `. Service hours are Monday to Friday ${opens}–${closes} WIB, no holidays.`,
    expected.provisional ? " That year's calendar is not decreed yet; it may become later." : "",
  ];
  return { id: id.join(""), en: en.join("") };
}
