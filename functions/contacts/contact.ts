import type { Instant } from "../kernel/instants.ts";
import type { Texts } from "../policies/texts.ts";

/** In which language somebody is written to (R8.4). */
export type Language = keyof Texts;

/** How a person is reached. Personal data: kept in one item that can be erased, and in nothing else (R8.5). */
export interface Contact {
  readonly email: string;
  readonly language: Language;
  /** What they are called in a letter. */
  readonly name?: string;
}

/** Whom a contact is of: a buyer, or the people of a shop. */
export interface Addressee {
  readonly role: "buyer" | "shop";
  readonly id: string;
}

/** Whether a buyer wants offers (R6.4): who never said so does not. */
export interface Consent {
  readonly opted_in: boolean;
  readonly since: Instant;
  /** How they said it: signed in, or by the link of a mail. */
  readonly by: "buyer" | "link";
  readonly version: number;
}

/** R6.4: offers go to nobody who has not said that they want them. */
export function wantsOffers(consent: Consent | undefined): boolean {
  return consent?.opted_in === true;
}

/** What a buyer's word makes of it; `undefined` where it is so already, however it was said. */
export function consenting(
  before: Consent | undefined,
  opted_in: boolean,
  by: Consent["by"],
  now: Instant,
): Consent | undefined {
  if (wantsOffers(before) === opted_in) return undefined;
  return { opted_in, since: now, by, version: (before?.version ?? 0) + 1 };
}
