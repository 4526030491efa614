import { instant, millis } from "../kernel/instants.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, CARRIER } from "../platform/caller.ts";
import { type Plan, run } from "../platform/command.ts";
import { serve } from "../platform/http.ts";
import { callRecord } from "../platform/idempotency.ts";
import { maySee } from "../platform/ownership.ts";
import { pageOfStretch } from "../platform/pages.ts";
import type { Call } from "../platform/request.ts";
import { loadOne } from "../platform/table.ts";
import { rulesAt } from "../policies/versions.ts";
import { normalise } from "../waybills/normalise.ts";
import { claimKey } from "../waybills/store.ts";
import type { Waybill } from "../waybills/taking.ts";
import { routes } from "./contract.ts";
import { happening, ownerOf } from "./happening.ts";
import { verified } from "./signature.ts";
import { ENTRIES, entry, parcelOf, trackingPk } from "./store.ts";
import { eventType, OF_ANOTHER_ORDER, type TrackingEvent, track, trackOther } from "./tracking.ts";
import { entryView } from "./view.ts";

/** Tracking over HTTP (R2.5): what carriers say, and what people see of it. */
export const handler = serve(routes, { reportTracking, getTracking });

/** What is said of a parcel; with the order that the carrier has the number for, where it names one. */
type Said = TrackingEvent & Waybill & { readonly order_id?: string };

/**
 * One event of one parcel. Its webhook id is its idempotency key, so that a repeated delivery is answered as
 * the first was, even when the parcel is long over. An unknown parcel is *not found*: the sender tries again,
 * and by then its number may have been typed.
 */
async function reportTracking({ body, receivedMs, signed }: Call): Promise<Answer | Refusal> {
  if (signed === undefined) throw new Error("a signed route without its signature");
  const no = await verified(signed);
  if (no) return no;
  const { carrier, waybill: typed, order_id: named, ...said } = body as Said;
  const event = { ...said, occurred_at: instant(millis(said.occurred_at)) };
  const waybill = normalise(typed).number;
  const id = signed.headers["webhook-id"] ?? "";
  return run({
    reads: { claim: claimKey(carrier, waybill) },
    receivedMs,
    call: callRecord(CARRIER, id, "POST /tracking-events", body),
    async plan(facts, { now, settings }): Promise<Plan | Refusal> {
      const claim = facts.get("claim");
      const before = parcelOf(claim);
      if (claim === undefined || before === undefined) return notFound("parcel");
      const rules = await rulesAt({ policy: before.policy, calendar: settings.calendar });
      const isOthers = named !== undefined && named !== before.order_id;
      const tracked = isOthers ? trackOther(before, event, now) : track(before, event, now, rules);
      if (isRefusal(tracked)) return tracked;
      const { parcel, latest } = tracked;
      const happened = {
        type: isOthers ? OF_ANOTHER_ORDER : eventType(event),
        at: now,
        actor: actorOf(CARRIER),
        data: { occurred_at: event.occurred_at, latest },
      };
      const changes = [
        ...happening(claim, before, parcel, happened, facts),
        ...(isOthers ? [] : [entry(ownerOf(parcel), { carrier, waybill }, id, event)]),
      ];
      return { changes, answer: { status: 200, body: { order_id: parcel.order_id, latest } } };
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
