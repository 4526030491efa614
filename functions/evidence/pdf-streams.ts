import type { Why } from "./file.ts";
import { inflated } from "./inflate.ts";
import type { Value } from "./pdf-syntax.ts";

/** What all streams of a file may come to, and a single one: more than any scan needs, little for a machine. */
const MOST_TOGETHER = 400 * 1024 * 1024;
const MOST_OF_ONE = 128 * 1024 * 1024;
/** What all lists of objects come to: they are kept and read. */
const MOST_OBJECTS = 32 * 1024 * 1024;

/** How much may still come out of the streams of one file. */
export interface Room {
  left: number;
  objects: number;
}

/** Room for the streams of one file. */
export function room(): Room {
  return { left: MOST_TOGETHER, objects: MOST_OBJECTS };
}

/** A stream as it stands in the file. */
export interface Stream {
  readonly dict: ReadonlyMap<string, Value>;
  readonly body: Buffer;
}

/** A list of objects that is itself compressed: the place where a script is not seen from outside. */
export function holdsObjects({ dict }: Stream): boolean {
  const type = dict.get("Type");
  return (type?.kind === "name" && type.text === "ObjStm") || (dict.has("N") && dict.has("First"));
}

/**
 * What a stream comes to when its filters are undone, within the room there is: `keep` its content, or only see
 * that it is bounded. A filter that only pictures have ends the chain.
 */
export async function undone(stream: Stream, keep: boolean, left: Room): Promise<Buffer | Why> {
  const filters = filtersOf(stream.dict);
  if (filters === undefined) return "pdf_broken";
  let body = stream.body;
  for (const [place, filter] of filters.entries()) {
    switch (filter) {
      case "FlateDecode":
      case "Fl": {
        const last = place === filters.length - 1;
        const most = Math.min(left.left, keep ? left.objects : MOST_OF_ONE);
        const found = await inflated(body, most, keep || !last);
        if (found === "too_much") return "pdf_too_large";
        if (found === "broken") return "pdf_broken";
        left.left -= found.length;
        if (keep) left.objects -= found.length;
        body = found.bytes;
        break;
      }
      case "ASCII85Decode":
      case "A85":
        body = fromAscii85(body);
        break;
      case "ASCIIHexDecode":
      case "AHx":
        body = Buffer.from(body.toString("latin1").replace(/>[\s\S]*$|[^0-9a-f]/gi, ""), "hex");
        break;
      case "Crypt":
        return "pdf_encrypted";
      default:
        // A picture, or an old way to compress: what comes behind it cannot be bounded.
        return keep || place < filters.length - 1 ? "pdf_broken" : body;
    }
  }
  return body;
}

/** The names of a stream's filters; `undefined` where they are not said in place. */
function filtersOf(dict: ReadonlyMap<string, Value>): string[] | undefined {
  const filter = dict.get("Filter") ?? dict.get("F");
  if (filter === undefined) return [];
  if (filter.kind === "name") return [filter.text];
  if (filter.kind !== "array") return undefined;
  const names = filter.items.map((item) => (item.kind === "name" ? item.text : undefined));
  return names.every((name) => name !== undefined) && names.length <= 4 ? names : undefined;
}

function fromAscii85(body: Buffer): Buffer {
  const bytes: number[] = [];
  let group: number[] = [];
  const flush = (): void => {
    const count = group.length;
    if (count < 2) return;
    while (group.length < 5) group.push(84);
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    const four = [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map(
      (part) => Math.floor(part) & 255,
    );
    bytes.push(...four.slice(0, count - 1));
    group = [];
  };
  for (const code of body) {
    if (code === 0x7e) break;
    if (code === 0x7a && group.length === 0) bytes.push(0, 0, 0, 0);
    if (code < 0x21 || code > 0x75) continue;
    group.push(code - 0x21);
    if (group.length === 5) flush();
  }
  flush();
  return Buffer.from(bytes);
}
