import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { type CaseRef, caseKey, caseOf, TIMER_SHARDS, timerOf } from "../platform/cases.ts";
import { type Item, table, tableName } from "../platform/table.ts";

/** A deadline as the timers' index shows it: a hint; the case itself decides. */
export interface OpenDue extends CaseRef {
  /** 0 where no workflow waits for the case, and so none is told which of its waits is over. */
  readonly stage: number;
  readonly due_at: string;
  readonly provisional: boolean;
}

/** A place in a shard of the index. Many deadlines share an instant, so the instant alone is none. */
export type DuePlace = Readonly<Record<"timer" | "due_at" | "pk" | "sk", string>>;

/** One stretch of a shard; `last` is where the next one begins, absent at the end. */
export interface DuePage {
  readonly dues: readonly OpenDue[];
  readonly last?: DuePlace;
}

/** Every shard of the index. */
export const SHARDS: readonly number[] = Array.from({ length: TIMER_SHARDS }, (_, shard) => shard);

const PAGE = 100;

/** Open deadlines of one shard from `from` to `to` (both included), the earliest first. */
export async function duePage(
  shard: number,
  from: string,
  to: string,
  after?: DuePlace,
  most = PAGE,
): Promise<DuePage> {
  const answer = await table.send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: "timers",
      KeyConditionExpression: "#timer = :timer AND #due_at BETWEEN :from AND :to",
      ExpressionAttributeNames: { "#timer": "timer", "#due_at": "due_at" },
      ExpressionAttributeValues: { ":timer": timerOf(shard), ":from": from === "" ? " " : from, ":to": to },
      Limit: most,
      ...(after ? { ExclusiveStartKey: { ...after } } : {}),
    }),
  );
  const dues = (answer.Items ?? []).map(openDue);
  return answer.LastEvaluatedKey ? { dues, last: answer.LastEvaluatedKey as DuePlace } : { dues };
}

/** All open deadlines from `from` to `to` (both included), shard by shard, however many there are. */
export async function* openDues(from: string, to: string): AsyncGenerator<OpenDue> {
  for (const shard of SHARDS) {
    for (let after: DuePlace | undefined; ; ) {
      const page = await duePage(shard, from, to, after);
      yield* page.dues;
      after = page.last;
      if (after === undefined) break;
    }
  }
}

/** The earliest open deadlines until `to`, in their order: at most `most` of each shard. */
export async function earliestDues(to: string, most: number): Promise<OpenDue[]> {
  const pages = await Promise.all(SHARDS.map((shard) => duePage(shard, "", to, undefined, most)));
  return pages.flatMap((page) => page.dues).sort((a, b) => (a.due_at < b.due_at ? -1 : 1));
}

/** The place of a deadline in its shard. */
export function placeOf(shard: number, { kind, case_id, due_at }: OpenDue): DuePlace {
  return { timer: timerOf(shard), due_at, ...caseKey(kind, case_id) };
}

function openDue(item: Item): OpenDue {
  return {
    ...caseOf(String(item.pk)),
    shop_id: String(item.shop_id),
    stage: Number(item.stage ?? 0),
    due_at: String(item.due_at),
    provisional: item.provisional === true,
  };
}
