import type { Addressee } from "../contacts/contact.ts";
import type { CaseKind } from "../platform/cases.ts";
import type { Told } from "../platform/published.ts";
import type { LetterName } from "./letters.ts";

/** Who is told: the buyer, or the people of the shop. */
export type Reader = Addressee["role"];

/** A letter to somebody. */
export interface ToWrite {
  readonly reader: Reader;
  readonly letter: LetterName;
}

const to =
  (reader: Reader) =>
  (letter: LetterName): ToWrite => ({ reader, letter });
const buyer = to("buyer");
const shop = to("shop");

/** Events that say by themselves who hears what. */
export const LETTERS_OF: Readonly<Record<string, readonly ToWrite[]>> = {
  "dispute.opened": [buyer("dispute_opened"), shop("dispute_opened")],
  "dispute.decided": [buyer("dispute_decided"), shop("dispute_decided")],
  "notice.opened": [shop("notice_opened")],
  "penalty.issued": [shop("penalty_issued")],
  "appeal.decided": [shop("appeal_decided")],
  // R5.5: the buyer is told of every change.
  "shipment.carrier_changed": [buyer("carrier_changed")],
  "review.written": [shop("review_low")],
  "review.edited": [shop("review_low")],
  "review.answered": [buyer("review_answered")],
  "review.removed": [buyer("review_removed")],
  "review.answer_removed": [shop("answer_removed")],
  "failed_delivery.reported": [buyer("delivery_failed")],
  "failed_delivery.shipped_again": [buyer("shipped_again")],
  "conversation.unread_by_buyer": [buyer("message_unread")],
  "conversation.unread_by_shop": [shop("message_unread")],
};

/** Where a refund came to, whatever brought it there: what its people hear then. */
const REFUND_CAME_TO: Readonly<Record<string, readonly ToWrite[]>> = {
  requested: [shop("refund_asked")],
  rejected: [buyer("refund_rejected")],
  awaiting_return: [buyer("return_agreed")],
  awaiting_return_address: [shop("return_address_wanted")],
  queued: [buyer("refund_queued"), shop("balance_short")],
  paid: [buyer("refund_paid")],
};

/** R6.3: who hears what of a complaint, by what the event says besides. */
export const OF_COMPLAINTS: Readonly<Record<string, (data: Told["data"]) => readonly ToWrite[]>> = {
  "complaint.opened": () => [shop("complaint_opened")],
  "complaint.answered": () => [buyer("complaint_answered")],
  "complaint.proposed": ({ by }) => [
    buyer("complaint_proposed"),
    ...(by === "agent" ? [shop("complaint_proposed")] : []),
  ],
  "complaint.proposal_declined": ({ by }) => (by === "seller" ? [shop("complaint_declined")] : []),
  "complaint.escalated": () => [buyer("complaint_escalated"), shop("complaint_escalated")],
  "complaint.closed": ({ outcome }) => [
    shop("complaint_closed"),
    ...(outcome === "withdrawn" ? [] : [buyer("complaint_closed")]),
  ],
};

/** R7.4: whose turn it is in each status that has a deadline; where it is an agent's, nobody is written to. */
export const TURN: Readonly<Partial<Record<CaseKind, Readonly<Record<string, readonly Reader[]>>>>> = {
  refund: {
    requested: ["shop"],
    awaiting_return_address: ["shop"],
    awaiting_return: ["buyer"],
    returning: ["shop"],
    rejected: ["buyer"],
  },
  dispute: { gathering: ["buyer", "shop"] },
  failed_delivery: { awaiting_resolution: ["shop"], awaiting_reshipment: ["shop"] },
  notice: { awaiting_answer: ["shop"] },
  appeal: { gathering: ["shop"] },
  complaint: {
    awaiting_answer: ["shop"],
    answered: ["shop"],
    proposed: ["buyer"],
    mediated: ["buyer", "shop"],
  },
};

/** Who hears what by mail of an event that happened to a case. */
export function lettersOf({ type, from, to: now, data }: Told): readonly ToWrite[] {
  // A step that leaves a refund where it was is a figure that changed.
  if (type.startsWith("refund.")) return now && now !== from ? (REFUND_CAME_TO[now] ?? []) : [];
  const ofComplaint = OF_COMPLAINTS[type];
  // Of several things that happen in one step people hear of the last.
  if (ofComplaint) return data.followed_by === undefined ? ofComplaint(data) : [];
  // R6.5: a rating that is low, and was not before, alerts its shop; an answer that is put otherwise is no news.
  if (type === "review.written" || type === "review.edited") return data.low ? (LETTERS_OF[type] ?? []) : [];
  if (type === "review.answered" && data.again) return [];
  return LETTERS_OF[type] ?? [];
}

/** The kind of case that a reminder is about; `undefined` where the event is none. */
export function remindedKind(type: string): CaseKind | undefined {
  const kind = type.replace(/\.due_soon$/, "");
  return kind !== type && kind in TURN ? (kind as CaseKind) : undefined;
}

/** Who is reminded of a deadline that is near, by where the case is; whoever has said their word is not. */
export function remindersOf(
  kind: CaseKind,
  status: string,
  said: readonly Reader[] = [],
): readonly ToWrite[] {
  const readers = (TURN[kind]?.[status] ?? []).filter((reader) => !said.includes(reader));
  return readers.map((reader) => ({ reader, letter: "deadline_near" }));
}

/** Whose word about what both sides are asked is there already: of an agent's proposal, whoever has agreed (R6.3). */
export function saidOf(found: Readonly<Record<string, unknown>>): readonly Reader[] {
  const proposals = (found.proposals ?? []) as readonly { agreed: readonly string[]; became?: string }[];
  const last = proposals.at(-1);
  const agreed = last === undefined || last.became !== undefined ? [] : last.agreed;
  return agreed.map((side) => (side === "buyer" ? "buyer" : "shop"));
}
