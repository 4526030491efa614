import { describe, expect, test } from "vitest";
import { checkJpeg } from "../../../functions/evidence/jpeg.ts";
import { checkPng } from "../../../functions/evidence/png.ts";
import { chunk, jpeg, pdf, png, segment, ZIP } from "../../integration/support/evidence-files.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
const SCRIPT = bytes("hello <SCRIPT>alert(1)</SCRIPT>");

describe("R4.2 a JPEG is checked to its last byte", () => {
  const whole = jpeg();

  test("given one picture, or pictures behind it as cameras put them there, or zeros, then it is fine", () => {
    expect(checkJpeg(whole)).toBeUndefined();
    expect(checkJpeg(Buffer.concat([whole, jpeg({ width: 2 })]))).toBeUndefined();
    expect(checkJpeg(Buffer.concat([whole, Buffer.alloc(100)]))).toBeUndefined();
  });

  test.each([
    ["an archive", ZIP],
    ["a PDF", pdf()],
    ["a page", bytes("<html></html>")],
    ["one byte", bytes("x")],
    ["too many pictures", Buffer.concat(new Array(4).fill(jpeg()))],
  ])("given %s behind it, then there is something hidden", (_what, more) => {
    expect(checkJpeg(Buffer.concat([whole, more]))).toBe("hidden_content");
  });

  test.each([
    ["a comment", 0xfe],
    ["Exif", 0xe1],
  ])("given a script in %s, then there is something hidden", (_what, marker) => {
    expect(checkJpeg(jpeg({ more: [segment(marker, SCRIPT)] }))).toBe("hidden_content");
  });

  test("given it ends anywhere before its end, then it is broken", () => {
    for (let length = 3; length < whole.length; length += 1)
      expect(checkJpeg(whole.subarray(0, length)), String(length)).toBe("image_broken");
  });

  test.each([
    ["no width", { width: 0 }, "image_broken"],
    ["no height", { height: 0 }, "image_broken"],
    ["a side too long", { width: 20_001, height: 1 }, "image_too_large"],
    ["too many pixels", { width: 20_000, height: 5_001 }, "image_too_large"],
  ] as const)("given %s, then it is %j", (_what, size, why) => {
    expect(checkJpeg(jpeg(size))).toBe(why);
  });

  test("given the largest that is shown, then it is fine", () => {
    expect(checkJpeg(jpeg({ width: 20_000, height: 5_000 }))).toBeUndefined();
  });

  test.each([
    ["two frames", jpeg({ more: [segment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0])] })],
    ["no frame", Buffer.concat([jpeg().subarray(0, 20), Buffer.from([0xff, 0xd9])])],
    [
      "a segment of no length",
      Buffer.concat([jpeg().subarray(0, 2), Buffer.from([0xff, 0xe1, 0, 1]), jpeg()]),
    ],
  ])("given %s, then it is broken", (_what, content) => {
    expect(checkJpeg(content)).toBe("image_broken");
  });
});

describe("R4.2 a PNG is checked to its last byte", () => {
  const whole = png();
  const header = (width: number, height: number, ...rest: number[]) => {
    const size = Buffer.alloc(8);
    size.writeUInt32BE(width, 0);
    size.writeUInt32BE(height, 4);
    return chunk("IHDR", Buffer.concat([size, Buffer.from(rest)]));
  };
  const signed = whole.subarray(0, 8);
  const behind = whole.subarray(8 + 25);

  test("given a picture, then it is fine", async () => {
    expect(await checkPng(whole)).toBeUndefined();
    expect(await checkPng(png({ more: [chunk("tEXt", bytes("Comment\0Bukti kirim"))] }))).toBeUndefined();
  });

  test.each([
    ["an archive", ZIP],
    ["a page", bytes("<html></html>")],
    ["one byte", bytes("x")],
  ])("given %s behind it, then there is something hidden", async (_what, more) => {
    expect(await checkPng(Buffer.concat([whole, more]))).toBe("hidden_content");
  });

  test("given a script in a text, then there is something hidden", async () => {
    expect(await checkPng(png({ more: [chunk("tEXt", SCRIPT)] }))).toBe("hidden_content");
  });

  test("given it ends anywhere before its end, or a bit of it is another, then it is broken", async () => {
    for (let length = 8; length < whole.length; length += 1) {
      expect(await checkPng(whole.subarray(0, length)), String(length)).toBe("image_broken");
      const flipped = Buffer.from(whole);
      flipped[length] = (flipped[length] ?? 0) ^ 1;
      expect(await checkPng(flipped), String(length)).toBe("image_broken");
    }
  });

  test.each([
    ["fewer pixels than it says", 19],
    ["more pixels than it says: a bomb", 10_000_000],
  ])("given %s, then it is broken", async (_what, length) => {
    expect(await checkPng(png({ pixels: Buffer.alloc(length) }))).toBe("image_broken");
  });

  test("given an interlaced picture, then its seven passes are what is wanted", async () => {
    const { deflateSync } = await import("node:zlib");
    // 5 × 5, one byte a pixel and one a row: 1×1, 1×1, 2×1, 1×2 (two rows), 3×1, 2×3, 5×2.
    const passes = 2 + 2 + 3 + 2 * 2 + 4 + 3 * 3 + 2 * 6;
    const made = (size: number) =>
      Buffer.concat([
        signed,
        header(5, 5, 8, 0, 0, 0, 1),
        chunk("IDAT", deflateSync(Buffer.alloc(size))),
        chunk("IEND", Buffer.alloc(0)),
      ]);
    expect(await checkPng(made(passes))).toBeUndefined();
    expect(await checkPng(made(passes + 1))).toBe("image_broken");
  });

  test.each([
    ["a depth that its colour has not", header(4, 4, 4, 2, 0, 0, 0), "image_broken"],
    ["a colour there is none of", header(4, 4, 8, 5, 0, 0, 0), "image_broken"],
    ["another compression", header(4, 4, 8, 0, 1, 0, 0), "image_broken"],
    ["no width", header(0, 4, 8, 0, 0, 0, 0), "image_broken"],
    ["too many pixels", header(20_000, 5_001, 8, 0, 0, 0, 0), "image_too_large"],
    ["no header", Buffer.alloc(0), "image_broken"],
    [
      "two headers",
      Buffer.concat([header(4, 4, 8, 0, 0, 0, 0), header(4, 4, 8, 0, 0, 0, 0)]),
      "image_broken",
    ],
  ])("given %s, then it is refused as well", async (_what, head, why) => {
    expect(await checkPng(Buffer.concat([signed, head, behind]))).toBe(why);
  });

  test("given an animation, then it is no still picture", async () => {
    expect(await checkPng(png({ more: [chunk("acTL", Buffer.alloc(8))] }))).toBe("image_broken");
  });
});
