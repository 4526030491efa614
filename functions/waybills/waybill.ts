import { CARRIERS, type Carrier, type CarrierCode, carrierOf } from "./carriers.ts";
import { bestFit, checkDigitHolds, type Fit, hasShape, surerFirst } from "./formats.ts";
import { didYouMean } from "./look-alikes.ts";
import { type Change, normalise } from "./normalise.ts";

/** *valid* is taken, *unlikely* once it is confirmed, *malformed* never (R2.2). */
export type Verdict = "valid" | "unlikely" | "malformed";

/** Why a number is not valid; the words for people are in `WHY_TEXTS`. */
export type Why =
  | "empty"
  | "too_short"
  | "too_long"
  | "characters"
  | "no_digits"
  | "wrong_check_digit"
  | "wrong_format"
  | "unknown_format"
  | "other_carrier"
  | "look_alike_letters";

/** What is to be said about a waybill number that somebody typed. */
export interface WaybillCheck {
  readonly verdict: Verdict;
  /** As it would be stored. */
  readonly number: string;
  /** What was changed for that. */
  readonly changes: readonly Change[];
  readonly why?: Why;
  /** Carriers whose formats the number fits better, the likeliest first. */
  readonly carrier_suggestions: readonly CarrierCode[];
  /** The number that was probably meant, where letters and digits look alike; to be asked, never taken. */
  readonly did_you_mean?: string;
}

/** No carrier's number is shorter or longer. */
const SHORTEST = 6;
const LONGEST = 40;

/**
 * Checks a waybill number, as it was typed, against what is known of its carrier (R2.2). What is known for
 * certain refuses, what is only observed warns. Never throws.
 */
export function check(
  code: CarrierCode,
  text: string,
  carriers: readonly Carrier[] = CARRIERS,
): WaybillCheck {
  const { number, changes } = normalise(text);
  const told = { number, changes };
  const never = neverANumber(number);
  if (never) return { verdict: "malformed", ...told, why: never, carrier_suggestions: [] };

  const formats = carrierOf(code, carriers)?.formats ?? [];
  const fit = bestFit(formats, number);
  const better = fitsOf(number, carriers)
    .filter((other) => fitsBetter(other.fit, fit))
    .map((other) => other.code);
  if (fit && better.length === 0) return { verdict: "valid", ...told, carrier_suggestions: [] };
  if (fit) return { verdict: "unlikely", ...told, why: "other_carrier", carrier_suggestions: better };

  const certain = formats.filter((format) => format.certainty === "certain");
  const mistyped = certain.some((format) => hasShape(format, number) && !checkDigitHolds(format, number));
  if (mistyped) {
    return { verdict: "malformed", ...told, why: "wrong_check_digit", carrier_suggestions: better };
  }
  const allCertain = formats.length > 0 && certain.length === formats.length;
  const meant = didYouMean(number, (candidate) => bestFit(formats, candidate) !== undefined);
  return {
    verdict: allCertain ? "malformed" : "unlikely",
    ...told,
    why: whyNot(meant, better, allCertain),
    carrier_suggestions: better,
    ...(meant === undefined ? {} : { did_you_mean: meant }),
  };
}

/** The carriers whose formats a number fits: the certain first, then who prescribes more of its beginning. */
export function likelyCarriers(text: string, carriers: readonly Carrier[] = CARRIERS): CarrierCode[] {
  const { number } = normalise(text);
  return neverANumber(number) ? [] : fitsOf(number, carriers).map(({ code }) => code);
}

/** A normalised number as the carrier itself writes it: Lion Parcel puts dashes into some. */
export function asWritten(carrier: Carrier, number: string): string {
  const groups = carrier.formats.find((format) => hasShape(format, number))?.groups;
  if (groups === undefined) return number;
  let from = 0;
  const parts = groups.map((length) => {
    from += length;
    return number.slice(from - length, from);
  });
  return parts.join("-");
}

/** Why this cannot be a number of any carrier; `undefined` where it can. */
function neverANumber(number: string): Why | undefined {
  if (number === "") return "empty";
  if (number.length > LONGEST) return "too_long";
  if (!/^[A-Z0-9]+$/.test(number)) return "characters";
  if (number.length < SHORTEST) return "too_short";
  return /[0-9]/.test(number) ? undefined : "no_digits";
}

function fitsOf(number: string, carriers: readonly Carrier[]): { code: CarrierCode; fit: Fit }[] {
  return carriers
    .flatMap(({ code, formats }) => {
      const fit = bestFit(formats, number);
      return fit ? [{ code, fit }] : [];
    })
    .sort((a, b) => surerFirst(a.fit, b.fit));
}

/**
 * A number that fits its carrier by nothing but length and kind of characters fits another one better that
 * prescribes its beginning: twelve digits from 66 are TIKI's rather than SiCepat's.
 */
function fitsBetter(other: Fit, own: Fit | undefined): boolean {
  if (own === undefined) return true;
  return !own.certain && own.prefix === 0 && (other.certain || other.prefix > 0);
}

function whyNot(meant: string | undefined, better: readonly CarrierCode[], allCertain: boolean): Why {
  if (meant !== undefined) return "look_alike_letters";
  if (better.length > 0) return "other_carrier";
  return allCertain ? "wrong_format" : "unknown_format";
}
