import type { Language } from "../contacts/contact.ts";
import { filled, languageOf, oneLine } from "../templates/template.ts";
import { type AboutOrder, orderValues } from "../templates/values.ts";
import type { Letter, Purpose, Variable, WrittenSchedule } from "./schedule.ts";

/** A message as it is read: plain text, in one language. */
export interface Message extends Letter {
  readonly language: Language;
}

/** What a message is made with. */
export interface Facts extends AboutOrder {
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
  facts: Facts,
  language: Language,
): Readonly<Record<Variable, string>> {
  const days = after.unit === "days" ? after.count : Math.floor(after.count / 24);
  return { ...orderValues(facts, language), days: String(days) };
}

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
