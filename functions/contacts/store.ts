import { newId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instants.ts";
import { type Actor, actorOf, type Caller } from "../platform/caller.ts";
import { ABSENT, atVersion, type Change, check, put } from "../platform/changes.ts";
import { record } from "../platform/events.ts";
import type { Item, Key } from "../platform/table.ts";
import type { Addressee, Consent, Contact } from "./contact.ts";

/** How somebody is reached: the only item that has it, and may be removed at any time (R8.5). */
export function contactKey({ role, id }: Addressee): Key {
  return { pk: `CONTACT#${role}#${id}`, sk: "CONTACT" };
}

/** Whether a buyer wants offers: no personal data, so that a no outlives the address. */
export function consentKey(buyerId: string): Key {
  return { pk: `OFFERS#${buyerId}`, sk: "CONSENT" };
}

/** How somebody is reached, from its item. */
export function contactOf(item: Item | undefined): Contact | undefined {
  if (item === undefined) return undefined;
  const { email, language, name } = item as unknown as Contact;
  return { email, language, ...(name ? { name } : {}) };
}

/** Whether a buyer wants offers, from its item. */
export function consentOf(item: Item | undefined): Consent | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...consent } = item;
  return consent as unknown as Consent;
}

/** Writes how somebody is reached, over what was there, and that it was given: by its id alone (R8.5). */
export function give(to: Addressee, contact: Contact, now: Instant, by: Caller): Change[] {
  const id = newId("ev", now);
  const happened = {
    event_id: `contact_${id}`,
    type: "contact.given",
    at: now,
    seq: 0,
    actor: actorOf(by),
    subject: subjectOf(to),
    data: {},
  };
  const key = contactKey(to);
  return [
    put("contact", { ...key, ...contact }),
    put("event", { pk: key.pk, sk: `EVENT#${id}`, ...happened }, ABSENT),
  ];
}

/** Writes what a buyer said of offers, with its event; the guard `consent` teaches who was first. */
export function say(buyerId: string, consent: Consent, actor: Actor): Change[] {
  const { opted_in, since, by, version } = consent;
  const key = consentKey(buyerId);
  return [
    put("consent", { ...key, ...consent }, version === 1 ? ABSENT : atVersion(version - 1)),
    record(key.pk, {
      event_id: `offers_${buyerId}-${version}`,
      type: opted_in ? "offers.opted_in" : "offers.opted_out",
      at: since,
      seq: version,
      actor,
      subject: { buyer_id: buyerId },
      data: { by },
    }),
  ];
}

/** Guard: what the buyer said of offers is still what was read. */
export function unchanged(buyerId: string, consent: Consent): Change {
  return check("consent", consentKey(buyerId), atVersion(consent.version));
}

function subjectOf({ role, id }: Addressee): Readonly<Record<string, string>> {
  return role === "buyer" ? { buyer_id: id } : { shop_id: id };
}
