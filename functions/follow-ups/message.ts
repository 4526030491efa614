import type { Contact, Language } from "../contacts/contact.ts";
import type { Order } from "../orders/order.ts";
import type { Texts } from "../policies/texts.ts";
import type { Purpose, WrittenSchedule } from "./schedule.ts";
import { filled, languageOf, oneLine, type Variable, type Written } from "./template.ts";

/** A message as it is read: plain text, in one language. */
export interface Message extends Written {
  readonly language: Language;
}

/** What a message is made with. */
export interface Facts {
  readonly order: Pick<Order, "order_id" | "shop_id" | "product_name" | "line_count">;
  readonly reader: Pick<Contact, "language" | "name">;
  /** What the shop is called; its id where it never said. */
  readonly shop_name?: string | undefined;
  /** Where offers are ended by one click. */
  readonly opt_out?: string | undefined;
}

/** R6.4: what the buyer reads: the shop's text with its variables, who writes and why, and for an offer how to end them. */
export function messageOf(schedule: WrittenSchedule, facts: Facts): Message {
  const language = languageOf(schedule.template, facts.reader.language);
  const written = schedule.template[language];
  if (written === undefined) throw new Error(`the schedule ${schedule.code} is written in no language`);
  const values = valuesOf(schedule, facts, language);
  return {
    language,
    subject: oneLine(filled(written.subject, values)),
    body: `${filled(written.body, values)}\n\n-- \n${footer(schedule.purpose, values, facts, language)}`,
  };
}

function valuesOf(
  { after }: WrittenSchedule,
  { order, reader, shop_name }: Facts,
  language: Language,
): Readonly<Record<Variable, string>> {
  const more = order.line_count - 1;
  const others = { id: `dan ${more} barang lain`, en: `and ${more} more` }[language];
  return {
    buyer_name: oneLine(reader.name ?? NOBODY[language]),
    shop_name: oneLine(shop_name ?? order.shop_id),
    order_id: order.order_id,
    product_name: oneLine(more > 0 ? `${order.product_name} ${others}` : order.product_name),
    days: String(after.unit === "days" ? after.count : Math.floor(after.count / 24)),
  };
}

/** How somebody is addressed who never said what they are called. */
const NOBODY: Texts = { id: "Pelanggan", en: "customer" };

function footer(
  purpose: Purpose,
  { shop_name, order_id }: Readonly<Record<Variable, string>>,
  { opt_out = "" }: Facts,
  language: Language,
): string {
  const why = {
    id: `Pesan dari ${shop_name}, karena pesanan Anda ${order_id}.`,
    en: `From ${shop_name}, because of your order ${order_id}.`,
  };
  const end = {
    id: `Anda memilih menerima penawaran. Berhenti: ${opt_out}`,
    en: `You chose to receive offers. Stop them: ${opt_out}`,
  };
  return purpose === "offer" ? `${why[language]}\n${end[language]}` : why[language];
}
