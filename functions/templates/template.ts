import type { Language } from "../contacts/contact.ts";
import { isOfHosts } from "../kernel/hosts.ts";
import { type Refusal, ruledOut } from "../kernel/refusal.ts";

/** What a template says in one language, part by part: plain text, with variables as `{{order_id}}`. */
export type Written = Readonly<Record<string, string>>;

/** What a shop writes once and sends often: in one language at least, and best in both. */
export type Template<W extends Written = Written> = Readonly<Partial<Record<Language, W>>>;

/** What a template may hold, and under which rule. */
export interface Allowed {
  readonly rule: string;
  readonly variables: readonly string[];
  /** Whose pages it may link to, hosts below them included. */
  readonly linkHosts: readonly string[];
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const BRACES = /\{\{|\}\}/;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"']*/gi;

/**
 * Why a template cannot be sent: it asks for what there is not, or links to pages that the marketplace does not vouch
 * for, since it is the marketplace that people believe they hear from. `pointer` is where it stands in the request.
 */
export function checkTemplate(template: Template, pointer: string, allowed: Allowed): Refusal | undefined {
  for (const [language, written] of Object.entries(template)) {
    for (const [part, text] of Object.entries(written)) {
      const issue = wrongWith(text, allowed);
      if (issue === undefined) continue;
      const issues = [{ pointer: `${pointer}/${language}/${part}`, issue }];
      return ruledOut(allowed.rule, issue, detailOf(issue, allowed), { issues });
    }
  }
  return undefined;
}

type Issue = "unknown_variable" | "malformed_variable" | "link_not_allowed";

function detailOf(issue: Issue, { variables }: Allowed): string {
  if (issue === "unknown_variable") return `A template knows these variables: ${variables.join(", ")}.`;
  return issue === "malformed_variable"
    ? "Write a variable as {{order_id}}, and no other double braces."
    : "A template links only by https, to the hosts that the policy names.";
}

function wrongWith(text: string, { variables, linkHosts }: Allowed): Issue | undefined {
  for (const [, name = ""] of text.matchAll(PLACEHOLDER))
    if (!variables.includes(name)) return "unknown_variable";
  const rest = text.replaceAll(PLACEHOLDER, "");
  if (BRACES.test(rest)) return "malformed_variable";
  // A variable inside of a link would make another link of it.
  for (const [link] of text.matchAll(LINK))
    if (!mayLink(link.replace(/[.,;:!?)]+$/, ""), linkHosts)) return "link_not_allowed";
  return undefined;
}

function mayLink(link: string, linkHosts: readonly string[]): boolean {
  if (link.includes("{{") || !URL.canParse(link)) return false;
  const { protocol, hostname, username } = new URL(link);
  return protocol === "https:" && username === "" && isOfHosts(hostname, linkHosts);
}

/** The language that a message goes out in: the reader's, where it is written in it. */
export function languageOf(template: Template, reader: Language): Language {
  return template[reader] ? reader : reader === "id" ? "en" : "id";
}

/** A text with its variables filled in. What is filled in is never looked at for variables again. */
export function filled(text: string, values: Written): string {
  return text.replaceAll(PLACEHOLDER, (_, name: string) => values[name] ?? "");
}

/** A text as one line, as subjects and names are: a line break would begin another header of a mail. */
export function oneLine(text: string, most = 200): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return [...line].slice(0, most).join("");
}
