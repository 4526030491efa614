import type { Language } from "../contacts/contact.ts";
import { type Instant, inWords } from "../kernel/instants.ts";
import type { Texts } from "../policies/texts.ts";
import { filled, languageOf } from "../templates/template.ts";
import { type AboutOrder, orderValues } from "../templates/values.ts";
import type { WrittenReply } from "./reply.ts";

/** What a reply is made with. */
export interface Facts extends AboutOrder {
  /** When somebody of the shop is there again. */
  readonly opens_at?: Instant | undefined;
}

/** A reply as it is read: plain text, in one language. */
export interface Message {
  readonly language: Language;
  readonly text: string;
}

/**
 * R6.2: what the buyer reads: the shop's text with its variables, and at its end that nobody wrote it. The conversation
 * says so too; this is for whoever shows the text alone.
 */
export function messageOf(
  { code, template }: Pick<WrittenReply, "code" | "template">,
  facts: Facts,
): Message {
  const language = languageOf(template, facts.reader.language);
  const written = template[language];
  if (written === undefined) throw new Error(`the reply ${code} is written in no language`);
  const values = orderValues(facts, language);
  const opens_at =
    facts.opens_at === undefined ? LATER[language] : `${inWords(facts.opens_at, language)} WIB`;
  const text = cut(filled(written.body, { ...values, opens_at }));
  return { language, text: `${text}\n\n-- \n${MARK[language]} ${values.shop_name}.` };
}

/** No longer than what a person may write, with the mark: a text may be little but variables. */
const LONGEST_TEXT = 1_700;

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_TEXT ? text : `${characters.slice(0, LONGEST_TEXT - 1).join("")}…`;
}

const MARK: Texts = { id: "Balasan otomatis dari", en: "Automatic reply from" };

/** Where nobody can say when. */
const LATER: Texts = { id: "nanti", en: "later" };
