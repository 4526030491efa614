import type { Instant } from "../kernel/instants.ts";
import { isRefusal } from "../kernel/refusal.ts";
import type { OrderLine } from "../orders/order.ts";
import type { Answer } from "../platform/answer.ts";
import { type Caller, SYSTEM } from "../platform/caller.ts";
import { type Plan, run } from "../platform/command.ts";
import { policyAt } from "../policies/versions.ts";
import { heard, saidBy, timesSaid, type Why } from "./buyers-say.ts";
import { told, withScore } from "./commands.ts";
import { newProduct, productId } from "./product.ts";
import { advance, counted, countedKey, productKey, productOf } from "./store.ts";

const LISTENER: Caller = { ...SYSTEM, id: "products" };
const DONE: Answer = { status: 200, body: {} };

/** One line for each SKU of some lines. */
function bySku(lines: readonly OrderLine[]): readonly OrderLine[] {
  return [...new Map(lines.map((line) => [line.sku, line])).values()];
}

/** R6.6: what an order names and nobody has described is known by its name from then on. */
export async function meet(shop_id: string, lines: readonly OrderLine[]): Promise<void> {
  const named = bySku(lines).map((line) => ({ line, id: productId(shop_id, line.sku) }));
  await must(
    run({
      reads: Object.fromEntries(named.map(({ id }) => [id, productKey(id)])),
      receivedMs: Date.now(),
      async plan(facts, { now, settings }): Promise<Plan> {
        const { products } = await policyAt(settings.policy);
        const fresh = named.filter(({ id }) => facts.get(id) === undefined);
        const changes = fresh.map(({ line }) => {
          const product = newProduct(shop_id, line.sku, line.product_name, now);
          return advance(withScore({ ...product, version: 1 }, products));
        });
        return { changes, answer: DONE };
      },
    }),
  );
}

/** What a case says of the goods of some lines. */
export interface CaseSaid {
  readonly case_id: string;
  readonly at: Instant;
  readonly why: Why;
  readonly shop_id: string;
  readonly lines: readonly OrderLine[];
}

/** R6.6: the case counts for each product that it is about, once; so many of them raise a finding. */
export async function say(said: CaseSaid): Promise<void> {
  // One command for each product: a popular one keeps no other waiting.
  for (const line of bySku(said.lines)) await must(sayOf(said, line));
}

function sayOf({ case_id, at, why, shop_id }: CaseSaid, { sku, product_name }: OrderLine) {
  const id = productId(shop_id, sku);
  const mark = `counted:${id}`;
  return run({
    reads: { [id]: productKey(id), [mark]: countedKey(id, case_id) },
    receivedMs: Date.now(),
    async plan(facts, { now, settings }): Promise<Plan> {
      const { products } = await policyAt(settings.policy);
      const { cases, days } = products.buyers_say;
      const says = saidBy(why, products.buyers_say);
      if (says === undefined || facts.get(mark) !== undefined) return { changes: [], answer: DONE };
      const before = productOf(facts.get(id)) ?? newProduct(shop_id, sku, product_name, now);
      const one = { case_id, code: says, at };
      const after = withScore(heard(before, one, days, now), products);
      const times = timesSaid(after.said, says, now, days);
      const isRaised = times >= cases && timesSaid(before.said, says, now, days) < cases;
      const event = isRaised
        ? told(after, "finding_raised", { says, case_id, cases: times, days }, now, LISTENER)
        : told(after, "buyer_said", { says, case_id }, now, LISTENER);
      return { changes: [advance(after), counted(id, one), event], answer: DONE };
    },
  });
}

/** Nothing of this may be refused: what is, is tried again and then kept as a dead letter. */
async function must(outcome: ReturnType<typeof run>): Promise<void> {
  const answer = await outcome;
  if (isRefusal(answer)) throw new Error(`products could not be told: ${answer.code}`);
}
