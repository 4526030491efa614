import type { Client } from "../client.ts";
import { Refused } from "../endpoints.ts";
import { AUTO_REPLIES } from "./auto-replies.ts";
import { NAMES, RETURN_ADDRESSES } from "./catalogue.ts";
import { DESCRIPTIONS } from "./descriptions.ts";
import { FOLLOW_UPS } from "./follow-ups.ts";
import { atOnce } from "./scene.ts";

type Puts = readonly [path: string, as: string, body: object][];

/**
 * What is said of shops and buyers before the first order: what they are called, how they are reached, what is sold, what is
 * replied and sent automatically. The same again is the same version.
 */
export async function introduce(client: Client): Promise<void> {
  const ofShops = (said: Readonly<Record<string, object>>, path: string): Puts =>
    Object.entries(said).map(([shop, body]) => [`/shops/${shop}/${path}`, sellerOf(shop), body]);
  const versioned = (said: Readonly<Record<string, object>>) =>
    Object.fromEntries(Object.entries(said).map(([shop, body]) => [shop, { version: 0, ...body }]));
  await put(client, [
    ...ofShops(RETURN_ADDRESSES, "return-address"),
    ...ofShops(versioned(AUTO_REPLIES), "auto-replies"),
    ...ofShops({ "shop-1": { version: 0, schedules: FOLLOW_UPS["shop-1"].first } }, "follow-ups"),
    ...Object.entries(NAMES).map(([id, name]): Puts[number] => {
      const body = { email: `${id}@example.com`, language: "id", name };
      return id.startsWith("shop-")
        ? [`/shops/${id}/contact`, sellerOf(id), body]
        : [`/buyers/${id}/contact`, "marketplace", body];
    }),
    // What shops are called is the marketplace's to say.
    ...Object.entries(NAMES).flatMap(
      ([id, name]): Puts =>
        id.startsWith("shop-") ? [[`/shops/${id}/profile`, "marketplace", { name }]] : [],
    ),
    // Pictures are the marketplace's to name.
    ...Object.entries(DESCRIPTIONS).flatMap(([shop, products]) =>
      Object.entries(products).map(([sku, facts]): Puts[number] => [
        `/shops/${shop}/products/${sku}`,
        "marketplace",
        facts,
      ]),
    ),
  ]);
}

/** What two shops thought of later, before today's orders: messages on how to look after what was bought. */
export async function sendGuidance(client: Client): Promise<void> {
  await put(
    client,
    Object.entries(FOLLOW_UPS).map(([shop, { first, today }]): Puts[number] => {
      const body = { version: first.length > 0 ? 1 : 0, schedules: today };
      return [`/shops/${shop}/follow-ups`, sellerOf(shop), body];
    }),
  );
}

async function put(client: Client, all: Puts): Promise<void> {
  await atOnce(all, async ([path, as, body]) => {
    const reply = await client.call("PUT", path, body, { as });
    if (reply.status >= 300)
      throw new Refused(`The sample's PUT ${path} was answered ${reply.status}: ${reply.body?.detail}`);
  });
}

function sellerOf(shop: string): string {
  return shop.replace("shop", "seller");
}
