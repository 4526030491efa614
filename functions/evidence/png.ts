import { crc32 } from "node:zlib";
import type { Why } from "./file.ts";
import { sized } from "./images.ts";
import { inflated } from "./inflate.ts";
import { holdsMarkup } from "./polyglot.ts";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TEXTS = new Set(["tEXt", "zTXt", "iTXt", "eXIf"]);

/** Samples of a pixel by colour type, and the depths that a type may have. */
const COLOURS: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

/** Columns and rows of the seven passes of an interlaced picture: first and step. */
const PASSES = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const;

/** The eight bytes that a PNG begins with. */
export function startsPng(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/**
 * Whether the bytes are one still PNG from the first to the last: every chunk sums up, the header comes first and
 * says a size that can be shown, and the pixels inflate to exactly what that size needs.
 */
export async function checkPng(bytes: Buffer): Promise<Why | undefined> {
  let header: Buffer | undefined;
  const pixels: Buffer[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return "image_broken";
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return "image_broken";
    const type = bytes.toString("latin1", at + 4, at + 8);
    const data = bytes.subarray(at + 8, end - 4);
    if ((type === "IHDR") !== (header === undefined)) return "image_broken";
    if (type === "IHDR") header = data;
    // An animation is many pictures, and none of them is evidence.
    if (type === "acTL") return "image_broken";
    if (type === "IDAT") pixels.push(data);
    if (TEXTS.has(type) && holdsMarkup(data)) return "hidden_content";
    if (type === "IEND") {
      if (header === undefined || length !== 0) return "image_broken";
      const wrong = await checkPixels(header, pixels);
      if (wrong) return wrong;
      return bytes.subarray(end).every((byte) => byte === 0) ? undefined : "hidden_content";
    }
    at = end;
  }
  return "image_broken";
}

async function checkPixels(header: Buffer, pixels: readonly Buffer[]): Promise<Why | undefined> {
  if (header.length !== 13 || pixels.length === 0) return "image_broken";
  const [depth = 0, colour = 0, compression, filter, interlace] = header.subarray(8);
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const { samples, depths } = COLOURS[colour] ?? { samples: 0, depths: [] };
  const known = compression === 0 && filter === 0 && (interlace === 0 || interlace === 1);
  if (!known || !depths.includes(depth)) return "image_broken";
  const wrong = sized(width, height);
  if (wrong) return wrong;
  const row = (columns: number) => (columns === 0 ? 0 : 1 + Math.ceil((columns * samples * depth) / 8));
  const wanted =
    interlace === 0
      ? row(width) * height
      : PASSES.reduce((sum, [x, dx, y, dy]) => {
          const rows = Math.max(0, Math.ceil((height - y) / dy));
          return sum + row(Math.max(0, Math.ceil((width - x) / dx))) * rows;
        }, 0);
  const found = await inflated(Buffer.concat(pixels), wanted, false);
  return typeof found !== "string" && found.length === wanted ? undefined : "image_broken";
}
