import { type Instant, inJakarta } from "../kernel/instants.ts";
import { idr } from "../kernel/money.ts";
import type { Caller } from "../platform/caller.ts";
import { isOfPlatform } from "../platform/ownership.ts";
import { dueView } from "../policies/dues.ts";
import { type Policy, type Texts, tariffOf } from "../policies/policy.ts";
import { calendarAt, policyAt } from "../policies/versions.ts";
import { ACTIONS, availableActions } from "./actions.ts";
import type { NoticeRow } from "./listing.ts";
import { dueOf, type Notice, type NoticeStatus, type Report, waitingFor } from "./notice.ts";

/** What the deadline of each status brings, in both languages (R7.3, R8.4). */
const ON_EXPIRY: Readonly<
  Partial<Record<NoticeStatus, { readonly outcome: "penalised" | "escalated"; readonly text: Texts }>>
> = {
  awaiting_answer: {
    outcome: "penalised",
    text: {
      id: "Bila penjual tidak menjawab, penalti karena tidak menjawab diberikan.",
      en: "If the seller does not answer, a penalty for no answer is issued.",
    },
  },
  awaiting_judgement: {
    outcome: "escalated",
    text: {
      id: "Bila terlambat dinilai, atasan diberi tahu; penjelasan tetap dinilai oleh orang.",
      en: "If it is judged late it is escalated; a person judges it all the same.",
    },
  },
};

/**
 * A notice as this caller may see it (R8.2). The buyer sees what is reported, where it is and how it ended; what the
 * seller wrote, and what it costs them, is the seller's and the platform's.
 */
export async function noticeView(notice: Notice, caller: Caller, now: Instant) {
  const policy = await policyAt(notice.policy);
  const due = dueOf(notice);
  const expiry = ON_EXPIRY[notice.status];
  const { carrier, waybill, shipped_at } = notice.about;
  const { explanation, judgement, penalty_id } = notice;
  const isBuyers = caller.role === "buyer";
  const reason = policy.penalties.judgement_reasons.find(({ code }) => code === judgement?.reason);
  const base = `/notices/${notice.notice_id}`;
  return {
    ...identity(notice, caller),
    kind_text: tariffOf(policy, notice.kind).text,
    about: {
      ...(carrier ? { carrier } : {}),
      ...(waybill ? { waybill } : {}),
      shipped_at: inJakarta(shipped_at),
    },
    reported: notice.reports.map((report) => reportView(report, policy)),
    opened_at: inJakarta(notice.opened_at),
    updated_at: inJakarta(notice.updated_at),
    policy_version: notice.policy,
    ...(due && expiry ? { due: dueView(due, await calendarAt(due.calendar), policy, expiry) } : {}),
    ...("late_since" in notice && notice.late_since ? { late_since: inJakarta(notice.late_since) } : {}),
    ...("ended_at" in notice ? { ended_at: inJakarta(notice.ended_at) } : {}),
    ...waits(notice.status),
    ...(explanation && !isBuyers ? { explanation: { ...explanation, at: inJakarta(explanation.at) } } : {}),
    ...(judgement
      ? {
          judgement: {
            outcome: judgement.outcome,
            reason: judgement.reason,
            ...(reason ? { reason_text: reason.text } : {}),
            ...(isBuyers ? {} : { text: judgement.text }),
            at: inJakarta(judgement.at),
          },
        }
      : {}),
    ...(penalty_id && !isBuyers ? { penalty_id } : {}),
    ...costs(notice, policy, caller),
    available_actions: availableActions(notice, caller, now).map((action) => ({
      action,
      href: `${base}/${ACTIONS[action].path}`,
    })),
    // Where the waybill itself is corrected.
    shipment: `/shipments/${notice.order_id}`,
    timeline: `${base}/timeline`,
  };
}

function reportView({ at, by, kind, text, finding }: Report, { penalties }: Policy) {
  const found = penalties.findings.find((line) => line.finding === finding);
  return {
    at: inJakarta(at),
    by: by.role,
    kind,
    ...(text ? { text } : {}),
    ...(finding ? { finding } : {}),
    ...(found ? { finding_text: found.text } : {}),
  };
}

/** A row of a list as it is answered. */
export function noticeRowView(row: NoticeRow, policy: Policy, caller: Caller) {
  const { opened_at, due_at, late_since, ended_at, reports, penalty_id } = row;
  const expiry = ON_EXPIRY[row.status];
  return {
    ...identity(row, caller),
    opened_at: inJakarta(opened_at),
    ...(due_at ? { due_at: inJakarta(due_at) } : {}),
    ...(due_at && expiry ? { on_expiry: expiry } : {}),
    ...costs(row, policy, caller),
    ...(late_since ? { late_since: inJakarta(late_since) } : {}),
    ...(ended_at ? { ended_at: inJakarta(ended_at) } : {}),
    ...waits(row.status),
    ...(penalty_id && caller.role !== "buyer" ? { penalty_id } : {}),
    report_count: reports,
  };
}

/** R5.2: what silence and accepting cost, while it is the seller's to answer; not the buyer's to know. */
function costs({ status, kind }: Pick<Notice, "status" | "kind">, policy: Policy, { role }: Caller) {
  if (status !== "awaiting_answer" || role === "buyer") return {};
  const of = (one: Notice["kind"]) => {
    const { points, fine } = tariffOf(policy, one);
    return { points, fine: idr(fine) };
  };
  return { costs: { unanswered: of("no_answer"), accepted: of(kind) } };
}

function waits(status: NoticeStatus) {
  const waiting_for = waitingFor(status);
  return waiting_for ? { waiting_for } : {};
}

function identity(of: Notice | NoticeRow, caller: Caller) {
  const { notice_id, order_id, shop_id, buyer_id, kind, status } = of;
  const agent = "by" in of ? of.by : undefined;
  return {
    notice_id,
    order_id,
    shop_id,
    buyer_id,
    kind,
    status,
    ...(agent && isOfPlatform(caller) ? { claimed_by: agent } : {}),
  };
}
