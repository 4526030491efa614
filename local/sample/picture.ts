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

const WIDTH = 64;
const HEIGHT = 40;

/** A grey picture, a whole PNG: what the sample's people hand in as evidence. */
export const PICTURE: Buffer = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk("IHDR", Buffer.concat([u32(WIDTH), u32(HEIGHT), Buffer.from([8, 0, 0, 0, 0])])),
  chunk("IDAT", deflateSync(Buffer.alloc((WIDTH + 1) * HEIGHT, 0xb4).fill(0, 0, 1))),
  chunk("IEND", Buffer.alloc(0)),
]);

/** What is said of it before it is uploaded. */
export const PICTURE_SAID = {
  content_type: "image/png",
  bytes: PICTURE.length,
  sha256: createHash("sha256").update(PICTURE).digest("base64"),
  name: "bukti.png",
};
