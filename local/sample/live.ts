import type { Client, Json } from "../client.ts";
import { Refused } from "../endpoints.ts";
import { HOMES } from "./catalogue.ts";
import { lookFor } from "./patience.ts";
import { moveClock } from "./time.ts";

type Say = (line: string) => void;

/** How long before its deadline the live refund is looked at: long enough to see it wait. */
const AHEAD_MS = 3_000;
const PATIENCE_MS = 40_000;

/**
 * Plays one refund live: asked over HTTP, left alone by its seller, decided by its deadline. The sandbox
 * clock is moved to shortly before the due instant; the workflow then does it by itself.
 */
export async function playLive(client: Client, say: Say): Promise<void> {
  say("Time passes in the sample marketplace …");
  const week = { term: { count: 4, unit: "business_days" } };
  const later = await ok(client, "POST", "/deadlines/preview", week, "marketplace");
  const passed = await moveClock(client, later.at);
  say(`  ${passed.length} deadlines on the way were decided by the clock`);

  const order = `live-${Date.now()}`;
  const line = { line_id: "1", product_name: "Kemeja Batik Pria Lengan Panjang", sku: "KBP-01", quantity: 2 };
  const lines = [{ ...line, unit_price: { amount: 189_000, currency: "IDR" } }];
  const paid = { amount: 378_000, currency: "IDR" };
  const destination = { city: HOMES["buyer-1"], address_key: "home-of-buyer-1" };
  const parties = { shop_id: "shop-1", buyer_id: "buyer-1" };
  const placed = { ...parties, delivery_method: "platform", paid, lines, destination };
  await ok(client, "PUT", `/orders/${order}`, placed, "marketplace");
  await ok(client, "POST", `/orders/${order}/shipment`, {}, "marketplace");
  await ok(client, "POST", `/orders/${order}/delivery`, {}, "marketplace");
  const asked = await ok(
    client,
    "POST",
    "/refunds",
    { order_id: order, type: "refund_only", reason: "damaged", lines: [{ line_id: "1", quantity: 1 }] },
    "buyer-1",
  );
  say(`\nA refund, live: buyer-1 asks ${rupiah(asked.amount)} of ${order} back (${asked.refund_id}).`);
  say(`  due      ${asked.due.at} (${asked.due.rule}): ${asked.due.explains.text.en}`);
  for (const { date, why, name } of asked.due.explains.skipped_days)
    say(`           ${date} did not count: ${name ?? why}`);
  say(`  then     ${asked.due.on_expiry.text.en}`);
  const near = new Date(Date.parse(asked.due.at) - AHEAD_MS).toISOString();
  await moveClock(client, near);
  say(`  clock    moved to ${AHEAD_MS / 1000} s before; the seller does nothing …`);

  const decided = await lookFor(async () => {
    const now = await ok(client, "GET", `/refunds/${asked.refund_id}`, undefined, "buyer-1");
    return now.status === "requested" ? undefined : now;
  }, PATIENCE_MS);
  if (decided === undefined) throw new Refused("The deadline did nothing; see .local/state/engine.log.");
  say(`  now      ${decided.status}, payment ${decided.payment?.payment_id}\n`);
  const { items } = await ok(client, "GET", `/refunds/${asked.refund_id}/timeline`, undefined, "buyer-1");
  for (const event of items)
    say(`  ${event.at}  ${`${event.actor.role} ${event.actor.id}`.padEnd(18)} ${event.type} → ${event.to}`);
  const after = await ok(client, "GET", `/orders/${order}`, undefined, "buyer-1");
  say(
    `  order    paid ${rupiah(after.paid)}, refunded ${rupiah(after.refunded)}, still held ${rupiah(after.held)}\n`,
  );
}

async function ok(client: Client, method: string, path: string, body: unknown, as: string): Promise<Json> {
  const reply = await client.call(method, path, body, { as });
  if (reply.status < 300) return reply.body;
  throw new Refused(`${method} ${path} was answered ${reply.status}: ${reply.body?.detail}`);
}

function rupiah({ amount }: { amount: number }): string {
  return `Rp ${amount.toLocaleString("id-ID")}`;
}
