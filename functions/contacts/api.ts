import { inJakarta } from "../kernel/instants.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import { type Facts, type Plan, run } from "../platform/command.ts";
import { serve } from "../platform/http.ts";
import type { Call } from "../platform/request.ts";
import { secret } from "../platform/secret.ts";
import { load, loadOne } from "../platform/table.ts";
import { type Addressee, type Consent, type Contact, consenting, wantsOffers } from "./contact.ts";
import { routes } from "./contract.ts";
import { buyerOfToken } from "./opt-out.ts";
import { NO_SUCH_LINK_PAGE, OPT_OUT_PAGE, OPTED_OUT_PAGE } from "./page.ts";
import { consentKey, consentOf, contactKey, contactOf, give, say } from "./store.ts";

/** How people are reached, and whether they want offers (R6.4), over HTTP. */
export const handler = serve(routes, {
  putBuyerContact: (call) => putContact(call, buyer(call.params.buyer_id ?? "")),
  putShopContact: (call) => putContact(call, shop(call.params.shop_id ?? "")),
  getShopContact,
  getMyContact,
  putMyContact,
  putMyOffers,
  showOptOut: async (call) => ((await linkedBuyer(call)) === undefined ? NO_SUCH_LINK : page(OPT_OUT_PAGE)),
  optOut,
});

const GIVEN_ID = /^[A-Za-z0-9_-]{1,40}$/;

const buyer = (id: string): Addressee => ({ role: "buyer", id });
const shop = (id: string): Addressee => ({ role: "shop", id });

function putContact(call: Call, to: Addressee): Promise<Answer | Refusal> {
  const contact = call.body as Contact;
  return giving(call, to, (): Answer => ({ status: 200, body: contactView(to, contact) }));
}

function putMyContact(call: Call): Promise<Answer | Refusal> {
  const to = buyer(call.caller.buyer_id ?? "");
  const contact = call.body as Contact;
  return giving(call, to, (facts) => mine(to.id, contact, consentOf(facts.get("consent"))));
}

/** Writes how somebody is reached; the same again changes nothing. */
async function giving(
  call: Call,
  to: Addressee,
  answer: (facts: Facts) => Answer,
): Promise<Answer | Refusal> {
  if (!mayTouch(call.caller, to)) return notFound(to.role);
  const contact = call.body as Contact;
  return run({
    reads: { contact: contactKey(to), consent: consentKey(to.id) },
    receivedMs: call.receivedMs,
    plan(facts, { now }): Plan {
      const same = isSame(contactOf(facts.get("contact")), contact);
      return { changes: same ? [] : give(to, contact, now, call.caller), answer: answer(facts) };
    },
  });
}

function isSame(one: Contact | undefined, other: Contact): boolean {
  return one?.email === other.email && one.language === other.language && one.name === other.name;
}

async function getShopContact({ caller, params }: Call): Promise<Answer | Refusal> {
  const to = shop(params.shop_id ?? "");
  if (!mayTouch(caller, to)) return notFound(to.role);
  return { status: 200, body: contactView(to, contactOf(await loadOne(contactKey(to)))) };
}

/** A seller touches their own shop's alone; a buyer is never asked for by a path. */
function mayTouch({ role, shop_id }: Caller, to: Addressee): boolean {
  return GIVEN_ID.test(to.id) && (role !== "seller" || shop_id === to.id);
}

async function getMyContact({ caller }: Call): Promise<Answer> {
  const buyerId = caller.buyer_id ?? "";
  const [contact, consent] = await load([contactKey(buyer(buyerId)), consentKey(buyerId)]);
  return mine(buyerId, contactOf(contact), consentOf(consent));
}

function putMyOffers(call: Call): Promise<Answer | Refusal> {
  const { opted_in } = call.body as { opted_in: boolean };
  return saying(call, call.caller, opted_in, "buyer");
}

/** R6.4: whoever has the link ends the offers of the buyer it was made for, and can do nothing else. */
async function optOut(call: Call): Promise<Answer | Refusal> {
  const buyer_id = await linkedBuyer(call);
  if (buyer_id === undefined) return NO_SUCH_LINK;
  const said = await saying(call, { role: "buyer", id: buyer_id, buyer_id }, false, "link");
  return isRefusal(said) ? said : page(OPTED_OUT_PAGE);
}

/** R6.4: a buyer's word about offers; the same again changes nothing. */
function saying(call: Call, who: Caller, opted_in: boolean, by: Consent["by"]): Promise<Answer | Refusal> {
  const buyerId = who.buyer_id ?? "";
  return run({
    reads: { contact: contactKey(buyer(buyerId)), consent: consentKey(buyerId) },
    receivedMs: call.receivedMs,
    plan(facts, { now }): Plan {
      const before = consentOf(facts.get("consent"));
      const next = consenting(before, opted_in, by, now);
      const answer = mine(buyerId, contactOf(facts.get("contact")), next ?? before);
      return { changes: next ? say(buyerId, next, actorOf(who)) : [], answer };
    },
  });
}

async function linkedBuyer({ params }: Call): Promise<string | undefined> {
  return buyerOfToken(params.token ?? "", await secret(process.env.OFFERS_SECRET));
}

function mine(buyer_id: string, contact: Contact | undefined, consent: Consent | undefined): Answer {
  const since = consent ? { since: inJakarta(consent.since) } : {};
  const offers = { opted_in: wantsOffers(consent), ...since };
  return { status: 200, body: { buyer_id, ...(contact ? { contact } : {}), offers } };
}

function contactView({ role, id }: Addressee, contact: Contact | undefined) {
  return { ...(role === "buyer" ? { buyer_id: id } : { shop_id: id }), ...(contact ? { contact } : {}) };
}

function page(body: string, status = 200): Answer {
  return { status, body, type: "text/html" };
}

/** For people who came by a link that their mail program broke: a page as well, not a problem document. */
const NO_SUCH_LINK = page(NO_SUCH_LINK_PAGE, 404);
