import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

const u32 = (value: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value);
  return four;
};

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([u32(data.length), named, u32(crc32(named))]);
}

const WIDTH = 320;
const HEIGHT = 200;

type Colour = readonly [red: number, green: number, blue: number];

/** A parcel on a table, from behind to before: each a colour, and what of the picture it covers. */
const SHAPES: readonly (readonly [Colour, left: number, top: number, right: number, bottom: number])[] = [
  [[226, 222, 214], 0, 0, 320, 200],
  [[168, 132, 96], 0, 150, 320, 200],
  [[196, 154, 108], 70, 40, 250, 170],
  [[222, 196, 150], 148, 40, 172, 170],
  [[250, 250, 248], 184, 62, 240, 104],
  [[40, 40, 40], 190, 70, 234, 76],
  [[40, 40, 40], 190, 82, 222, 86],
  [[60, 40, 30], 84, 118, 132, 124],
];

function colourAt(x: number, y: number): Colour {
  const at = SHAPES.findLast(
    ([, left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom,
  );
  return at?.[0] ?? [0, 0, 0];
}

/** Rows of the picture, each after the byte that says that it is as it is. */
function rows(): Buffer {
  const row = (y: number) => [0, ...Array.from({ length: WIDTH }, (_, x) => colourAt(x, y)).flat()];
  return Buffer.from(Array.from({ length: HEIGHT }, (_, y) => row(y)).flat());
}

/** A parcel, a whole PNG: what the sample's people hand in as evidence. */
export const PICTURE: Buffer = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk("IHDR", Buffer.concat([u32(WIDTH), u32(HEIGHT), Buffer.from([8, 2, 0, 0, 0])])),
  chunk("IDAT", deflateSync(rows())),
  chunk("IEND", Buffer.alloc(0)),
]);

/** What is said of it before it is uploaded. */
export const PICTURE_SAID = {
  content_type: "image/png",
  bytes: PICTURE.length,
  sha256: createHash("sha256").update(PICTURE).digest("base64"),
  name: "bukti.png",
};
