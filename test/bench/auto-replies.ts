import { SHOP, told } from "./samples.ts";
import type { Telling } from "./story.ts";

const WORKDAY = [{ opens: "09:00", closes: "17:00" }];

/** What a shop that sells shoes replies automatically. */
export const REPLIES = {
  enabled: true,
  hours: {
    week: { monday: WORKDAY, tuesday: WORKDAY, wednesday: WORKDAY, thursday: WORKDAY, friday: WORKDAY },
  },
  replies: [
    {
      code: "shipping",
      trigger: "keyword",
      keywords: ["kirim", "nomor resi", "sampai kapan", "ship", "tracking number"],
      template: {
        id: { body: "Halo {{buyer_name}}, pesanan {{order_id}} kami kirim paling lambat besok sore." },
        en: { body: "Hello {{buyer_name}}, we ship order {{order_id}} tomorrow afternoon at the latest." },
      },
      enabled: true,
    },
    {
      code: "closed",
      trigger: "outside_hours",
      template: {
        id: { body: "Terima kasih sudah menghubungi {{shop_name}}. Kami buka lagi {{opens_at}}." },
        en: { body: "Thank you for writing to {{shop_name}}. We are back {{opens_at}}." },
      },
      enabled: true,
    },
  ],
};

/** R6.2: what a shop replies automatically, tried out, and what a buyer's message brings. */
export async function repliedAutomatically(telling: Telling): Promise<void> {
  const path = { shop_id: SHOP };
  await telling.tell("putAutoReplies", { as: "seller", path, body: { version: 0, ...REPLIES } });
  await telling.tell("getAutoReplies", { as: "seller", path });
  const text = "Kak, kapan ya sepatunya dikirim?";
  await telling.tell("tryAutoReplies", { as: "seller", path, body: { text } });
  const order_id = await telling.order("placed");
  const talk = { conversation_id: `cv_${order_id}` };
  await telling.tell("sendMessage", { as: "buyer", path: talk, body: { text } }, "the first, with a keyword");
  await brought(telling, order_id, "a keyword; first in its process: reads the shop's replies");
  await brought(telling, order_id, "replied already");
}

/** What the bus brings when a buyer wrote. */
async function brought(telling: Telling, order_id: string, when: string): Promise<void> {
  const { hear } = await import("../../functions/auto-replies/listeners.ts");
  const subject = { order_id, shop_id: SHOP, buyer_id: "buyer-70412" };
  const event = told("conversation.message_sent", subject, { data: { by: "buyer", message: 1 } });
  await telling.step("autoReplies", () => hear(event), when);
}
