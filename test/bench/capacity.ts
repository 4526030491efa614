import { type Index, type Item, indexUnits, itemBytes, readUnits, writeUnits } from "./sizes.ts";
import type { Json, Request } from "./wire.ts";

/** Capacity units of some requests: by the rules, and as the engine reports them where it does. */
export interface Units {
  readonly table: number;
  readonly indexes: number;
  readonly reads: number;
  /** The engine's own count of table and index writes together, for comparison. */
  readonly reported: number;
}

/** Write units, table and indexes together. */
export function writesOf(units: Units): number {
  return units.table + units.indexes;
}

/** The sum of units. */
export function sum(all: readonly Units[]): Units {
  const of = (part: keyof Units) => all.reduce((total, units) => total + units[part], 0);
  return { table: of("table"), indexes: of("indexes"), reads: of("reads"), reported: of("reported") };
}

/** What requests to DynamoDB consume; requests to others consume none of it. */
export function unitsOf(requests: readonly Request[], indexes: readonly Index[]): Units {
  return sum(requests.filter(({ service }) => service === "DynamoDB").map((each) => one(each, indexes)));
}

function one(request: Request, indexes: readonly Index[]): Units {
  const { action, output, written } = request;
  if (written.length === 0) return { table: 0, indexes: 0, reads: readsOf(request), reported: 0 };
  const times = action === "TransactWriteItems" ? 2 : 1;
  const table = written.reduce((total, { before, after }) => {
    const bytes = Math.max(before ? itemBytes(before) : 0, after ? itemBytes(after) : 0);
    return total + times * writeUnits(bytes);
  }, 0);
  // A write that is refused by its condition is billed at the table, and reaches no index.
  const inIndexes = request.ok
    ? written.reduce(
        (total, { before, after }) =>
          total + indexes.reduce((all, index) => all + indexUnits(index, before, after), 0),
        0,
      )
    : 0;
  const consumed = [output.ConsumedCapacity ?? []].flat() as Json[];
  // A lost condition is answered with an error, which carries no capacity: taken as counted.
  const reported = request.ok
    ? consumed.reduce((total, each) => total + Number(each.CapacityUnits), 0)
    : table;
  return { table, indexes: inIndexes, reads: 0, reported };
}

function readsOf({ action, input, output }: Request): number {
  const bytes = (items: readonly Item[]) => items.reduce((total, item) => total + itemBytes(item), 0);
  if (action === "GetItem") {
    return readUnits(output.Item ? itemBytes(output.Item) : 0, input.ConsistentRead === true);
  }
  if (action === "Query") return readUnits(bytes(output.Items ?? []), input.ConsistentRead === true);
  if (action === "BatchGetItem") {
    // Each item is rounded up by itself, and one that is not there is still read.
    return Object.entries(input.RequestItems as Json).reduce((total, [table, asked]) => {
      const { Keys, ConsistentRead } = asked as Json;
      const found: Item[] = output.Responses?.[table] ?? [];
      const there = found.reduce((all, item) => all + readUnits(itemBytes(item), ConsistentRead === true), 0);
      return total + there + (Keys.length - found.length) * readUnits(0, ConsistentRead === true);
    }, 0);
  }
  throw new Error(`no rule is known for what ${action} consumes`);
}
