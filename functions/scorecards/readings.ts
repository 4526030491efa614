import type { Told } from "../platform/published.ts";
import type { Metric } from "../policies/scorecards.ts";
import type { CaseNamed, Mark, Reading } from "./fact.ts";

/** R6.7: what each type of event says of a shop. A type that is not here says nothing. */
const READ: Readonly<Record<string, (event: Told) => readonly Reading[]>> = {
  "order.shipped": (event) => [of("invalid_waybills", event, "shipped", `${orderIn(event)}~${event.seq}`)],
  "order.delivered": (event) => [of("refund_rate", event, "delivered", orderIn(event))],
  "order.completed": (event) => [of("refund_rate", event, "completed", orderIn(event))],
  "refund.requested": agreedOn,
  "refund.approved": (event) => [...paid(event), ...chosen(event, ["requested", "awaiting_return_address"])],
  "refund.rejected": (event) => chosen(event, ["requested"]),
  "refund.return_address_given": (event) => chosen(event, ["awaiting_return_address"]),
  "refund.disputed": (event) => chosen(event, ["returning"]),
  "refund.return_received": (event) => [...paid(event), ...chosen(event, ["returning"])],
  "refund.dispute_decided": paid,
  "refund.paid": paid,
  "dispute.decided": (event) => {
    const lost = event.data.outcome === "refund";
    const dispute = named("dispute", event, "dispute_id");
    return [of("dispute_losses", event, "decided", dispute.id, { worth: lost ? 1 : 0 }, dispute)];
  },
  "failed_delivery.reshipment_prepared": (event) => chosen(event, ["awaiting_resolution"]),
  "failed_delivery.shipped_again": (event) => chosen(event, ["awaiting_reshipment"]),
  "failed_delivery.refunded": (event) => chosen(event, ["awaiting_resolution", "awaiting_reshipment"]),
  "notice.explained": (event) => chosen(event, ["awaiting_answer"]),
  "notice.correction_begun": (event) => chosen(event, ["awaiting_answer"]),
  // Whoever sees a correction, the deadline included: it is the shop's.
  "notice.corrected": (event) => chosen(event, ["awaiting_answer"], false),
  "notice.penalised": (event) => chosen(event, ["awaiting_answer"]),
  "penalty.issued": (event) => penalised(event, "issued"),
  "penalty.lapsed": (event) => [penalty("points", event, "lapsed")],
  "penalty.given_back": (event) => penalised(event, "given_back"),
  "conversation.message_sent": answered,
  "complaint.answered": (event) => {
    const complaint = named("complaint", event, "complaint_id");
    const worth = event.data.late === true ? 1 : 0;
    return [of("late_first_answers", event, "answered", complaint.id, { worth }, complaint)];
  },
  "review.written": (event) => [review(event, "written")],
  "review.edited": (event) => [review(event, "edited")],
  "review.removed": (event) => [review(event, "removed")],
};

/** The types of events that scorecards hear. */
export const READ_TYPES: readonly string[] = Object.keys(READ);

/** R6.7: what an event says of its shop, for each metric that it is about. */
export function readingsOf(event: Told): readonly Reading[] {
  return READ[event.type]?.(event) ?? [];
}

/** R3: money that goes back after the goods had left; what was cancelled before shipping, or given up, is paid in asking. */
function paid(event: Told): readonly Reading[] {
  if (event.to !== "paid" || event.from === undefined || event.from === "paid") return [];
  const refund = named("refund", event, "refund_id");
  return [of("refund_rate", event, "paid", refund.id, { worth: numberOf(event.data.amount) }, refund)];
}

/** R6.3: what both sides agreed on in a complaint is paid in the instant in which its case opens. */
function agreedOn(event: Told): readonly Reading[] {
  return event.data.ground === "agreed" ? paid({ ...event, from: "requested" }) : [];
}

/**
 * A decision that was the shop's to take, while the case was in one of `from`: a deadline took it, or the shop did. What
 * follows from an order that was given up is nobody's decision.
 */
function chosen(event: Told, from: readonly string[], mayBeClock = true): readonly Reading[] {
  if (!from.includes(event.from ?? "") || event.actor.id === "order_given_up") return [];
  const byClock = mayBeClock && event.actor.role === "system" && event.actor.id === "deadline";
  return [of("left_to_the_clock", event, "decided", event.id, { worth: byClock ? 1 : 0 }, caseIn(event))];
}

/** Which case a decision was about, by what its event names. */
function caseIn(event: Told): CaseNamed {
  const [kind] = event.type.split(".") as ["refund" | "notice" | "failed_delivery"];
  return named(kind, event, { refund: "refund_id", notice: "notice_id", failed_delivery: "order_id" }[kind]);
}

function penalised(event: Told, name: "issued" | "given_back"): readonly Reading[] {
  return [penalty("points", event, name), penalty("invalid_waybills", event, name)];
}

function penalty(metric: Metric, event: Told, name: string): Reading {
  const about = named("penalty", event, "penalty_id");
  return of(metric, event, name, about.id, { worth: numberOf(event.data.points) }, about);
}

/** R6.2: only a person's answer tells how long it took; an auto-reply has none. */
function answered(event: Told): readonly Reading[] {
  const { answer, message } = event.data;
  if (typeof answer !== "object" || answer === null || !("service_seconds" in answer)) return [];
  const conversation = named("conversation", event, "conversation_id");
  const worth = numberOf(answer.service_seconds);
  const fact = `${conversation.id}~${numberOf(message) || event.seq}`;
  return [of("answer_time", event, "answered", fact, { worth }, conversation)];
}

function review(event: Told, name: string): Reading {
  const about = {
    kind: "review",
    id: event.subject.review_id ?? `${idOf(event, "order_id")}~${event.data.line_id}`,
  } as const;
  return of("rating", event, name, about.id, { worth: numberOf(event.data.rating) }, about);
}

function of(
  metric: Metric,
  { time: at, seq }: Told,
  name: string,
  fact_id: string,
  more: Pick<Mark, "worth"> = {},
  of_case?: CaseNamed,
): Reading {
  return { metric, fact_id, name, mark: { at, seq, ...more }, ...(of_case ? { of_case } : {}) };
}

function named(kind: CaseNamed["kind"], event: Told, id: string): CaseNamed {
  return { kind, id: idOf(event, id) };
}

function idOf({ subject, id }: Told, name: string): string {
  return subject[name] ?? id;
}

/** An order as a fact of its own, beside the cases that a metric counts. Goods may leave more than once. */
function orderIn(event: Told): string {
  return `order~${idOf(event, "order_id")}`;
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
