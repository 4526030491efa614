import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { invalid, isRefusal, type Refusal } from "../kernel/refusal.ts";
import { type Item, table, tableName } from "./table.ts";

/**
 * A row of a list: a projection of a case, an order or a shipment, written when its stream record arrives and only
 * ever by a newer version. Each row has a place by age (`sk`) and by rank (`rank`: its due instant, or
 * its status): two orders for the price of one index, and none of it in the command's own transaction.
 */
export interface Row {
  readonly pk: string;
  readonly sk: string;
  readonly rank: string;
  readonly version: number;
}

/** Which rows are wanted, in which order, from where. */
export interface Wanted {
  readonly list: string;
  readonly by: "age" | "rank";
  readonly newestFirst: boolean;
  readonly limit: number;
  readonly next_token?: string | undefined;
  /** Bounds of the sort key itself, both inclusive: these cost nothing. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Anything else: rows are read up to a bound and those that do not match are left out. */
  readonly matches?: (row: Item) => boolean;
}

/** A page: it may be shorter than asked, even empty, and still have a `next_token`. */
export interface Page {
  readonly items: readonly Item[];
  readonly next_token?: string;
}

/** How many rows one filtered page reads at most, so that its cost has a bound (R3.8). */
export const READ_AT_MOST = 100;

/** One page in one request. */
export async function page(wanted: Wanted): Promise<Page | Refusal> {
  const start = wanted.next_token === undefined ? undefined : position(wanted.next_token, wanted);
  if (isRefusal(start)) return start;
  if (lowest(wanted) > highest(wanted)) return { items: [] };
  const [hash, range] = wanted.by === "age" ? (["pk", "sk"] as const) : (["list", "rank"] as const);
  const answer = await table.send(
    new QueryCommand({
      TableName: tableName(),
      ...(wanted.by === "rank" ? { IndexName: "by_rank" } : {}),
      KeyConditionExpression: "#hash = :list AND #range BETWEEN :from AND :to",
      ExpressionAttributeNames: { "#hash": hash, "#range": range },
      ExpressionAttributeValues: {
        ":list": wanted.list,
        ":from": lowest(wanted),
        ":to": highest(wanted),
      },
      ScanIndexForward: !wanted.newestFirst,
      Limit: wanted.matches ? READ_AT_MOST : wanted.limit,
      ...(start ? { ExclusiveStartKey: start } : {}),
    }),
  );
  const read = answer.Items ?? [];
  const items: Item[] = [];
  let last: Item | undefined;
  for (const row of read) {
    if (items.length === wanted.limit) break;
    last = row;
    if (wanted.matches === undefined || wanted.matches(row)) items.push(row);
  }
  const more = last !== undefined && (last !== read.at(-1) || answer.LastEvaluatedKey !== undefined);
  return more ? { items, next_token: token(last as Item, wanted) } : { items };
}

function lowest({ from }: Wanted): string {
  return from ?? " ";
}

function highest({ to }: Wanted): string {
  return `${to ?? ""}~`;
}

/** Only the sort position: the partition comes from the caller, never from the token. */
function token(row: Item, wanted: Wanted): string {
  const place = wanted.by === "age" ? ["a", row.sk] : ["r", row.rank, row.sk];
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

function position(text: string, wanted: Wanted): Item | Refusal {
  const place = decoded(text);
  const [kind, first, second] = place;
  if (!place.every((part) => typeof part === "string" && PLACE.test(part))) return BAD_TOKEN;
  // DynamoDB refuses to begin outside the bounds of what it is asked for.
  if (String(first) < lowest(wanted) || String(first) > highest(wanted)) return BAD_TOKEN;
  if (kind === "a" && wanted.by === "age" && place.length === 2) return { pk: wanted.list, sk: first };
  if (kind === "r" && wanted.by === "rank" && place.length === 3) {
    return { pk: wanted.list, list: wanted.list, rank: first, sk: second };
  }
  return BAD_TOKEN;
}

/** Every part of a place is an instant, a status or an id. */
const PLACE = /^[\x20-\x7e]{1,200}$/;

function decoded(text: string): unknown[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return Array.isArray(place) ? place : [];
  } catch {
    return [];
  }
}

const BAD_TOKEN = invalid(
  "invalid_next_token",
  "Use the next_token exactly as the list gave it, with the same sort.",
  [{ pointer: "/query/next_token", issue: "invalid" }],
);
