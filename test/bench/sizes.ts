/**
 * DynamoDB's capacity rules as published (developer guide: "DynamoDB item sizes and formats", "DynamoDB read
 * and write operations", "Using global secondary indexes", "Amazon DynamoDB transactions").
 */

/** An attribute value in DynamoDB's own JSON. */
export type Value = Readonly<Record<string, unknown>>;
/** An item in DynamoDB's own JSON. */
export type Item = Readonly<Record<string, Value>>;

/** An index as the table describes it. */
export interface Index {
  readonly IndexName: string;
  readonly KeySchema: readonly { readonly AttributeName: string }[];
  readonly Projection: { readonly ProjectionType: string; readonly NonKeyAttributes?: readonly string[] };
}

const utf8 = (text: string): number => Buffer.byteLength(text, "utf8");

/** The bytes of an item: its attributes' names and values. */
export function itemBytes(item: Item): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + utf8(name) + valueBytes(value), 0);
}

/** The bytes of each attribute, the largest first: what makes an item cross a unit. */
export function attributeBytes(item: Item): [name: string, bytes: number][] {
  return Object.entries(item)
    .map(([name, value]): [string, number] => [name, utf8(name) + valueBytes(value)])
    .sort((a, b) => b[1] - a[1]);
}

function valueBytes(value: Value): number {
  const [type, content] = Object.entries(value)[0] ?? [];
  switch (type) {
    case "S":
      return utf8(content as string);
    case "N":
      return numberBytes(content as string);
    case "B":
      return Buffer.from(content as string, "base64").length;
    case "BOOL":
    case "NULL":
      return 1;
    case "L":
      // 3 bytes for the list and 1 for each element.
      return 3 + (content as Value[]).reduce((sum, each) => sum + 1 + valueBytes(each), 0);
    case "M":
      return (
        3 +
        Object.entries(content as Item).reduce(
          (sum, [name, each]) => sum + 1 + utf8(name) + valueBytes(each),
          0,
        )
      );
    case "SS":
      return (content as string[]).reduce((sum, each) => sum + utf8(each), 0);
    default:
      throw new Error(`no size is known for an attribute of type ${type}`);
  }
}

/** One byte for two significant digits, one more, and one for a sign. */
function numberBytes(text: string): number {
  const digits = text
    .replace(/e.*$/i, "")
    .replace(/[-+.]/g, "")
    .replace(/^0+|0+$/g, "");
  return Math.ceil(digits.length / 2) + 1 + (text.startsWith("-") ? 1 : 0);
}

/** Write units of so many bytes: one for each started KB (1,024 bytes), at least one. */
export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 1024));
}

/** Read units of so many bytes: one for each started 4 KB, half of it where not consistent. */
export function readUnits(bytes: number, consistent: boolean): number {
  return Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);
}

/** What an index holds of an item; nothing where the item lacks a key of it. */
function entryOf(index: Index, item: Item | undefined): { place: string; entry: Item } | undefined {
  const keys = index.KeySchema.map(({ AttributeName }) => AttributeName);
  if (item === undefined || keys.some((key) => item[key] === undefined)) return undefined;
  const place = JSON.stringify(keys.map((key) => item[key]));
  if (index.Projection.ProjectionType === "ALL") return { place, entry: item };
  const held = new Set(["pk", "sk", ...keys, ...(index.Projection.NonKeyAttributes ?? [])]);
  return { place, entry: Object.fromEntries(Object.entries(item).filter(([name]) => held.has(name))) };
}

/** Write units of an index when an item changes: none where it holds nothing that changed, two moves. */
export function indexUnits(index: Index, before: Item | undefined, after: Item | undefined): number {
  const was = entryOf(index, before);
  const is = entryOf(index, after);
  const of = (part: { entry: Item } | undefined) => (part ? writeUnits(itemBytes(part.entry)) : 0);
  if (!was || !is || was.place !== is.place) return of(was) + of(is);
  return same(was.entry, is.entry) ? 0 : Math.max(of(was), of(is));
}

function same(a: Item, b: Item): boolean {
  const sorted = (item: Item) => JSON.stringify(Object.entries(item).sort(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
}
