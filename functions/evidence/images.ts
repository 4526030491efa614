import type { Why } from "./file.ts";

/** The longest side and the most pixels: what any viewer can show without running out of memory. */
const LONGEST_SIDE = 20_000;
const MOST_PIXELS = 100_000_000;

/** Whether a picture has a size that can be shown. */
export function sized(width: number, height: number): Why | undefined {
  if (width < 1 || height < 1) return "image_broken";
  const large = width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS;
  return large ? "image_too_large" : undefined;
}
