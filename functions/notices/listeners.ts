import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import { destinationKey, destinationOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { SYSTEM } from "../platform/caller.ts";
import { hearing } from "../platform/hearing.ts";
import { log } from "../platform/log.ts";
import type { Told } from "../platform/published.ts";
import { isSandbox } from "../platform/settings.ts";
import { loadOne } from "../platform/table.ts";
import { send } from "./commands.ts";
import { findingIn } from "./findings.ts";
import { isOpen } from "./notice.ts";
import { report } from "./reporting.ts";
import { standingKey, standingOf } from "./store.ts";

export const handler = hearing(hear);

/**
 * What notices do about what happened: what a carrier tells of a parcel may be a finding (R5.1), and what the seller
 * does about a waybill closes its notice (R5.2). May come twice, late, or after the deadline has seen the same: the
 * notice decides once.
 */
export async function hear(event: Told): Promise<void> {
  const { type, subject } = event;
  const orderId = subject.order_id ?? "";
  const ofParcel = type.startsWith("parcel.");
  // Goods that come back are on the buyer's waybill, not on the seller's.
  if (ofParcel && subject.refund_id) return;
  const outcome = ofParcel ? await look(orderId, type, event) : await mended(orderId, type);
  if (isRefusal(outcome)) log.info("nothing to do", { order_id: orderId, code: outcome.code });
}

/** R5.1: the system's own finding, looking at the shipment and where the order goes as they are now. */
function look(orderId: string, type: string, { data }: Told): Promise<Answer | Refusal> {
  const { carrier, occurred_at } = data;
  const told = {
    type,
    carrier: String(carrier),
    ...(typeof occurred_at === "string" ? { occurred_at } : {}),
  };
  const by = { role: SYSTEM.role, id: "finding" } as const;
  return report({
    orderId,
    caller: { ...SYSTEM, id: by.id },
    receivedMs: Date.now(),
    reads: { destination: destinationKey(orderId) },
    said({ shipment, facts, settings, policy }) {
      const { city } = destinationOf(facts.get("destination")) ?? {};
      const known = { city, ahead_ms: isSandbox() ? settings.clock_ahead_ms : 0 };
      const found = findingIn(policy.penalties.findings, shipment, told, known);
      return found && { kind: found.kind, finding: found.finding, by };
    },
  });
}

/** R5.2: what became of the shipment, for the notice that is open about it. */
async function mended(orderId: string, type: string): Promise<Answer | Refusal | undefined> {
  const standing = standingOf(await loadOne(standingKey(orderId)));
  if (standing === undefined || !isOpen(standing.status)) return undefined;
  const kind = type === "failed_delivery.refunded" ? "delivery_given_up" : "see_shipment";
  const caller = { ...SYSTEM, id: kind };
  return send({ noticeId: standing.notice_id, command: { kind }, caller, receivedMs: Date.now() });
}
