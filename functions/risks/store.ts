import type { Instant } from "../kernel/instants.ts";
import type { Item, Key } from "../platform/table.ts";
import type { Flag, RequestThere } from "./flag.ts";

/** What was seen of a request when it was last looked at. */
export interface Looked {
  readonly refund_id: string;
  readonly looked_at: Instant;
  readonly flags: readonly Flag[];
}

/** Where the flags of a request are kept: apart from the case, so that nothing that reads the case reads them. */
export function flagsKey(refundId: string): Key {
  return { pk: `FLAGS#${refundId}`, sk: "FLAGS" };
}

/** Flags as they are kept: codes, figures and ids (R8.5). */
export function flagsItem(looked: Looked): Item & Key {
  return { ...flagsKey(looked.refund_id), ...looked };
}

/** Flags from their item; nothing where the request was not looked at yet. */
export function lookedOf(item: Item | undefined): Looked | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...looked } = item;
  return looked as unknown as Looked;
}

/** The requests for orders to one address, by the marketplace's fingerprint of it, which says nothing else (R8.5). */
export function requestsTo(addressKey: string): string {
  return `LIST#address#${addressKey}#refunds`;
}

/** A request among those to its address. The same twice is one. */
export function requestItem(addressKey: string, request: RequestThere): Item & Key {
  return { pk: requestsTo(addressKey), sk: `${request.at}#${request.refund_id}`, ...request };
}

/** A request from its row. */
export function requestOf({ refund_id, buyer_id, at }: Item): RequestThere {
  return { refund_id, buyer_id, at } as RequestThere;
}
