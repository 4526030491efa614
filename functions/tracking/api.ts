import { instant, millis } from "../kernel/instants.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import { type Plan, run } from "../platform/command.ts";
import { record } from "../platform/events.ts";
import { serve } from "../platform/http.ts";
import { callRecord } from "../platform/idempotency.ts";
import { maySee } from "../platform/ownership.ts";
import { pageOfStretch } from "../platform/pages.ts";
import type { Call } from "../platform/request.ts";
import { loadOne } from "../platform/table.ts";
import { normalise } from "../waybills/normalise.ts";
import { claimKey, type WaybillClaim } from "../waybills/store.ts";
import type { Waybill } from "../waybills/taking.ts";
import { routes } from "./contract.ts";
import { verified } from "./signature.ts";
import { advance, ENTRIES, entry, parcelOf, parcelPk, trackingPk } from "./store.ts";
import { eventType, type TrackingEvent, track } from "./tracking.ts";
import { entryView } from "./view.ts";

/** Tracking over HTTP (R2.5): what carriers say, and what people see of it. */
export const handler = serve(routes, { reportTracking, getTracking });

/** Whoever holds the tracking secret. */
const CARRIER: Caller = { role: "system", id: "carrier" };

type Said = TrackingEvent & Waybill;

/**
 * One event of one parcel. Its webhook id is its idempotency key, so that a repeated delivery is answered as
 * the first was, even when the parcel is long over. An unknown parcel is *not found*: the sender tries again,
 * and by then its number may have been typed.
 */
async function reportTracking({ body, receivedMs, signed }: Call): Promise<Answer | Refusal> {
  if (signed === undefined) throw new Error("a signed route without its signature");
  const no = await verified(signed);
  if (no) return no;
  const { carrier, waybill: typed, ...said } = body as Said;
  const event = { ...said, occurred_at: instant(millis(said.occurred_at)) };
  const waybill = normalise(typed).number;
  const id = signed.headers["webhook-id"] ?? "";
  return run({
    reads: { claim: claimKey(carrier, waybill) },
    receivedMs,
    call: callRecord(CARRIER, id, "POST /tracking-events", body),
    plan(facts, { now }): Plan | Refusal {
      const claim = facts.get("claim");
      if (claim === undefined) return notFound("parcel");
      const before = parcelOf(claim);
      const tracked = track(before, event, now);
      if (isRefusal(tracked)) return tracked;
      const { order_id, shop_id, buyer_id, refund_id } = claim as unknown as WaybillClaim;
      const subject = { order_id, shop_id, buyer_id, ...(refund_id ? { refund_id } : {}) };
      const { parcel, latest } = tracked;
      const changes = [
        advance(carrier, waybill, order_id, before, parcel),
        entry(subject, { carrier, waybill }, id, event),
        record(parcelPk(order_id, carrier, waybill), {
          event_id: `trk_${order_id}-${carrier}-${waybill}-${parcel.told}`,
          type: eventType(event.tag),
          at: now,
          seq: parcel.told,
          actor: actorOf(CARRIER),
          subject,
          data: { occurred_at: event.occurred_at, carrier, latest },
        }),
      ];
      return { changes, answer: { status: 200, body: { order_id, latest } } };
    },
  });
}

async function getTracking({ caller, params, query }: Call): Promise<Answer | Refusal> {
  const id = params.order_id ?? "";
  const [item, found] = await Promise.all([
    loadOne(orderKey(id)),
    pageOfStretch({ pk: trackingPk(id), prefix: ENTRIES, newestFirst: true, ...query }),
  ]);
  const order = orderOf(item);
  if (order === undefined || !maySee(caller, order)) return notFound("order");
  if (isRefusal(found)) return found;
  return { status: 200, body: { ...found, items: found.items.map(entryView) } };
}
