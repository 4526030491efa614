import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall as plain } from "@aws-sdk/util-dynamodb";
import type { Item } from "./table.ts";

/** A low-level item (a lost guard's old item, a stream image) as a plain one. */
export function unmarshall(item: Record<string, AttributeValue>): Item {
  return plain(item);
}
