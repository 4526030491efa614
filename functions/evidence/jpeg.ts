import type { Why } from "./file.ts";
import { sized } from "./images.ts";
import { holdsMarkup } from "./polyglot.ts";

const EOI = 0xd9;
const SOS = 0xda;

/** Cameras put a preview or a gain map behind the picture, itself a JPEG: so many are taken. */
const MOST_PICTURES = 4;

/**
 * Whether the bytes are one JPEG from the first to the last: every segment where the one before ends, one frame of
 * a size that can be shown, at least one scan, and nothing behind its end but further pictures or zeros.
 */
export function checkJpeg(bytes: Buffer): Why | undefined {
  let end = 0;
  for (let picture = 0; picture < MOST_PICTURES; picture += 1) {
    const walked = walk(bytes, end);
    if (typeof walked === "string") return walked;
    end = walked;
    if (!startsJpeg(bytes.subarray(end))) break;
  }
  return bytes.subarray(end).every((byte) => byte === 0) ? undefined : "hidden_content";
}

/** Start of image, and the first byte of a marker. */
export function startsJpeg(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** Where the picture that starts at `start` ends; why not, where it is none. */
function walk(bytes: Buffer, start: number): number | Why {
  let at = start + 2;
  let framed = false;
  let scanned = false;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return "image_broken";
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return framed && scanned ? at + 2 : "image_broken";
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || at + 4 > bytes.length) return "image_broken";
    const length = bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || segment.length !== length - 2) return "image_broken";
    if (isFrame(marker)) {
      if (framed || segment.length < 6) return "image_broken";
      const wrong = sized(segment.readUInt16BE(3), segment.readUInt16BE(1));
      if (wrong) return wrong;
      framed = true;
    }
    if (isMetadata(marker) && holdsMarkup(segment)) return "hidden_content";
    at += 2 + length;
    if (marker === SOS) {
      const next = afterScan(bytes, at);
      if (!framed || next === at) return "image_broken";
      at = next;
      scanned = true;
    }
  }
  return "image_broken";
}

/** The next marker behind the coded data of a scan: stuffed zeros and restarts belong to it. */
function afterScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}

/** Start of frame; C4, C8 and CC are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** APP0 to APP15, and comments. */
function isMetadata(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}
