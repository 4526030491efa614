/** What each of the eight digits of an S10 number counts, from left to right (UPU standard S10). */
const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;

/**
 * The check digit of the eight digits of an S10 number, as the Universal Postal Union has it: 11 minus the
 * rest of the weighted sum by 11, where 10 becomes 0 and 11 becomes 5.
 *
 * Since both the rests 0 and 6 end up as 5, a mistyped digit that turns the one rest into the other cannot
 * be noticed: that is in the standard. Every other single mistyped digit is.
 */
export function s10CheckDigit(digits: string): number {
  const sum = S10_WEIGHTS.reduce((all, weight, place) => all + weight * Number(digits[place]), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 0;
  return check === 11 ? 5 : check;
}

/** The ways of check digits that a format may name. */
export type CheckDigit = "s10";

const RIGHT: Readonly<Record<CheckDigit, (number: string) => boolean>> = {
  s10: (number) => Number(number[10]) === s10CheckDigit(number.slice(2, 10)),
};

/** True where the check digit of a number, which has the format's shape, is right. */
export function hasRightCheckDigit(way: CheckDigit, number: string): boolean {
  return RIGHT[way](number);
}
