import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from "@aws-sdk/lib-dynamodb";
import { backOff } from "./backoff.ts";

/** The key of an item in the one table. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** An item as it is stored. */
export type Item = Readonly<Record<string, unknown>>;

/** The table's client; absent attributes are simply left out. */
export const table = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});

/** The name of the one table, given by the deployment. */
export function tableName(): string {
  const name = process.env.TABLE;
  if (!name) throw new Error("TABLE is not set: this function was deployed without its table");
  return name;
}

/** Two keys are the same item. */
export function keyText(key: Key): string {
  return `${key.pk}\n${key.sk}`;
}

/**
 * Reads all `keys` in one strongly consistent request, in their order; `undefined` where there is none.
 * What DynamoDB leaves unprocessed under load is asked for again.
 */
export async function load(keys: readonly Key[]): Promise<(Item | undefined)[]> {
  const found = new Map<string, Item>();
  let wanted = [...new Map(keys.map((key) => [keyText(key), key])).values()];
  for (let attempt = 0; wanted.length > 0; attempt += 1) {
    if (attempt > 0) await backOff(attempt);
    const answer = await table.send(
      new BatchGetCommand({
        RequestItems: {
          [tableName()]: { Keys: wanted.map(({ pk, sk }) => ({ pk, sk })), ConsistentRead: true },
        },
      }),
    );
    for (const item of answer.Responses?.[tableName()] ?? []) {
      found.set(keyText(item as unknown as Key), item);
    }
    wanted = (answer.UnprocessedKeys?.[tableName()]?.Keys ?? []) as unknown as Key[];
  }
  return keys.map((key) => found.get(keyText(key)));
}

/** Reads one item, strongly consistent. */
export async function loadOne(key: Key): Promise<Item | undefined> {
  const answer = await table.send(
    new GetCommand({ TableName: tableName(), Key: { pk: key.pk, sk: key.sk }, ConsistentRead: true }),
  );
  return answer.Item;
}

/** Writes one item as it is, over whatever is there: for marks of progress, never for cases. */
export async function save(item: Item & Key): Promise<void> {
  await table.send(new PutCommand({ TableName: tableName(), Item: { ...item } }));
}

/** One bounded stretch of a partition in the order of its sort keys, strongly consistent. */
export async function stretch(options: {
  readonly pk: string;
  readonly prefix: string;
  readonly limit: number;
  readonly after?: string | undefined;
  readonly newestFirst?: boolean;
}): Promise<{ items: Item[]; last?: string }> {
  const answer = await table.send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: options.prefix === "" ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: {
        ":pk": options.pk,
        ...(options.prefix === "" ? {} : { ":prefix": options.prefix }),
      },
      ConsistentRead: true,
      Limit: options.limit,
      ScanIndexForward: options.newestFirst !== true,
      ...(options.after ? { ExclusiveStartKey: { pk: options.pk, sk: options.after } } : {}),
    }),
  );
  const last = answer.LastEvaluatedKey?.sk;
  return { items: answer.Items ?? [], ...(typeof last === "string" ? { last } : {}) };
}
