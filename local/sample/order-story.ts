import type { Client } from "../client.ts";
import { Refused } from "../endpoints.ts";
import { CATALOGUE, HOMES, type Product } from "./catalogue.ts";
import { complaintScenes } from "./complaint-story.ts";
import { endEvidence, giveEvidence } from "./evidence.ts";
import { reviewScenes } from "./review-story.ts";
import { inTurn } from "./reviews.ts";
import { type Call, type People, type Scene, sideBySide } from "./scene.ts";
import type { Ask, DeliveryStep, Step, Story } from "./stories.ts";
import { talkScenes } from "./talk-story.ts";
import { playWaybill } from "./waybill-story.ts";

const DAY = 86_400_000;
const SHOPS = Object.keys(CATALOGUE);
const METHODS = ["platform", "own_carrier", "own_delivery"];
const BUYERS = ["buyer-1", "buyer-2", "buyer-3", "buyer-4", "buyer-5"];

/** One order of the sample with what happens to it. The same number always makes the same order. */
export interface Told {
  readonly number: number;
  /** Its place among the orders that are reviewed in turn. */
  readonly turn: number;
  readonly story: Story;
  /** Case time when this part of the sample began; all its instants hang on it. */
  readonly base: number;
}

/**
 * Plays an order's story through the public API, and answers what happens to it later in the day, scene by scene. Every
 * call has a key of its own, so that it may be played again.
 */
export async function playOrder(client: Client, told: Told): Promise<readonly Scene[]> {
  const { number, story, base } = told;
  const id = `sample-${String(number).padStart(4, "0")}`;
  const shop = story.shop ?? SHOPS[number % SHOPS.length] ?? "";
  const buyer = story.buyer ?? BUYERS[(number * 7 + 3) % BUYERS.length] ?? "";
  const who = { order: id, buyer, seller: shop.replace("shop", "seller") };
  const lines = linesOf(shop, number);
  const delivery_method = story.waybill ? "own_carrier" : METHODS[Math.floor(number / 3) % METHODS.length];
  const paid = lines.reduce((sum, line) => sum + line.quantity * line.unit_price.amount, 0);
  const placed = base - (3 + (number % 17)) * DAY - (number % 23) * 3_600_000;
  const call = async (method: string, path: string, body: unknown, as: string, step: string) => {
    const reply = await client.call(method, path, body, { as, key: `${id}-${step}` });
    if (reply.status < 300) return reply.body;
    throw new Refused(`The sample's ${method} ${path} was answered ${reply.status}: ${reply.body?.detail}`);
  };
  const report = (fact: string, body: unknown) =>
    call("POST", `/orders/${id}/${fact}`, body, "marketplace", fact);
  await call(
    "PUT",
    `/orders/${id}`,
    { ...facts(shop, buyer), delivery_method, placed_at: iso(placed), paid: idr(paid), lines },
    "marketplace",
    "put",
  );
  if (story.order === "shipped" && story.by_seller) {
    // The seller ships it now, with their own carrier's number or with one that is booked for them (R2.1).
    const number10 = String(8_000_000_000 + number);
    const said = delivery_method === "own_carrier" ? { carrier: "jnt", waybill: `JP${number10}` } : {};
    const ship = (path: string, body: unknown, step: string) =>
      call("POST", `/shipments/${id}${path}`, body, shop.replace("shop", "seller"), step);
    await ship("", said, "ship");
    const other = said.waybill ? { ...said, waybill: `JP${Number(number10) + 500_000_000}` } : {};
    for (const step of story.delivery ?? []) await mend(step, other, ship);
    await playWaybill(client, call, story.waybill ?? [], who);
  } else if (story.order !== "to_ship") await report("shipment", { shipped_at: iso(placed + DAY) });
  if (story.order === "delivered" || story.order === "completed")
    await report("delivery", { delivered_at: iso(base - (number % 40) * 3_600_000) });
  if (story.order === "completed") await report("completion", {});
  if (story.paid_out) await payOut(client, shop);
  const asked = story.ask && (await call("POST", "/refunds", askFor(id, lines, story.ask), buyer, "ask"));
  for (const step of story.steps ?? []) {
    if (step === "cancel") await report("cancellation", { sub_reason: "too_slow" });
    else await takeStep(client, call, step, { refund: String(asked.refund_id), number, who });
  }
  const [first] = lines as [OrderLine, ...OrderLine[]];
  const worth = first.quantity * first.unit_price.amount;
  const review = story.reviewed === "in turn" ? inTurn(shop, told.turn) : story.reviewed;
  return sideBySide([
    story.talk ? talkScenes(client, call, story.talk, { ...who, bought: first.product_name }) : [],
    story.complains ? complaintScenes(call, story.complains, { ...who, worth }) : [],
    review ? reviewScenes(client, call, review, who) : [],
  ]);
}

