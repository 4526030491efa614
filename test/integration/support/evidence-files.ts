import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

/** A file as a party has it: what they say it is, and its content. */
export interface Sample {
  readonly content_type: string;
  readonly content: Buffer;
}

/** What a party says of a sample before it uploads it. */
export function saidOf({ content_type, content }: Sample) {
  return { content_type, bytes: content.length, sha256: sha256(content) };
}

/** SHA-256 in base64, as S3 speaks of it. */
export function sha256(content: Buffer): string {
  return createHash("sha256").update(content).digest("base64");
}

const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number) => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value);
  return four;
};
const text = (value: string) => Buffer.from(value, "latin1");

/** One segment of a JPEG. */
export const segment = (marker: number, ...data: (Buffer | number[])[]): Buffer => {
  const body = Buffer.concat(data.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2), body]);
};

/** A grey JPEG, whole and decodable where it is 8 × 8; `more` comes before its frame. */
export function jpeg({ width = 8, height = 8, more = [] as Buffer[] } = {}): Buffer {
  const table = (kind: number) => [kind, 1, ...new Array(15).fill(0), 0];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, text("JFIF\0"), [1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...more,
    segment(0xdb, [0], new Array(64).fill(1)),
    segment(0xc0, [8], u16(height), u16(width), [1, 1, 0x11, 0]),
    segment(0xc4, table(0x00)),
    segment(0xc4, table(0x10)),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    // One block: no difference, no detail; the rest of the byte is ones.
    Buffer.from([0x3f]),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** One chunk of a PNG. */
export const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([text(type), data]);
  return Buffer.concat([u32(data.length), named, u32(crc32(named))]);
};

/** A grey PNG; `pixels` is what its data inflate to, and `more` comes before them. */
export function png({
  width = 4,
  height = 4,
  more = [] as Buffer[],
  pixels = undefined as Buffer | undefined,
} = {}) {
  const header = Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...more,
    chunk("IDAT", deflateSync(pixels ?? Buffer.alloc((width + 1) * height))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A stream of a PDF. */
export function stream(dict: string, body: Buffer): Buffer {
  return Buffer.concat([text(`<< ${dict} /Length ${body.length} >>\nstream\n`), body, text("\nendstream")]);
}

/** A page of text; `catalog` goes into the catalog, `objects` come after the four that make the page. */
export function pdf({
  catalog = "",
  page = "",
  trailer = "",
  objects = [] as (Buffer | string)[],
} = {}): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << >> ${page} >>`,
    stream("/Filter /FlateDecode", deflateSync(text("0 0 100 50 re f"))),
    ...objects,
  ];
  return Buffer.concat(written(all, trailer));
}

function written(all: readonly (Buffer | string)[], trailer: string): Buffer[] {
  const parts: Buffer[] = [];
  let size = 0;
  const add = (...more: Buffer[]) => {
    parts.push(...more);
    size += more.reduce((sum, part) => sum + part.length, 0);
  };
  add(text("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"));
  const offsets = all.map((object, place) => {
    const at = size;
    add(text(`${place + 1} 0 obj\n`), Buffer.from(object as string, "latin1"), text("\nendobj\n"));
    return at;
  });
  const at = size;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = all.length + 1;
  add(text(`xref\n0 ${count}\n0000000000 65535 f \n${rows}`));
  add(text(`trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`));
  return parts;
}

/** One box of an MP4. */
export const box = (type: string, ...data: Buffer[]): Buffer => {
  const body = Buffer.concat(data);
  return Buffer.concat([u32(body.length + 8), text(type), body]);
};

/** An MP4 of one track; `more` comes between its film and its media, which are at least `bytes` long. */
export function mp4({ brand = "isom", more = [] as Buffer[], bytes = 64 } = {}): Buffer {
  const header = box("mvhd", Buffer.alloc(100));
  const track = box("trak", box("tkhd", Buffer.alloc(84)), box("mdia", box("mdhd", Buffer.alloc(24))));
  return Buffer.concat([
    box("ftyp", text(brand), u32(512), text("isommp41")),
    box("moov", header, track),
    ...more,
    box("mdat", Buffer.alloc(bytes, 7)),
  ]);
}

/** An empty archive, which any unpacker opens. */
export const ZIP: Buffer = Buffer.concat([text("PK\x05\x06"), Buffer.alloc(18)]);

/** What Windows and Linux would run. */
export const EXECUTABLES: Readonly<Record<string, Buffer>> = {
  windows: Buffer.concat([text("MZ\x90\0\x03\0\0\0"), Buffer.alloc(120), text("PE\0\0")]),
  linux: Buffer.concat([text("\x7fELF\x02\x01\x01"), Buffer.alloc(120)]),
};

/** One good file of each type. */
export const GOOD: readonly Sample[] = [
  { content_type: "image/jpeg", content: jpeg() },
  { content_type: "image/png", content: png() },
  { content_type: "application/pdf", content: pdf() },
  { content_type: "video/mp4", content: mp4() },
];

/** A PDF of a few hundred kilobytes whose page inflates to `megabytes`. */
export function pdfBomb(megabytes: number, twice = false): Buffer {
  const once = deflateSync(Buffer.alloc(megabytes * 1024 * 1024), { level: 9 });
  const body = twice ? deflateSync(once, { level: 9 }) : once;
  return pdf({
    objects: [stream(`/Filter ${twice ? "[/FlateDecode /FlateDecode]" : "/FlateDecode"}`, body)],
  });
}
