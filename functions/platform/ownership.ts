import type { Caller } from "./caller.ts";

/** Whom a thing belongs to. */
export interface Owned {
  readonly shop_id: string;
  readonly buyer_id: string;
}

/**
 * True where the caller may know that the thing exists: buyers and sellers see their own, the platform's
 * people and the marketplace see all. Where it is false the answer is *not found*.
 */
export function maySee(caller: Caller, thing: Owned): boolean {
  if (caller.role === "buyer") return caller.buyer_id === thing.buyer_id;
  if (caller.role === "seller") return caller.shop_id === thing.shop_id;
  return true;
}

/** True for the platform's own people, who see who handles a case: agents, and the operators who lead them. */
export function isOfPlatform({ role }: Caller): boolean {
  return role === "agent" || role === "operator";
}

/**
 * True where the caller is the thing's buyer or of its shop, in whatever role they call: nobody handles for the
 * platform what they are party to (R4.4).
 */
export function isPartyTo(caller: Caller, thing: Owned): boolean {
  return caller.buyer_id === thing.buyer_id || caller.shop_id === thing.shop_id;
}