/** Takes all that a payout may take; what comes in meanwhile is left for the next one. */
async function payOut(client: Client, shop: string): Promise<void> {
  const balance = await client.call("GET", `/shops/${shop}/balance`, undefined, { as: "marketplace" });
  const { payable } = balance.body;
  if (!(payable?.amount > 0)) return;
  const body = { amount: payable, reference: "sample-payout" };
  const reply = await client.call("POST", `/shops/${shop}/payouts`, body, { as: "marketplace" });
  // Another of the sample's orders may have paid it out in between.
  if (reply.status !== 201 && reply.body?.code !== "balance_short")
    throw new Refused(`The sample's payout was answered ${reply.status}: ${reply.body?.detail}`);
}

/** A delivery that failed, and what its seller does about it (R2.4). */
async function mend(
  step: DeliveryStep,
  other: object,
  ship: (path: string, body: unknown, step: string) => Promise<unknown>,
): Promise<void> {
  const [path, body] = {
    fail: ["", { reason: "invalid_shipping_address" }],
    prepare_reshipment: ["/resolution", { resolution: "reshipment_prepared" }],
    ship_again: ["/logistics-call", other],
    give_up: ["/resolution", { resolution: "refund_the_buyer" }],
  }[step] as [string, object];
  await ship(`/failed-delivery${path}`, body, step);
}

async function takeStep(
  client: Client,
  call: Call,
  step: Exclude<Step, "cancel">,
  { refund, number, who }: { readonly refund: string; readonly number: number; readonly who: People },
): Promise<void> {
  const { seller } = who;
  const post = (path: string, body: unknown, as: string) =>
    call("POST", `/refunds/${refund}/${path}`, body, as, step);
  switch (step) {
    case "approve":
      return void (await post("approval", {}, seller));
    case "reject":
      return void (await post(
        "rejection",
        { reason: "sent_as_ordered", text: "Barang dicek dan lengkap saat dikirim." },
        seller,
      ));
    case "reject_for_return":
      return void (await post(
        "rejection",
        { reason: "goods_must_come_back", text: "Mohon barang dikirim kembali dahulu." },
        seller,
      ));
    case "withdraw":
      return void (await post("withdrawal", {}, who.buyer));
    case "agree_to_return":
      return void (await post("return-agreement", {}, who.buyer));
    case "open_dispute":
      return void (await post("dispute", {}, who.buyer));
    case "seller_gives_evidence":
      return giveEvidence(client, call, refund, "seller", who);
    case "buyer_gives_evidence":
      return giveEvidence(client, call, refund, "buyer", who);
    case "end_evidence":
      return endEvidence(client, call, refund, who);
    case "ship_return":
      return void (await post(
        "return-shipment",
        { carrier: "jnt", waybill: `JX${7_000_000_000 + number}` },
        who.buyer,
      ));
    case "deliver_return":
      return void (await post("return-delivery", {}, "marketplace"));
    case "receive":
      return void (await post("receipt", { condition: "as_sent" }, seller));
    case "receive_damaged":
      return void (await post("receipt", { condition: "damaged" }, seller));
    case "ask_for_call":
      return void (await post("call-backs", { phone: "0812 3456 7890", topic: "Penolakan ini" }, who.buyer));
    case "settle":
      return void (await post(
        "payment-report",
        { result: "settled", reference: `TRF-${number}` },
        "marketplace",
      ));
    default:
      return step satisfies never;
  }
}

function facts(shop_id: string, buyer_id: string) {
  return {
    shop_id,
    buyer_id,
    destination: { city: HOMES[buyer_id], address_key: `home-of-${buyer_id}` },
  };
}

type OrderLine = ReturnType<typeof linesOf>[number];

function linesOf(shop: string, number: number) {
  const products = CATALOGUE[shop] ?? [];
  const count = 1 + (number % 3);
  return Array.from({ length: count }, (_, place) => {
    const { name, sku, price } = products[(number + place) % products.length] as Product;
    const quantity = 1 + ((number + place) % 2);
    return { line_id: String(place + 1), product_name: name, sku, quantity, unit_price: idr(price) };
  });
}

function askFor(order_id: string, lines: ReturnType<typeof linesOf>, { percent, ...ask }: Ask) {
  const [first] = lines;
  const worth = (first?.quantity ?? 0) * (first?.unit_price.amount ?? 0);
  return {
    order_id,
    ...ask,
    lines: [{ line_id: "1", quantity: first?.quantity ?? 1 }],
    ...(percent ? { amount: idr(Math.floor((worth * percent) / 100)) } : {}),
  };
}

function idr(amount: number) {
  return { amount, currency: "IDR" };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
