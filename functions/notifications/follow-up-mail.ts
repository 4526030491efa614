import { type Contact, wantsOffers } from "../contacts/contact.ts";
import { optOutPath, optOutToken } from "../contacts/opt-out.ts";
import { consentKey, consentOf, contactKey, contactOf, unchanged } from "../contacts/store.ts";
import { messageOf } from "../follow-ups/message.ts";
import { versionKey, versionOf } from "../follow-ups/store.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import type { Facts } from "../platform/command.ts";
import type { Told } from "../platform/published.ts";
import { secret } from "../platform/secret.ts";
import { nameKey, nameOf } from "../shops/store.ts";
import type { Composed, ToDeliver } from "./delivery.ts";

/** R6.4: a follow-up that was decided to be sent, as its buyer gets it. */
export function followUpMail({ id, subject, data }: Told): ToDeliver {
  const { order_id = "", shop_id = "", buyer_id = "" } = subject;
  return {
    notification_id: `${id}.buyer`,
    kind: "follow_up",
    under: "follow_ups",
    to: { role: "buyer", id: buyer_id },
    subject,
    reads: {
      order: orderKey(order_id),
      shop: contactKey({ role: "shop", id: shop_id }),
      name: nameKey(shop_id),
      version: versionKey(shop_id, Number(data.schedules)),
      consent: consentKey(buyer_id),
    },
    compose: (facts, contact) => compose(String(data.schedule), buyer_id, facts, contact),
  };
}

async function compose(
  code: string,
  buyerId: string,
  facts: Facts,
  reader: Contact,
): Promise<Composed | "opted_out"> {
  const schedule = versionOf(facts.get("version"))?.schedules.find((one) => one.code === code);
  const order = orderOf(facts.get("order"));
  if (schedule === undefined || order === undefined) throw new Error(`what ${code} is made of is not there`);
  // As the shop wants to be called in letters; else as the marketplace calls it.
  const shop_name = contactOf(facts.get("shop"))?.name ?? nameOf(facts.get("name"));
  if (schedule.purpose !== "offer") return messageOf(schedule, { order, reader, shop_name });
  // They may have opted out since it was decided, a moment ago, or do so just now.
  const consent = consentOf(facts.get("consent"));
  if (consent === undefined || !wantsOffers(consent)) return "opted_out";
  const token = optOutToken(buyerId, await secret(process.env.OFFERS_SECRET));
  const opt_out = `${process.env.API_URL}${optOutPath(token)}`;
  const message = messageOf(schedule, { order, reader, shop_name, opt_out });
  return { ...message, unsubscribe: opt_out, guard: unchanged(buyerId, consent) };
}
