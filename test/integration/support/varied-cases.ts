import type { Json } from "../../../local/client.ts";
import { all } from "./audit.ts";
import { ADDRESS, ask, asking, done, money, order, seen } from "./cases.ts";
import { aParcel } from "./parcels.ts";
import { newName, newPerson, type Shop } from "./people.ts";
import { until } from "./until.ts";

/** Names that share words, differ in case, and hold what is no word. */
export const PRODUCTS = [
  "Kaos Batik Merah",
  "Kaos Polos Merah XL",
  "Sepatu Lari Merah",
  "BATIK Tulis (Solo) 2m",
  "Kopi Gayo 250g",
  "Teh-Melati, premium",
];

type Step = (shop: Shop, refund_id: string) => Promise<void>;
const post =
  (who: "seller" | "buyer", path: string, body: Json = {}): Step =>
  async (shop, refund_id) => {
    done(await shop[who].post(`/refunds/${refund_id}/${path}`, body));
  };
const reject = post("seller", "rejection", { reason: "other", text: "Tidak." });
const approve = post("seller", "approval");
const ship: Step = (shop, refund_id) => post("buyer", "return-shipment", aParcel())(shop, refund_id);

/** Ways that cases go, each with how it was asked: together they come to most statuses. */
const STORIES: readonly { readonly asked: Json; readonly steps: readonly Step[] }[] = [
  { asked: {}, steps: [] },
  { asked: { reason: "not_as_described" }, steps: [approve] },
  { asked: { reason: "incomplete" }, steps: [reject] },
  { asked: { type: "return_and_refund", reason: "changed_mind" }, steps: [approve] },
  { asked: { type: "return_and_refund", reason: "damaged" }, steps: [approve, ship] },
  { asked: { reason: "not_received" }, steps: [post("buyer", "withdrawal")] },
  { asked: {}, steps: [reject, post("buyer", "dispute")] },
  { asked: { type: "return_and_refund", reason: "changed_mind" }, steps: [] },
];

/** Gives a shop a second buyer and so many cases (two to an order), different in all that a list is narrowed by. */
export async function variedCases(shop: Shop, count: number): Promise<{ second: Shop }> {
  done(await shop.seller.put(`/shops/${shop.shop_id}/return-address`, ADDRESS));
  const buyer_id = newName("buyer");
  const second = { ...shop, buyer_id, buyer: await newPerson({ role: "buyer", buyer_id }) };
  const orders = Array.from({ length: count / 2 }, (_, n) => n);
  for (let first = 0; first < orders.length; first += 6) {
    await Promise.all(orders.slice(first, first + 6).map((n) => two(n % 3 === 0 ? second : shop, n)));
  }
  return { second };
}

/** Two cases of one order, each over a line of its own. */
async function two(shop: Shop, n: number): Promise<void> {
  const product_names = [PRODUCTS[n % PRODUCTS.length] ?? "", PRODUCTS[(n * 5 + 1) % PRODUCTS.length] ?? ""];
  const order_id = await order(shop, { paid: 20_000 + 1_000 * (n % 17), quantities: [1, 2], product_names });
  for (const [place, line] of [
    { line_id: "1", quantity: 1 },
    { line_id: "2", quantity: 1 + (n % 2) },
  ].entries()) {
    const story = STORIES[(n * 3 + place * 5) % STORIES.length];
    const { refund_id } = await ask(shop, order_id, { ...story?.asked, lines: [line] });
    for (const step of story?.steps ?? []) await step(shop, refund_id);
  }
}

/** Some cases that are queued, over released money that was paid out. */
export async function queuedCases(shop: Shop, count: number): Promise<void> {
  const order_id = await order(shop, {
    paid: count * 1_000,
    at: "completed",
    product_names: ["Payung Lipat"],
  });
  const part = asking(order_id, { amount: { amount: 1_000, currency: "IDR" } });
  const asked: Json[] = [];
  for (let n = 0; n < count; n += 1) asked.push(done(await shop.buyer.post("/refunds", part), 201));
  done(await money(shop, "payouts", count * 1_000), 201);
  for (const { refund_id } of asked) await approve(shop, refund_id);
}

/** The cases themselves, once the shop's list shows each of them as it is. */
export async function settledList(shop: Shop, count: number): Promise<Json[]> {
  return until(`the list of ${shop.shop_id} to show all ${count} cases as they are`, async (last) => {
    const rows = await all(shop.seller, "/refunds");
    const cases = await Promise.all(rows.map(({ refund_id }) => seen(shop.seller, refund_id)));
    const late = rows.filter((row, place) => row.status !== cases[place].status);
    last({ rows: rows.length, late: late.length });
    return rows.length === count && late.length === 0 && cases;
  });
}
