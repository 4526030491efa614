import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { type Item, type Key, tableName } from "./table.ts";

type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** A guard in words of DynamoDB: an expression over names (`#a`) and values (`:a`). */
export interface Guard {
  readonly expression: string;
  readonly values?: Item;
}

/** One write of a transaction. `fact` names what its guard speaks of, so that a lost guard teaches it. */
export interface Change {
  readonly fact: string;
  readonly item: TransactItem;
}

/** What an update does: sets, adds to numbers, removes, takes out of sets, and any further clauses of SET. */
export interface Edit {
  readonly set?: Item;
  readonly add?: Readonly<Record<string, number>>;
  readonly remove?: readonly string[];
  readonly takeOut?: Readonly<Record<string, string>>;
  readonly further?: { readonly clauses: readonly string[]; readonly values: Item };
}

/** Guard: the item is not there yet. */
export const ABSENT: Guard = { expression: "attribute_not_exists(#pk)" };

/**
 * A check that never holds: the one way to learn an item whose key was not known when the command
 * loaded. It costs one call, and is for what is rare.
 */
export function teach(fact: string, key: Key): Change {
  return check(fact, key, { expression: "attribute_exists(#pk) AND attribute_not_exists(#pk)" });
}

/** Guard: the item is still at this version. */
export function atVersion(version: number): Guard {
  return { expression: "#version = :was_version", values: { ":was_version": version } };
}

/** Writes a whole item. */
export function put(fact: string, item: Item & Key, guard?: Guard): Change {
  return { fact, item: { Put: { TableName: tableName(), Item: { ...item }, ...guarded(guard) } } };
}

/** Changes parts of an item and leaves its other attributes alone. */
export function update(fact: string, key: Key, edit: Edit, guard?: Guard): Change {
  const names = new Map<string, string>();
  const values: Record<string, unknown> = {};
  const named = (attribute: string): string => {
    names.set(`#${attribute}`, attribute);
    return `#${attribute}`;
  };
  const sets = Object.entries(edit.set ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => {
      values[`:${attribute}`] = value;
      return `${named(attribute)} = :${attribute}`;
    });
  const adds = Object.entries(edit.add ?? {})
    .filter(([, number]) => number !== 0)
    .map(([attribute, number]) => {
      values[`:add_${attribute}`] = number;
      return `${named(attribute)} :add_${attribute}`;
    });
  const clauses = [...sets, ...(edit.further?.clauses ?? [])];
  const removes = (edit.remove ?? []).map(named);
  const takenOut = Object.entries(edit.takeOut ?? {}).map(([attribute, member]) => {
    values[`:out_${attribute}`] = new Set([member]);
    return `${named(attribute)} :out_${attribute}`;
  });
  const expression = [
    clauses.length > 0 ? `SET ${clauses.join(", ")}` : "",
    adds.length > 0 ? `ADD ${adds.join(", ")}` : "",
    removes.length > 0 ? `REMOVE ${removes.join(", ")}` : "",
    takenOut.length > 0 ? `DELETE ${takenOut.join(", ")}` : "",
  ];
  const condition = guarded(guard, { ...values, ...edit.further?.values }, names, clauses.join(" "));
  return {
    fact,
    item: {
      Update: {
        TableName: tableName(),
        Key: { pk: key.pk, sk: key.sk },
        UpdateExpression: expression.filter(Boolean).join(" "),
        ...condition,
      },
    } as TransactItem,
  };
}

/** Removes an item that must be there, and hold what the guard wants. */
export function remove(
  fact: string,
  key: Key,
  guard: Guard = { expression: "attribute_exists(#pk)" },
): Change {
  return {
    fact,
    item: {
      Delete: {
        TableName: tableName(),
        Key: { pk: key.pk, sk: key.sk },
        ...guarded(guard),
      },
    },
  };
}

/** Only checks: the transaction fails where the guard does not hold. */
export function check(fact: string, key: Key, guard: Guard): Change {
  return {
    fact,
    item: {
      ConditionCheck: { TableName: tableName(), Key: { pk: key.pk, sk: key.sk }, ...guarded(guard) },
    } as TransactItem,
  };
}

function guarded(guard?: Guard, values: Item = {}, names = new Map<string, string>(), clauses = "") {
  const allValues = { ...values, ...guard?.values };
  for (const [placeholder] of `${guard?.expression ?? ""} ${clauses}`.matchAll(/#\w+/g)) {
    names.set(placeholder, placeholder.slice(1));
  }
  return {
    ...(guard
      ? { ConditionExpression: guard.expression, ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const }
      : {}),
    ...(names.size > 0 ? { ExpressionAttributeNames: Object.fromEntries(names) } : {}),
    ...(Object.keys(allValues).length > 0 ? { ExpressionAttributeValues: allValues } : {}),
  };
}
