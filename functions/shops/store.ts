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
