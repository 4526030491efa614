import type { Why } from "./file.ts";
import { opensAsPdf } from "./pdf-open.ts";
import { holdsObjects, room, type Stream, undone } from "./pdf-streams.ts";
import { Budget, Malformed, Reader, type Value } from "./pdf-syntax.ts";

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

/** More streams than any proof has. */
const MOST_STREAMS = 20_000;

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
  const seen = new Seen();
  const budget = new Budget();
  const streams = streamsOf(text, bytes, budget, seen);
  if (seen.wrong) return seen.wrong;
  if (typeof streams === "string") return streams;
  const left = room();
  for (const stream of streams) {
    const lists = holdsObjects(stream);
    const content = await undone(stream, lists, left);
    if (typeof content === "string") return content;
    const inside = lists ? listed(stream, content, budget) : undefined;
    if (inside) return inside;
  }
  return opensAsPdf(bytes);
}

/**
 * Reads every object and trailer of the file by its own syntax, and gives the streams. An object may start
 * wherever `obj` follows a number, with comments in between, and even inside a text: a viewer goes where the file
 * tells it to.
 */
function streamsOf(text: string, bytes: Buffer, budget: Budget, seen: Seen): Stream[] | Why {
  budget.add(text.length);
  const streams: Stream[] = [];
  let read = 0;
  let body = { from: 0, to: 0 };
  for (const match of text.matchAll(/(?<=[\0\t\n\f\r \d])(?:obj|trailer)(?![A-Za-z])/g)) {
    if (budget.isUsedUp()) return "pdf_broken";
    const reader = new Reader(text, match.index + match[0].length, budget, seen.named);
    if (match.index < body.to) {
      if (opensObject(reader)) return "hidden_content";
      continue;
    }
    try {
      const value = reader.value();
      if (value.kind === "dict" && match[0] === "obj") {
        const found = bodyAt(reader, value.entries);
        if (found === "broken") return "pdf_broken";
        body = found ?? body;
        if (found) streams.push({ dict: value.entries, body: bytes.subarray(found.from, found.to) });
      }
      read = Math.max(read, reader.at);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      // Words inside a text that was read already are no object to anybody; what was seen of them counts anyway.
      if (match.index >= read || budget.isUsedUp()) return "pdf_broken";
    }
  }
  if (streams.length > MOST_STREAMS) return "pdf_too_large";
  return read === 0 || budget.isUsedUp() ? "pdf_broken" : streams;
}

/** Inside a stream `obj` is chance, unless it goes on as an object does. */
function opensObject(reader: Reader): boolean {
  try {
    return reader.token()?.kind === "open";
  } catch (error) {
    if (error instanceof Malformed) return false;
    throw error;
  }
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
function listed({ dict }: Stream, content: Buffer, budget: Budget): Why | undefined {
  const count = dict.get("N");
  const first = dict.get("First");
  // A predictor would be one more way to write the same bytes; lists of objects have none.
  if (count?.kind !== "number" || first?.kind !== "number" || dict.has("DecodeParms")) return "pdf_broken";
  const text = content.toString("latin1");
  budget.add(text.length);
  const seen = new Seen();
  const head = new Reader(text, 0, budget, seen.named);
  try {
    for (let object = 0; object < count.value; object += 1) {
      const [number, offset] = [head.token(), head.token()];
      if (number?.kind !== "number" || offset?.kind !== "number") return "pdf_broken";
      new Reader(text, first.value + offset.value, budget, seen.named).value();
    }
  } catch (error) {
    if (error instanceof Malformed) return "pdf_broken";
    throw error;
  }
  return seen.wrong;
}

/** What was seen among the names of a file: they speak for themselves, wherever they stand. */
class Seen {
  wrong: Why | undefined;

  readonly named = (name: string, next: string): void => {
    if (name === "Encrypt") this.wrong = "pdf_encrypted";
    // What a document opens with may be a place in it, which is an array.
    const active = ACTIVE.has(name) || (name === "OpenAction" && next !== "[");
    if (active) this.wrong ??= "pdf_active";
  };
}
