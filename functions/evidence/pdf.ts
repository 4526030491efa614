import type { Why } from "./file.ts";
import { opensAsPdf } from "./pdf-open.ts";
import { holdsObjects, room, type Stream, undone } from "./pdf-streams.ts";
import { Malformed, Reader, type Value } from "./pdf-syntax.ts";

/** What runs, fetches, sends or carries something: paper does none of it. */
const ACTIVE = new Set([
  "JavaScript",
  "JS",
  "Launch",
  "AA",
  "EmbeddedFile",
  "EmbeddedFiles",
  "RichMedia",
  "Rendition",
  "Movie",
  "Sound",
  "XFA",
  "SubmitForm",
  "ImportData",
  "GoToE",
  "GoToR",
]);

/** How often its own length a file may be read: objects lie side by side, so once is plenty. */
const READ_AT_MOST = 4;

/** The five bytes that a PDF begins with. */
export function startsPdf(bytes: Buffer): boolean {
  return /^%PDF-[12]\.\d/.test(bytes.toString("latin1", 0, 8));
}

/**
 * Whether the bytes are one PDF from the first to the last that opens, is not encrypted, and does nothing but lie
 * there. Every object is looked at, reachable or not, also those in compressed lists; whatever inflates does so
 * within bounds. Only then a viewer's own parser has to open it.
 */
export async function checkPdf(bytes: Buffer): Promise<Why | undefined> {
  const text = bytes.toString("latin1");
  const end = text.lastIndexOf("%%EOF");
  if (end === -1) return "pdf_broken";
  if (/[^\0\t\n\f\r ]/.test(text.slice(end + 5))) return "hidden_content";
  const found = objectsOf(text, bytes);
  if (typeof found === "string") return found;
  const wrong = harmless(found.readers);
  if (wrong) return wrong;
  const left = room();
  for (const stream of found.streams) {
    const lists = holdsObjects(stream);
    const content = await undone(stream, lists, left);
    if (typeof content === "string") return content;
    const inside = lists ? listed(stream, content) : undefined;
    if (inside) return inside;
  }
  return opensAsPdf(bytes);
}

/** Every object and trailer of the file by its own syntax, and the streams with their bodies. */
function objectsOf(text: string, bytes: Buffer): { readers: Reader[]; streams: Stream[] } | Why {
  const budget = { left: READ_AT_MOST * text.length + 1_000_000 };
  const readers: Reader[] = [];
  const streams: Stream[] = [];
  let outside = 0;
  // An object may start wherever `obj` follows a number; comments may stand in between.
  for (const match of text.matchAll(/(?<=[\0\t\n\f\r \d])(?:obj|trailer)(?![A-Za-z])/g)) {
    const start = match.index + match[0].length;
    if (match.index < outside) {
      // Inside a stream: nothing but chance, unless it goes on as an object does.
      if (match[0] === "obj" && /^[\0\t\n\f\r ]*(<<|\[)/.test(text.slice(start, start + 20)))
        return "hidden_content";
      continue;
    }
    const reader = new Reader(text, start, budget);
    readers.push(reader);
    try {
      const value = reader.value();
      if (value.kind !== "dict" || match[0] === "trailer") continue;
      const body = bodyAt(reader, value.entries);
      if (body === undefined) continue;
      if (body === "broken") return "pdf_broken";
      streams.push({ dict: value.entries, body: bytes.subarray(body.from, body.to) });
      outside = body.to;
    } catch (error) {
      if (error instanceof Malformed) return "pdf_broken";
      throw error;
    }
  }
  return readers.length === 0 ? "pdf_broken" : { readers, streams };
}

/** Where the body of the stream whose dictionary was just read lies; `undefined` where it is none. */
function bodyAt(reader: Reader, dict: ReadonlyMap<string, Value>) {
  const next = reader.token();
  if (next?.kind !== "word" || next.text !== "stream") return undefined;
  const { text } = reader;
  const from = reader.at + (text.startsWith("\r\n", reader.at) ? 2 : 1);
  const length = dict.get("Length");
  if (length?.kind === "number") {
    const to = from + length.value;
    const closes = /^[\0\t\n\f\r ]*endstream/.test(text.slice(to, to + 20));
    return closes ? { from, to } : "broken";
  }
  const to = text.indexOf("endstream", from);
  return length?.kind !== "reference" || to === -1 ? "broken" : { from, to };
}

/** The objects of a compressed list, each read from where the list says that it is. */
function listed({ dict }: Stream, content: Buffer): Why | undefined {
  const count = dict.get("N");
  const first = dict.get("First");
  // A predictor would be one more way to write the same bytes; lists of objects have none.
  if (count?.kind !== "number" || first?.kind !== "number" || dict.has("DecodeParms")) return "pdf_broken";
  const text = content.toString("latin1");
  const budget = { left: READ_AT_MOST * text.length + 1_000_000 };
  const head = new Reader(text, 0, budget);
  const readers: Reader[] = [];
  try {
    for (let object = 0; object < count.value; object += 1) {
      const [number, offset] = [head.token(), head.token()];
      if (number?.kind !== "number" || offset?.kind !== "number") return "pdf_broken";
      const reader = new Reader(text, first.value + offset.value, budget);
      readers.push(reader);
      reader.value();
    }
  } catch (error) {
    if (error instanceof Malformed) return "pdf_broken";
    throw error;
  }
  return harmless(readers);
}

/** Names speak for themselves, wherever they stand. */
function harmless(readers: readonly Reader[]): Why | undefined {
  const names = readers.flatMap((reader) => reader.names);
  if (names.some(({ name }) => name === "Encrypt")) return "pdf_encrypted";
  // What a document opens with may be a place in it, which is an array.
  const active = names.some(({ name, next }) => ACTIVE.has(name) || (name === "OpenAction" && next !== "["));
  return active ? "pdf_active" : undefined;
}
