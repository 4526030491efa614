import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { backOff } from "./backoff.ts";
import type { Row } from "./lists.ts";
import { type Key, loadOne, table, tableName } from "./table.ts";

/** What a row adds to the figures of its list, by name. */
export type Figures = Readonly<Record<string, number>>;

/** How rows of a list are counted. */
export interface Counting<R extends Row> {
  /** The item that the figures of the row's list are kept in. */
  readonly counts: (list: string) => Key;
  readonly figures: (row: R) => Figures;
  /** True where a later version of a row shows and counts nothing new: then nothing is written. */
  readonly same?: (row: R, present: R) => boolean;
}

const TRIES = 10;

/**
 * Puts a row in the place of its earlier version, and what that changes in the figures of its list, in one transaction
 * on the row that is there: whatever comes twice, late or in another order, each thing counts once, as its latest
 * version says. The figures are exact once the stream has been followed, and nobody's command waits for them.
 */
export function countRow<R extends Row>(row: R, how: Counting<R>): Promise<void> {
  return inTurn(row.pk, () => counted(row, how));
}

async function counted<R extends Row>(row: R, { counts, figures, same }: Counting<R>): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const present = (await loadOne({ pk: row.pk, sk: row.sk })) as R | undefined;
    if (present && present.version >= row.version) return;
    const change = difference(figures(row), present ? figures(present) : {});
    const counts_ = Object.keys(change).length > 0;
    if (present && !counts_ && same?.(row, present)) return;
    const count = counts_ ? [countWrite(counts(row.pk), change)] : [];
    try {
      await table.send(new TransactWriteCommand({ TransactItems: [rowWrite(row, present), ...count] }));
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      // Rows of one list may be counted by other processes too, and all of them count in one item.
      await backOff(attempt);
    }
  }
  throw new Error(`the row ${row.sk} stays contended`);
}

const turns = new Map<string, Promise<unknown>>();

/** Rows of one list take turns within a process: as rivals for one item they would only make each other wait. */
function inTurn(list: string, act: () => Promise<void>): Promise<void> {
  const turn = (turns.get(list) ?? Promise.resolve()).then(act, act);
  turns.set(list, turn);
  const done = () => {
    if (turns.get(list) === turn) turns.delete(list);
  };
  turn.then(done, done);
  return turn;
}

function difference(now: Figures, before: Figures): Figures {
  const names = new Set([...Object.keys(now), ...Object.keys(before)]);
  const all = [...names].map((name) => [name, (now[name] ?? 0) - (before[name] ?? 0)] as const);
  return Object.fromEntries(all.filter(([, change]) => change !== 0));
}

function rowWrite(row: Row, present: Row | undefined) {
  const guard = present
    ? { ConditionExpression: "version = :was", ExpressionAttributeValues: { ":was": present.version } }
    : { ConditionExpression: "attribute_not_exists(pk)" };
  return { Put: { TableName: tableName(), Item: { ...row }, ...guard } };
}

function countWrite(key: Key, figures: Figures) {
  const names = Object.keys(figures);
  return {
    Update: {
      TableName: tableName(),
      Key: { pk: key.pk, sk: key.sk },
      UpdateExpression: `ADD ${names.map((name) => `#${name} :${name}`).join(", ")}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, figures[name]])),
    },
  };
}
