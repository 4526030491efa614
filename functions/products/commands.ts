import { isOfHosts } from "../kernel/hosts.ts";
import type { Instant } from "../kernel/instants.ts";
import { isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import { type Plan, run } from "../platform/command.ts";
import { record } from "../platform/events.ts";
import type { ProductTerms } from "../policies/products.ts";
import { policyAt } from "../policies/versions.ts";
import { completenessOf } from "./completeness.ts";
import { described, type Facts, newProduct, type Product, productId } from "./product.ts";
import { advance, productKey, productOf, productPk } from "./store.ts";
import { productView } from "./view.ts";

/** What the marketplace or the shop says of a product. */
export interface Describe {
  readonly shop_id: string;
  readonly sku: string;
  readonly facts: Facts;
  /** The version that was seen by whoever edits. */
  readonly seen?: number | undefined;
  readonly caller: Caller;
  readonly receivedMs: number;
}

/** R6.6: the facts of a product in the place of all that it had. */
export function describe({
  shop_id,
  sku,
  facts,
  seen,
  caller,
  receivedMs,
}: Describe): Promise<Answer | Refusal> {
  const id = productId(shop_id, sku);
  return run({
    reads: { [id]: productKey(id) },
    receivedMs,
    async plan(known, { now, settings }): Promise<Plan | Refusal> {
      const { products } = await policyAt(settings.policy);
      const before = productOf(known.get(id)) ?? newProduct(shop_id, sku, facts.name, now);
      const no = elsewhere(facts, before, caller, products);
      if (no) return no;
      const after = described(before, facts, now, seen);
      if (isRefusal(after)) return after;
      const answer = (product: Product, status: number): Answer => ({
        status,
        body: productView(product, caller, now, products),
      });
      if (after === undefined) return { changes: [], answer: answer(before, 200) };
      const scored = withScore(after, products);
      const { score, missing } = scored;
      return {
        changes: [advance(scored), told(scored, "described", { score, findings: missing }, now, caller)],
        answer: answer(scored, before.version === 0 ? 201 : 200),
      };
    },
  });
}

/** The product with how complete it is by the policy in force. */
export function withScore(product: Product, terms: ProductTerms): Product {
  const { score, findings } = completenessOf(product, terms);
  return { ...product, score, missing: findings.map(({ code }) => code) };
}

/** What happened to a product, by codes and figures alone. */
export function told(
  { product_id, shop_id, sku, version }: Product,
  name: "described" | "buyer_said" | "finding_raised",
  data: Readonly<Record<string, unknown>>,
  at: Instant,
  caller: Caller,
): Change {
  return record(productPk(product_id), {
    event_id: `${product_id}-${version}`,
    type: `product.${name}`,
    at,
    seq: version,
    actor: actorOf(caller),
    subject: { product_id, shop_id },
    data: { sku, ...data },
  });
}

/** Buyers' browsers fetch what a shop names: only from where policy says, or what was there before; the marketplace may name any. */
function elsewhere(
  { pictures = [] }: Facts,
  before: Product,
  { role }: Caller,
  { picture_hosts }: ProductTerms,
): Refusal | undefined {
  if (role === "marketplace") return undefined;
  const issues = pictures.flatMap((address, place) => {
    const { hostname } = new URL(address);
    if (isOfHosts(hostname, picture_hosts) || before.pictures?.includes(address)) return [];
    return [{ pointer: `/pictures/${place}`, issue: "host_not_allowed" }];
  });
  if (issues.length === 0) return undefined;
  const detail = "Pictures lie where the marketplace keeps them; the policy names the hosts.";
  return ruledOut("R6.6", "picture_host_not_allowed", detail, { issues });
}
