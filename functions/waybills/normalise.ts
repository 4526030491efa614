/** What was changed in a number as it was typed; told to whoever typed it. */
export type Change =
  | "zero_width_removed"
  | "full_width_digits"
  | "other_forms"
  | "trimmed"
  | "spaces_removed"
  | "dashes_removed"
  | "dots_removed"
  | "slashes_removed"
  | "upper_cased";

/** A waybill number as it is stored and compared, and what was changed to get there. */
export interface Normalised {
  readonly number: string;
  readonly changes: readonly Change[];
}

const FULL_WIDTH = /[\uff01-\uff5e\u3000]/;

/** One after the other, in this order: the later ones rely on the earlier. */
const STEPS: readonly (readonly [Change, (text: string) => string])[] = [
  ["zero_width_removed", (text) => text.replace(/\p{Cf}/gu, "")],
  ["other_forms", (text) => text.normalize("NFKC")],
  ["trimmed", (text) => text.trim()],
  ["spaces_removed", (text) => text.replace(/\s/g, "")],
  ["dashes_removed", (text) => text.replace(/[\p{Pd}\u2212]/gu, "")],
  ["dots_removed", (text) => text.replaceAll(".", "")],
  ["slashes_removed", (text) => text.replace(/[/\\]/g, "")],
  // Only A to Z: what has other letters is no waybill number and is shown as it came.
  ["upper_cased", (text) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase())],
];

/**
 * The number as all comparisons want it (R2.2): no spaces, dashes, dots, slashes or invisible characters,
 * plain digits, capitals. Dashes that belong to the way a carrier writes its numbers go too; `asWritten`
 * puts them back. Never throws; normalising a second time changes nothing.
 */
export function normalise(text: string): Normalised {
  const changes: Change[] = [];
  let number = text;
  for (const [change, step] of STEPS) {
    const before = number;
    number = step(before);
    if (number === before) continue;
    changes.push(change === "other_forms" && FULL_WIDTH.test(before) ? "full_width_digits" : change);
  }
  // What stood between a letter and its accent may be gone by now.
  return { number: number.normalize("NFKC"), changes };
}
