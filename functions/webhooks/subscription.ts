import type { Told } from "../platform/published.ts";
import { CATALOGUE } from "./catalogue.ts";

/** Everything, whatever there will be one day. */
const ALL = "*";

/** The group of a type of event: what stands before its dot. */
function groupOf(type: string): string {
  return type.slice(0, type.indexOf("."));
}

const GROUPS: ReadonlySet<string> = new Set(Object.keys(CATALOGUE).map(groupOf));

/**
 * R8.3: true for what can be subscribed to: the exact name of a type, all of a group (`refund.*`), or all there is (`*`).
 * A name that nobody publishes would be waited for in vain.
 */
export function isKnown(pattern: string): boolean {
  if (pattern === ALL) return true;
  return pattern.endsWith(".*") ? GROUPS.has(groupOf(pattern)) : Object.hasOwn(CATALOGUE, pattern);
}

/** True where one of the patterns names the type. A type that is in no catalogue matches all the same. */
export function matches(patterns: readonly string[], type: string): boolean {
  const group = `${groupOf(type)}.*`;
  return patterns.some((pattern) => pattern === ALL || pattern === type || pattern === group);
}

/**
 * True where the shop may hear of the event: it is of this shop, its type is in the catalogue, and its room does not keep
 * it from the shop. What nobody has said may be heard is not told to a shop.
 */
export function mayHear(shopId: string, event: Told): boolean {
  if (event.subject.shop_id !== shopId) return false;
  return Object.hasOwn(CATALOGUE, event.type) && CATALOGUE[event.type]?.toShop(event) === true;
}

/** Groups of which no event is of any shop: policy and calendar are the marketplace's, offers a buyer's own. */
const OF_NO_SHOP: ReadonlySet<string> = new Set(["policy", "calendar", "offers"]);

/** True for a pattern that names only what no shop hears of. */
export function unheard(pattern: string): boolean {
  return OF_NO_SHOP.has(groupOf(pattern));
}
