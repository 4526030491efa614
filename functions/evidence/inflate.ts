import { createInflate } from "node:zlib";

/** What came out of a zlib stream: how much, and the bytes themselves where they were asked for. */
export interface Inflated {
  readonly length: number;
  readonly bytes: Buffer;
}

/**
 * Inflates at most `most` bytes and never holds more than it was told to keep: a bomb costs what its limit
 * allows. `too_much` where there would be more, `broken` where it is no whole zlib stream. What follows the
 * stream is not looked at.
 */
export async function inflated(
  packed: Buffer,
  most: number,
  keep: boolean,
): Promise<Inflated | "too_much" | "broken"> {
  const source = createInflate();
  const kept: Buffer[] = [];
  let length = 0;
  source.end(packed);
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > most) return "too_much";
      if (keep) kept.push(chunk);
    }
  } catch {
    return "broken";
  } finally {
    source.destroy();
  }
  return { length, bytes: Buffer.concat(kept) };
}
