import type { Contact } from "../contacts/contact.ts";
import { untilInJakarta } from "../kernel/instants.ts";
import type { Texts } from "../policies/texts.ts";
import { filled, oneLine } from "../templates/template.ts";
import type { Composed } from "./delivery.ts";
import { LETTERS, type LetterName } from "./letters.ts";

/** What an event says that letters ask for. */
export interface Known {
  readonly subject: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A letter about a case as its reader gets it: in their language, with the way to the case where there is a console. */
export function caseMail(
  name: LetterName,
  known: Known,
  { language, name: called }: Pick<Contact, "language" | "name">,
  consoleUrl: string | undefined,
): Composed {
  const letter = LETTERS[name];
  const values = valuesOf(known);
  const greeting = called ? `${GREETING[language]} ${oneLine(called)},\n\n` : "";
  const link = consoleUrl ? `\n\n${consoleUrl}${pathOf(known.subject)}` : "";
  return {
    language,
    subject: oneLine(filled(letter.subject[language], values)),
    body: `${greeting}${filled(letter.body[language], values)}${link}\n\n-- \n${AUTOMATIC[language]}`,
  };
}

const GREETING: Texts = { id: "Halo", en: "Hello" };
const AUTOMATIC: Texts = {
  id: "Pesan otomatis; balasan tidak dibaca.",
  en: "This is an automatic message; replies are not read.",
};

function valuesOf({ subject, data }: Known): Readonly<Record<string, string>> {
  const money = (value: unknown): string => `Rp${Number(value ?? 0).toLocaleString("id-ID")}`;
  return {
    order_id: subject.order_id ?? "",
    amount: money(data.amount),
    missing: money(data.missing),
    points: String(data.points ?? 0),
    rating: String(data.rating ?? 0),
    fine: money(data.fine),
    unread: String(data.unread ?? 0),
    due: data.due_at ? `${untilInJakarta(String(data.due_at))} WIB` : "",
  };
}

/** Where in a console the thing is that an event is about: the most particular one that it names. */
function pathOf(subject: Readonly<Record<string, string>>): string {
  const found = PLACES.find(([id]) => subject[id] !== undefined);
  return found ? `${found[1]}${subject[found[0]]}` : "/";
}

const PLACES = [
  ["appeal_id", "/appeals/"],
  ["penalty_id", "/penalties/"],
  ["notice_id", "/notices/"],
  ["dispute_id", "/disputes/"],
  ["complaint_id", "/complaints/"],
  ["refund_id", "/refunds/"],
  ["review_id", "/reviews/"],
  ["conversation_id", "/conversations/"],
  ["order_id", "/orders/"],
] as const;
