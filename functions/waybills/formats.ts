import { type CheckDigit, hasRightCheckDigit } from "./check-digits.ts";

/**
 * One way in which a carrier writes its waybill numbers. After the model of tracking_number_data: a pattern,
 * a check digit where there is one, and numbers to test with.
 */
export interface Format {
  /** Source of a regular expression for the whole normalised number (no dashes, capitals). */
  readonly pattern: string;
  /** *certain*: a published standard, so a wrong number is refused. *observed*: seen in use, so it warns. */
  readonly certainty: "certain" | "observed";
  /** Where it is known from, and when that was looked at. */
  readonly source: string;
  readonly check_digit?: CheckDigit;
  /** How many characters stand between the dashes that the carrier writes. */
  readonly groups?: readonly number[];
  /** Made up by us to fit; they are nobody's parcel. */
  readonly test_numbers: readonly [string, ...string[]];
}

/** How sure a fit is: a certain format before an observed one, then by how much of its beginning is fixed. */
export interface Fit {
  readonly certain: boolean;
  /** How many characters at the beginning the format prescribes; 0: only length and kind of characters. */
  readonly prefix: number;
}

const compiled = new Map<string, RegExp>();

/** True where the number has the shape of the format, whatever its check digit. */
export function hasShape(format: Format, number: string): boolean {
  let regex = compiled.get(format.pattern);
  if (regex === undefined) {
    regex = new RegExp(`^(?:${format.pattern})$`);
    compiled.set(format.pattern, regex);
  }
  return regex.test(number);
}

/** True where the format has no check digit, or that of the number, which has its shape, is right. */
export function checkDigitHolds({ check_digit }: Format, number: string): boolean {
  return check_digit === undefined || hasRightCheckDigit(check_digit, number);
}

/** The letters and digits that a pattern begins with: `(?:11|99)LP…` prescribes four. */
export function prefixLength(pattern: string): number {
  const [, choices = "", rest = ""] = /^(?:\(\?:([A-Z0-9|]+)\))?([A-Z0-9]*)/.exec(pattern) ?? [];
  return Math.min(...choices.split("|").map((choice) => choice.length)) + rest.length;
}

/** The surest of the formats that the number fits, check digit included; `undefined` if it fits none. */
export function bestFit(formats: readonly Format[], number: string): Fit | undefined {
  return formats
    .filter((format) => hasShape(format, number) && checkDigitHolds(format, number))
    .map((format) => ({ certain: format.certainty === "certain", prefix: prefixLength(format.pattern) }))
    .sort(surerFirst)[0];
}

/** Sorts fits, the surest first. */
export function surerFirst(a: Fit, b: Fit): number {
  return Number(b.certain) - Number(a.certain) || b.prefix - a.prefix;
}
