import type { Why } from "./file.ts";
import { holdsMarkup } from "./polyglot.ts";

/** Brands of MPEG-4 files (ISO base media). QuickTime's `qt  ` is another format. */
const BRANDS = /^(iso[2-9a-m]|mp4[12]|avc1|M4V[ HP]|mmp4|MSNV|dash|f4v |NDS[CHMPSX])$/;

/** What there may be at the top of a file. */
const TOP = new Set(
  "ftyp moov mdat free skip wide uuid meta moof mfra sidx ssix styp prft emsg pdin".split(" "),
);
/** Boxes that no player shows: the place to hide something. */
const UNSEEN = new Set(["free", "skip", "wide", "uuid", "meta"]);

/** Side by side: a film in pieces has some thousands. */
const MOST_BOXES = 100_000;

interface Box {
  readonly type: string;
  readonly data: Buffer;
}

/** A box of type `ftyp` that names a brand of MPEG-4. */
export function startsMp4(bytes: Buffer): boolean {
  if (bytes.length < 16 || bytes.toString("latin1", 4, 8) !== "ftyp") return false;
  return BRANDS.test(bytes.toString("latin1", 8, 12));
}

/**
 * Whether the bytes are one MPEG-4 file from the first to the last: boxes that fill it without a gap, one film
 * with a header and at least one track, and media.
 */
export function checkMp4(bytes: Buffer): Why | undefined {
  const top = boxes(bytes, true);
  if (top === undefined) return "video_broken";
  if (top.some(({ type }) => !TOP.has(type))) return "video_broken";
  const [first, ...others] = top;
  if (first?.type !== "ftyp" || others.some(({ type }) => type === "ftyp")) return "video_broken";
  const films = top.filter(({ type }) => type === "moov");
  const media = top.some(({ type, data }) => type === "mdat" && data.length > 0);
  if (films.length !== 1 || !media) return "video_broken";
  if (top.some(({ type, data }) => UNSEEN.has(type) && holdsMarkup(data))) return "hidden_content";
  const film = boxes(films[0]?.data ?? Buffer.alloc(0)) ?? [];
  const tracks = film.filter(({ type }) => type === "trak");
  const whole = tracks.every(({ data }) => {
    const parts = (boxes(data) ?? []).map(({ type }) => type);
    return parts.includes("tkhd") && parts.includes("mdia");
  });
  return film.some(({ type }) => type === "mvhd") && tracks.length > 0 && whole ? undefined : "video_broken";
}

/** The boxes that fill `bytes` exactly; `undefined` where they do not. The last one at the top may be open. */
function boxes(bytes: Buffer, atTop = false): Box[] | undefined {
  const found: Box[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 8 > bytes.length || found.length === MOST_BOXES) return undefined;
    const type = bytes.toString("latin1", at + 4, at + 8);
    const short = bytes.readUInt32BE(at);
    const long = short === 1;
    if (long && at + 16 > bytes.length) return undefined;
    const open = short === 0 && atTop && type === "mdat";
    const size = open ? bytes.length - at : long ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const head = long ? 16 : 8;
    if (size < head || at + size > bytes.length) return undefined;
    found.push({ type, data: bytes.subarray(at + head, at + size) });
    at += size;
  }
  return found;
}
