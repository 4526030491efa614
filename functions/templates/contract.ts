import * as z from "zod/mini";

/** A line of text: a line break in a subject would begin another header of the mail. */
const ONE_LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+$/u;
/** Text of several lines, no control characters, no half letters. */
const LINES = /^(?:[^\p{Cc}\p{Cs}]|[\n\t])+$/u;

/** A line that a shop writes, trimmed, at most so many characters. */
export function line(most: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(most), z.regex(ONE_LINE));
}

/** Lines that a shop writes, trimmed, at most so many characters. */
export function lines(most: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(most), z.regex(LINES));
}

/** A template whose parts are these: in one language at least. */
export function templateOf<Parts extends z.core.$ZodShape>(parts: Parts) {
  const written = z.strictObject(parts);
  return z
    .strictObject({ id: z.optional(written), en: z.optional(written) })
    .check(z.refine(({ id, en }) => id !== undefined || en !== undefined, "one_language_at_least"));
}
