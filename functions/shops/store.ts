import type { Instant } from "../kernel/instants.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import { ABSENT, type Change, put } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import type { ReturnAddress } from "./address.ts";

/** The partition of a shop. */
export function shopPk(shopId: string): string {
  return `SHOP#${shopId}`;
}

/** What a shop tells about itself. */
export function profileKey(shopId: string): Key {
  return { pk: shopPk(shopId), sk: "PROFILE" };
}

/** The return address in a shop's profile, if it gave one. */
export function addressOf(profile: Item | undefined): ReturnAddress | undefined {
  return profile?.return_address as ReturnAddress | undefined;
}

/** What the marketplace calls a shop: beside the profile, which is the shop's own to write. */
export function nameKey(shopId: string): Key {
  return { pk: shopPk(shopId), sk: "NAME" };
}

/** A shop's name, from its item; nobody may have given it one. */
export function nameOf(item: Item | undefined): string | undefined {
  return item?.name as string | undefined;
}

/** Shops have no case of their own: their events sort by id, which sorts by instant. */
export function happened(
  shopId: string,
  id: string,
  type: string,
  at: Instant,
  caller: Caller,
  data: Readonly<Record<string, unknown>>,
): Change {
  return put(
    "event",
    {
      pk: shopPk(shopId),
      sk: `EVENT#${id}`,
      event_id: `shop_${id}`,
      type,
      at,
      seq: 0,
      actor: actorOf(caller),
      subject: { shop_id: shopId },
      data,
    },
    ABSENT,
  );
}
