import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { Key } from "../../../functions/platform/table.ts";
import { type Attributes, holds, updated, type Words } from "./expressions.ts";

/** Something sent to the table: a command of the document client. */
export interface Sent {
  readonly constructor: { readonly name: string };
  readonly input: Record<string, unknown>;
}

interface Write {
  readonly Item?: Attributes;
  readonly Key?: Key;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
}

type Operation = "Put" | "Update" | "Delete" | "ConditionCheck";

const INDEXES: Readonly<Record<string, readonly [hash: string, range: string]>> = {
  by_rank: ["list", "rank"],
  timers: ["timer", "due_at"],
};

/** As the document client is set up: absent attributes are left out, at every depth. */
function stored<T>(value: T): T {
  if (Array.isArray(value)) return value.map(stored) as T;
  if (typeof value !== "object" || value === null || value instanceof Uint8Array || value instanceof Set)
    return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, stored(member)])) as T;
}

const keyText = (key: Attributes): string => `${key.pk}\n${key.sk}`;
const wordsOf = (write: Write): Words => ({
  names: write.ExpressionAttributeNames,
  values: write.ExpressionAttributeValues,
});

/**
 * The table in memory: what the stores write and read, with all-or-nothing transactions under conditions
 * that answer with the old item. One request is one step, as it is in DynamoDB.
 */
export class MemoryTable {
  private readonly items = new Map<string, Attributes>();
  /** Called with what each commit wrote, before anybody hears of it. */
  onCommit: (written: readonly Attributes[]) => void = () => {};

  /** Every item there is. */
  all(): Attributes[] {
    return [...this.items.values()];
  }

  get(key: Key): Attributes | undefined {
    return this.items.get(keyText({ ...key }));
  }

  /** Carries out one request. */
  answer({ constructor: { name }, input }: Sent): Record<string, unknown> {
    if (name === "GetCommand") return { Item: structuredClone(this.get(input.Key as Key)) };
    if (name === "BatchGetCommand") return this.batch(input.RequestItems as BatchInput);
    if (name === "QueryCommand") return this.query(input);
    if (name === "TransactWriteCommand") return this.transact(input.TransactItems as WriteOf[]);
    if (name === "PutCommand") return this.single({ Put: input as Write });
    if (name === "UpdateCommand") return this.single({ Update: input as Write });
    throw new Error(`the table in memory does not know ${name}`);
  }

  private batch(input: BatchInput): Record<string, unknown> {
    const found = Object.entries(input).map(([table, { Keys }]) => [
      table,
      Keys.flatMap((key) => structuredClone(this.get(key)) ?? []),
    ]);
    return { Responses: Object.fromEntries(found), UnprocessedKeys: {} };
  }

  private query(input: Record<string, unknown>): Record<string, unknown> {
    const [hash, range] = INDEXES[String(input.IndexName ?? "")] ?? ["pk", "sk"];
    const words = wordsOf(input as Write);
    const order = (item: Attributes) => `${item[range]}\n${keyText(item)}`;
    const forward = input.ScanIndexForward !== false;
    const inOrder = this.all()
      .filter((item) => item[hash] !== undefined && item[range] !== undefined)
      .filter((item) => holds(String(input.KeyConditionExpression), item, words))
      .sort((a, b) => (order(a) < order(b) === forward ? -1 : 1));
    const start = input.ExclusiveStartKey as Attributes | undefined;
    if (start && !holds(String(input.KeyConditionExpression), { ...start }, words)) {
      throw new Error("ValidationException: The provided starting key is outside query boundaries");
    }
    const rest = start
      ? inOrder.filter((item) => (forward ? order(item) > order(start) : order(item) < order(start)))
      : inOrder;
    const limit = Number(input.Limit ?? rest.length);
    const Items = structuredClone(rest.slice(0, limit));
    const last = Items.at(-1);
    if (last === undefined || rest.length < limit) return { Items };
    const { pk, sk } = last;
    return { Items, LastEvaluatedKey: { pk, sk, [hash]: last[hash], [range]: last[range] } };
  }

  private single(write: WriteOf): Record<string, unknown> {
    try {
      return this.transact([write]);
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      throw new ConditionalCheckFailedException({ message: "the condition failed", $metadata: {} });
    }
  }

  private transact(writes: readonly WriteOf[]): Record<string, unknown> {
    const parts = writes.map((write) => {
      const [[operation, body] = []] = Object.entries(write) as [Operation, Write][];
      if (operation === undefined || body === undefined) throw new Error("an empty write");
      const key = keyText({ ...(body.Key ?? body.Item) });
      return { operation, body, key, before: this.items.get(key) };
    });
    if (new Set(parts.map(({ key }) => key)).size !== parts.length || parts.length > 100) {
      throw new Error("ValidationException: two writes of one item, or more than 100");
    }
    const reasons = parts.map(({ body, before }) =>
      body.ConditionExpression === undefined || holds(body.ConditionExpression, before, wordsOf(body))
        ? { Code: "None" }
        : { Code: "ConditionalCheckFailed", ...(before ? { Item: marshall(stored(before)) } : {}) },
    );
    if (reasons.some(({ Code }) => Code !== "None")) {
      throw new TransactionCanceledException({
        message: "Transaction cancelled",
        $metadata: {},
        CancellationReasons: reasons,
      });
    }
    const written = parts.flatMap(({ operation, body, key, before }) => {
      if (operation === "ConditionCheck") return [];
      if (operation === "Delete") {
        this.items.delete(key);
        return [];
      }
      const after =
        operation === "Put"
          ? stored({ ...body.Item })
          : updated(String(body.UpdateExpression), before ?? { ...body.Key }, stored(wordsOf(body)));
      this.items.set(key, after);
      return [after];
    });
    this.onCommit(written);
    return {};
  }
}

type WriteOf = Partial<Record<Operation, Write>>;
type BatchInput = Readonly<Record<string, { readonly Keys: readonly Key[] }>>;
