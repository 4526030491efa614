import { SHOP, told } from "./samples.ts";
import type { Telling } from "./story.ts";
import { TRACKING_SECRET } from "./wire.ts";

const BUYER = "buyer-70412";
const DAY_MS = 86_400_000;

const GUIDANCE = {
  code: "care",
  moment: "delivered",
  after: { count: 7, unit: "days" },
  purpose: "guidance",
  template: {
    id: {
      subject: "Merawat {{product_name}}",
      body: "Halo {{buyer_name}}, terima kasih sudah berbelanja di {{shop_name}}. Jemur sepatu di tempat teduh, jangan dimasukkan ke mesin cuci.",
    },
    en: {
      subject: "Caring for {{product_name}}",
      body: "Hello {{buyer_name}}, thank you for buying at {{shop_name}}. Let the shoes dry in the shade, and never put them into a washing machine.",
    },
  },
  enabled: true,
};

/** R6.4: who is reached how, what a shop sends, and what becomes of one message. */
export async function followedUp(telling: Telling): Promise<void> {
  const shop = { shop_id: SHOP };
  const contact = { email: "sari.wulandari@mail.example", language: "id", name: "Sari Wulandari" };
  await telling.tell("putBuyerContact", { as: "marketplace", path: { buyer_id: BUYER }, body: contact });
  await telling.tell("putShopContact", {
    as: "seller",
    path: shop,
    body: { ...contact, name: "Toko Sejahtera" },
  });
  await telling.tell("getShopContact", { as: "seller", path: shop });
  await telling.tell("putMyContact", { as: "buyer", body: { ...contact, language: "en" } });
  await telling.tell("putMyOffers", { as: "buyer", body: { opted_in: true } });
  await telling.tell("getMyContact", { as: "buyer" });
  const { optOutToken } = await import("../../functions/contacts/opt-out.ts");
  const link = { as: {}, path: { token: optOutToken(BUYER, TRACKING_SECRET) } } as const;
  await telling.tell("showOptOut", link, "first in its process: reads the secret");
  await telling.tell("showOptOut", link);
  await telling.tell("optOut", link);
  const body = { version: 0, schedules: [GUIDANCE] };
  await telling.tell("putFollowUps", { as: "seller", path: shop, body });
  await telling.tell("getFollowUps", { as: "seller", path: shop });
  const order_id = await telling.order("delivered");
  await telling.tell("previewFollowUp", { as: "seller", path: shop, body: { schedule: GUIDANCE, order_id } });
  await scheduled(telling, order_id);
  await telling.tell("getFollowUpMessages", { as: "seller", path: shop });
}

/** What the bus brings when the goods arrived, and what the timer does a week later. */
async function scheduled(telling: Telling, order_id: string): Promise<void> {
  const { hear } = await import("../../functions/follow-ups/listeners.ts");
  const { expire } = await import("../../functions/clocks/expiry.ts");
  const { followUpId } = await import("../../functions/follow-ups/follow-up.ts");
  const event = told("order.delivered", { order_id, shop_id: SHOP, buyer_id: BUYER });
  await telling.step("followUps", () => hear(event), "one schedule");
  const ref = { kind: "follow_up", case_id: followUpId(order_id, GUIDANCE.code), shop_id: SHOP } as const;
  await telling.step("expire", () => expire(ref, Date.now() + 8 * DAY_MS), "a follow-up");
}
