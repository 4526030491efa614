import { createHash } from "node:crypto";
import type { Instant } from "../kernel/instants.ts";
import { conflict, type Refusal } from "../kernel/refusal.ts";

/** How it is used, in one language or both. */
export interface Guidance {
  readonly id?: string;
  readonly en?: string;
}

/** What is known of a product, as the marketplace or its shop says it (R6.6). */
export interface Facts {
  readonly name: string;
  readonly description?: string;
  readonly specification?: Readonly<Record<string, string>>;
  readonly use_guidance?: Guidance;
  /** Addresses of pictures that the marketplace shows. */
  readonly pictures?: readonly string[];
}

/** That one case said something of the product: the case counts once, whatever comes twice. */
export interface Said {
  readonly case_id: string;
  readonly code: string;
  readonly at: Instant;
}

/** A product: a SKU of a shop. */
export interface Product extends Facts {
  readonly product_id: string;
  readonly shop_id: string;
  readonly sku: string;
  /** As policy had it when the product last changed: what the list is in the order of. */
  readonly score: number;
  /** Codes of what was missing then. */
  readonly missing: readonly string[];
  /** What cases said lately, the newest last. */
  readonly said: readonly Said[];
  readonly known_since: Instant;
  readonly updated_at: Instant;
  /** Rises with every change; also the number of its events. */
  readonly version: number;
}

/** The id of a product in keys and events: a SKU may hold any characters, and be long. */
export function productId(shopId: string, sku: string): string {
  return `pd_${createHash("sha256").update(`${shopId}\n${sku}`).digest("hex").slice(0, 32)}`;
}

/** A product that nothing is known of but what an order says: its name. */
export function newProduct(shop_id: string, sku: string, name: string, now: Instant): Product {
  return {
    product_id: productId(shop_id, sku),
    shop_id,
    sku,
    name,
    score: 0,
    missing: [],
    said: [],
    known_since: now,
    updated_at: now,
    version: 0,
  };
}

/**
 * R6.6: the product with these facts in the place of all it had; nothing where it says just that already. Where whoever
 * edits says which version they saw, they undo nobody's work.
 */
export function described(
  before: Product,
  facts: Facts,
  now: Instant,
  seen: number | undefined,
): Product | Refusal | undefined {
  if (seen !== undefined && seen !== before.version) {
    return conflict("product_changed", "Somebody changed the product meanwhile; look at it first.", {
      rule: "R6.6",
      present: { product_id: before.product_id, version: before.version },
    });
  }
  const { name, description, specification, use_guidance, pictures, ...rest } = before;
  const same =
    factsText({ name, description, specification, use_guidance, pictures } as Facts) === factsText(facts);
  if (same && before.version > 0) return undefined;
  return { ...rest, ...facts, updated_at: now, version: before.version + 1 };
}

/** Facts as one text that does not depend on the order of their members. */
function factsText({
  name,
  description,
  specification = {},
  use_guidance = {},
  pictures = [],
}: Facts): string {
  const sorted = (members: object) => Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([name, description, sorted(specification), sorted(use_guidance), pictures]);
}
