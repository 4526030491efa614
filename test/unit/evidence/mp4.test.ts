import { describe, expect, test } from "vitest";
import { checkMp4, startsMp4 } from "../../../functions/evidence/mp4.ts";
import { box, mp4, ZIP } from "../../integration/support/evidence-files.ts";

const film = (...parts: Buffer[]) =>
  Buffer.concat([mp4().subarray(0, 24), box("moov", ...parts), box("mdat", Buffer.from("x"))]);
const HEADER = box("mvhd", Buffer.alloc(100));
const TRACK = box("trak", box("tkhd", Buffer.alloc(84)), box("mdia"));

describe("R4.2 an MP4 is checked to its last byte", () => {
  test.each(["isom", "iso6", "mp42", "avc1", "M4V "])(
    "given the brand %j, then it starts as one",
    (brand) => {
      expect(startsMp4(mp4({ brand }))).toBe(true);
    },
  );

  test.each(["qt  ", "heic", "M4A ", "jp2 ", "\0\0\0\0"])(
    "given the brand %j, then it is another format",
    (brand) => {
      expect(startsMp4(mp4({ brand }))).toBe(false);
    },
  );

  test("given a film with a header, a track and media, then it is fine", () => {
    expect(checkMp4(mp4())).toBeUndefined();
    expect(checkMp4(mp4({ more: [box("free", Buffer.alloc(9))] }))).toBeUndefined();
    expect(checkMp4(film(HEADER, TRACK))).toBeUndefined();
  });

  test("given media of a long or an open size, then it is fine as well", () => {
    const head = mp4().subarray(0, -72);
    const long = Buffer.concat([
      Buffer.from([0, 0, 0, 1]),
      Buffer.from("mdat"),
      Buffer.from([0, 0, 0, 0, 0, 0, 0, 20]),
      Buffer.alloc(4),
    ]);
    const open = Buffer.concat([Buffer.from([0, 0, 0, 0]), Buffer.from("mdat"), Buffer.alloc(4)]);
    expect(checkMp4(Buffer.concat([head, long]))).toBeUndefined();
    expect(checkMp4(Buffer.concat([head, open]))).toBeUndefined();
  });

  test("given it ends anywhere before its end, then it is broken", () => {
    const whole = mp4();
    for (let length = 24; length < whole.length; length += 1)
      expect(checkMp4(whole.subarray(0, length)), String(length)).toBe("video_broken");
  });

  test.each([
    ["an archive behind it", Buffer.concat([mp4(), ZIP])],
    ["one byte behind it", Buffer.concat([mp4(), Buffer.from("x")])],
    ["a box that nobody knows", mp4({ more: [box("evil", Buffer.alloc(4))] })],
    ["two films", mp4({ more: [box("moov", HEADER, TRACK)] })],
    ["a second beginning", mp4({ more: [box("ftyp", Buffer.from("isom\0\0\0\0"))] })],
    ["no media", mp4({ bytes: 0 })],
    ["no header", film(TRACK)],
    ["no track", film(HEADER)],
    ["a track without its parts", film(HEADER, box("trak", box("tkhd")))],
    ["a film that its parts do not fill", film(HEADER, TRACK, Buffer.from([0, 0, 0]))],
    ["boxes without end", mp4({ more: new Array(100_000).fill(box("free")) })],
    ["a box larger than the file", Buffer.concat([mp4(), Buffer.from([0, 0, 1, 0]), Buffer.from("free")])],
  ])("given %s, then it is broken", (_what, content) => {
    expect(checkMp4(content)).toBe("video_broken");
  });

  test("given a page in a box that no player shows, then there is something hidden", () => {
    expect(checkMp4(mp4({ more: [box("free", Buffer.from("<html><body>"))] }))).toBe("hidden_content");
  });
});
