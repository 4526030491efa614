import type { Calendar } from "../kernel/business-days.ts";
import { dueAfter } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { type Actor, SYSTEM } from "../platform/caller.ts";
import { type Finding, PENALTY_KINDS, type PenaltyKind, type Policy } from "../policies/policy.ts";
import type { Shipment } from "../shipments/shipment.ts";
import {
  type About,
  isOpen,
  type Notice,
  type NoticeEvent,
  type NoticeStatus,
  noticeIdOf,
  type Report,
} from "./notice.ts";

/** What is wrong, in the words of who says so. */
export interface Said {
  readonly kind: PenaltyKind;
  readonly text?: string;
  /** What the system found. */
  readonly finding?: Finding;
  readonly by: Actor;
}

/** What opening a notice depends on: data only. */
export interface Opening {
  readonly now: Instant;
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** The last notice that there was about an order's waybill, as it is kept beside the order. */
export interface Standing {
  readonly notice_id: string;
  readonly count: number;
  /** As it began, or as it ended: what it went through while it was open is on the notice alone. */
  readonly status: NoticeStatus;
  readonly about: About;
}

/** R5.1: what may be said of a shipment at all, or why not. */
export function reportable(shipment: Shipment, kind: PenaltyKind): Refusal | undefined {
  if (kind === "no_answer") return NOBODY_SAYS_SILENCE;
  if (shipment.method === "own_delivery") return NO_WAYBILL;
  // The platform's carrier gave that number: what is in the parcel is the seller's all the same.
  if (shipment.method === "platform" && kind !== "empty_parcel") return NUMBER_OF_THE_PLATFORM;
  if (shipment.status === "failed") {
    return conflict("being_mended", "The delivery failed, and the seller is mending it.", {
      rule: "R2.4",
      present: { order_id: shipment.order_id, status: shipment.status },
    });
  }
  return undefined;
}

/** R5.1: why nothing of this kind may be said of a shipment now, given the last notice about it. */
function whyNotOpened(
  shipment: Shipment,
  kind: PenaltyKind,
  last: Standing | undefined,
): Refusal | undefined {
  const no = reportable(shipment, kind);
  if (no || last === undefined || !DECIDED.has(last.status) || !isSame(last.about, aboutOf(shipment)))
    return no;
  const present = { notice_id: last.notice_id, status: last.status };
  return conflict("already_decided", "It was decided about this very waybill.", { rule: "R5.2", present });
}

/** R5.1: what a buyer may say of a shipment, beforehand; where that is nothing, why not. */
export function sayable(
  shipment: Shipment,
  last: Standing | undefined,
): { readonly kinds: readonly PenaltyKind[]; readonly why?: string } {
  const kinds = PENALTY_KINDS.filter((kind) => whyNotOpened(shipment, kind, last) === undefined);
  // What is in a parcel may be said of every waybill: what speaks against that speaks against all of it.
  const why = whyNotOpened(shipment, "empty_parcel", last)?.code;
  return { kinds, ...(why ? { why } : {}) };
}

/** R5.1: a new notice, which the seller has some business days to answer (R5.2); or why there is none. */
export function openNotice(
  shipment: Shipment,
  said: Said,
  last: Standing | undefined,
  { now, policy, calendar }: Opening,
): Notice | Refusal {
  const no = whyNotOpened(shipment, said.kind, last);
  if (no) return no;
  const { order_id, shop_id, buyer_id } = shipment;
  return {
    notice_id: noticeIdOf(order_id, (last?.count ?? 0) + 1),
    order_id,
    shop_id,
    buyer_id,
    kind: said.kind,
    about: aboutOf(shipment),
    reports: [reportOf(said, now)],
    policy: policy.version,
    opened_at: now,
    updated_at: now,
    version: 1,
    stage: 1,
    status: "awaiting_answer",
    due: dueAfter(now, policy.terms.notice_answer, "R5.2", calendar, policy),
  };
}

const DECIDED: ReadonlySet<NoticeStatus> = new Set(["upheld", "penalised"]);

/** How many reports one notice takes. */
const MOST_REPORTS = 20;

/** R5.1: a report joins the notice that is open. What the system found once it does not find again. */
export function join(notice: Notice, said: Said, now: Instant): NoticeEvent | Refusal {
  const present = { notice_id: notice.notice_id, status: notice.status };
  if (!isOpen(notice.status)) {
    return conflict("notice_status", `The notice is ${notice.status} by now.`, { rule: "R5.1", present });
  }
  if (said.kind === "no_answer") return NOBODY_SAYS_SILENCE;
  const known = notice.reports.some(({ by, finding }) => by.role === SYSTEM.role && finding === said.finding);
  if (said.by.role === SYSTEM.role && known) {
    return conflict("already_reported", "That was found already.", { rule: "R5.1", present });
  }
  if (notice.reports.length >= MOST_REPORTS) {
    return ruledOut("R5.1", "enough_reports", "That is as many reports as one notice takes.", { present });
  }
  const reports = [...notice.reports, reportOf(said, now)];
  return { type: "notice.report_joined", at: now, to: situationOf(notice), adds: { reports } };
}

/** Where a notice is, and nothing else of it. */
function situationOf(notice: Notice): NoticeEvent["to"] {
  switch (notice.status) {
    case "awaiting_answer":
      return { status: notice.status, due: notice.due };
    case "awaiting_judgement": {
      const { status, due, late_since, by } = notice;
      return {
        status,
        ...(due ? { due } : {}),
        ...(late_since ? { late_since } : {}),
        ...(by ? { by } : {}),
      };
    }
    case "being_corrected":
      return { status: notice.status };
    default:
      return { status: notice.status, ended_at: notice.ended_at };
  }
}

function reportOf({ kind, text, finding, by }: Said, at: Instant): Report {
  return { at, by, kind, ...(text ? { text } : {}), ...(finding ? { finding } : {}) };
}

function aboutOf({ carrier, waybill, shipped_at }: Shipment): About {
  return { ...(carrier ? { carrier } : {}), ...(waybill ? { waybill } : {}), shipped_at };
}

function isSame(one: About, other: About): boolean {
  return (
    one.carrier === other.carrier && one.waybill === other.waybill && one.shipped_at === other.shipped_at
  );
}

const NOBODY_SAYS_SILENCE = ruledOut("R5.1", "kind_not_reportable", "Silence is what the deadline finds.", {
  issues: [{ pointer: "/kind", issue: "not_reportable" }],
});
const NO_WAYBILL = ruledOut("R5.1", "no_waybill", "The seller brings this order: it has no waybill.");
const NUMBER_OF_THE_PLATFORM = ruledOut(
  "R5.1",
  "carrier_is_booked",
  "The platform booked the carrier and its number: only what is in the parcel is the seller's.",
);
