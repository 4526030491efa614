import { bookedNumberInUse } from "../bookings/booking.ts";
import type { Instant } from "../kernel/instants.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { happened } from "../orders/events.ts";
import { advance as advanceOrder, orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import { type Plan, run } from "../platform/command.ts";
import { record } from "../platform/events.ts";
import { serve } from "../platform/http.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load, loadOne } from "../platform/table.ts";
import { rulesAt } from "../policies/versions.ts";
import { CARRIERS, type CarrierCode } from "../waybills/carriers.ts";
import { claimKey, claimOf, giveBack, take } from "../waybills/store.ts";
import { type SaidWaybill, WAYBILL_IN_USE } from "../waybills/taking.ts";
import { check, likelyCarriers, type WaybillCheck } from "../waybills/waybill.ts";
import { CHANGE_TEXTS, WHY_TEXTS } from "../waybills/wording.ts";
import { booker } from "./booker.ts";
import { confirmChange, previewChange } from "./carrier-change.ts";
import { routes } from "./contract.ts";
import { listTroubles } from "./list-api.ts";
import { type Shipment, type Shipping, ship, toBook } from "./shipment.ts";
import { advance, insert, shipmentKey, shipmentOf } from "./store.ts";
import { previewView, shipmentView } from "./view.ts";

/** Shipments and waybills over HTTP (R2). */
export const handler = serve(routes, {
  listCarriers,
  checkWaybill,
  shipOrder,
  previewChange: previewOf,
  confirmChange: confirm,
  listTroubles,
  getShipment,
});

async function listCarriers(): Promise<Answer> {
  const items = CARRIERS.map(({ code: carrier, formats, ...known }) => ({
    carrier,
    ...known,
    formats: formats.map(({ pattern, certainty, check_digit, test_numbers: [example] }) => ({
      pattern,
      certainty,
      ...(check_digit ? { check_digit } : {}),
      example,
    })),
  }));
  return { status: 200, body: { items } };
}

/** R2.2: what a number looks like, and whether another live shipment has it. */
async function checkWaybill({ body }: Call): Promise<Answer | Refusal> {
  const { waybill, carrier } = body as { waybill: string; carrier?: CarrierCode };
  const likely_carriers = likelyCarriers(waybill);
  const [asked, found] = bestCheck(waybill, carrier ?? likely_carriers[0]);
  const { verdict, number, changes, why, did_you_mean } = found;
  const used = verdict !== "malformed" && claimOf(await loadOne(claimKey(asked, number))) !== undefined;
  const said = used ? USED_ELSEWHERE : why && { code: why, text: WHY_TEXTS[why] };
  return {
    status: 200,
    body: {
      number,
      changes: changes.map((code) => ({ code, text: CHANGE_TEXTS[code] })),
      verdict: used ? "used_elsewhere" : verdict,
      ...(said ? { why: said } : {}),
      ...(did_you_mean ? { did_you_mean } : {}),
      likely_carriers,
    },
  };
}

/** With the carrier that is asked about; where nobody's number it is, with one whose number may be meant. */
function bestCheck(waybill: string, carrier: CarrierCode | undefined): [CarrierCode, WaybillCheck] {
  const codes = carrier ? [carrier] : CARRIERS.map(({ code }) => code);
  const checks = codes.map((code): [CarrierCode, WaybillCheck] => [code, check(code, waybill)]);
  return checks.find(([, { did_you_mean }]) => did_you_mean) ?? (checks[0] as [CarrierCode, WaybillCheck]);
}

const USED_ELSEWHERE = {
  code: "used_elsewhere",
  text: {
    id: "Nomor ini sedang dipakai kiriman lain. Periksa lagi nomornya pada label paket ini.",
    en: "Another shipment is using this number. Look again at the number on this parcel's label.",
  },
};

/**
 * R2.1: the order moves on, the shipment is there and its number taken, all at once or not at all. What the
 * platform ships is booked once it may leave, and before it has: whoever dies in between, or loses the race,
 * finds the same booking when they come again.
 */
async function shipOrder({ caller, params, body, receivedMs, call }: Call): Promise<Answer | Refusal> {
  const id = params.order_id ?? "";
  const said = body as Shipping;
  const { booked } = booker(id);
  return run({
    reads: { order: orderKey(id) },
    receivedMs,
    call,
    async plan(facts, { now, settings }): Promise<Plan | Refusal> {
      const order = orderOf(facts.get("order"));
      if (order === undefined || !maySee(caller, order)) return notFound("order");
      const booking = await booked(toBook(order, said, now));
      if (isRefusal(booking)) return booking;
      const rules = await rulesAt(settings);
      const shipped = ship(order, said, now, rules.policy, booking);
      if (isRefusal(shipped)) return shipped;
      if (facts.learned("claim")) return booking ? bookedNumberInUse(booking) : WAYBILL_IN_USE;
      const { shipment } = shipped;
      const { carrier, waybill, booking_id, order_id, shop_id, buyer_id } = shipment;
      const data = {
        happened_at: now,
        method: shipment.method,
        ...(carrier ? { carrier } : {}),
        ...(booking_id ? { booking_id } : {}),
      };
      const changes = [
        advanceOrder(shipped.order),
        insert(shipment),
        ...(carrier && waybill
          ? [take({ carrier, waybill }, { order_id, shop_id, buyer_id }, now, rules)]
          : []),
        happened(shipped.order, "order.shipped", now, caller, data, order.status),
      ];
      return { changes, answer: { status: 201, body: shipmentView(shipment, caller, now) } };
    },
  });
}

/** R2.3, first step. */
async function previewOf(call: Call): Promise<Answer | Refusal> {
  const found = await shipmentFor(call);
  if (isRefusal(found)) return found;
  const { shipment, now } = found;
  const change = previewChange(shipment, call.body as SaidWaybill, now);
  return isRefusal(change) ? change : { status: 200, body: previewView(shipment.order_id, change) };
}

/** R2.3, second step: the new number is taken and the old one given back in the same instant. */
async function confirm({ caller, params, body, receivedMs, call }: Call): Promise<Answer | Refusal> {
  const id = params.order_id ?? "";
  const { preview, ...wanted } = body as SaidWaybill & { preview: string };
  return run({
    reads: { shipment: shipmentKey(id) },
    receivedMs,
    call,
    async plan(facts, { now, settings }): Promise<Plan | Refusal> {
      const before = shipmentOf(facts.get("shipment"));
      if (before === undefined || !maySee(caller, before)) return notFound("shipment");
      const confirmed = confirmChange(before, wanted, preview, now);
      if (isRefusal(confirmed)) return confirmed;
      if (facts.learned("claim")) return WAYBILL_IN_USE;
      const { shipment, change } = confirmed;
      const { order_id, shop_id, buyer_id } = shipment;
      const changes = [
        advance(shipment),
        take(change.to, { order_id, shop_id, buyer_id }, now, await rulesAt(settings)),
        ...(facts.learned("own_claim") ? [] : [giveBack(change.from.carrier, change.from.waybill, order_id)]),
        carrierChanged(shipment, now, caller),
      ];
      return { changes, answer: { status: 200, body: shipmentView(shipment, caller, now) } };
    },
  });
}

/** The buyer is told of every change (R5.5): by its event, which names carriers and no number. */
function carrierChanged(shipment: Shipment, at: Instant, caller: Caller): Change {
  const { order_id, shop_id, buyer_id, version, carrier, earlier } = shipment;
  return record(shipmentKey(order_id).pk, {
    event_id: `shp_${order_id}-${version}`,
    type: "shipment.carrier_changed",
    at,
    seq: version,
    actor: actorOf(caller),
    subject: { order_id, shop_id, buyer_id },
    data: { from_carrier: earlier?.carrier, to_carrier: carrier },
  });
}

async function getShipment(call: Call): Promise<Answer | Refusal> {
  const found = await shipmentFor(call);
  if (isRefusal(found)) return found;
  return { status: 200, body: shipmentView(found.shipment, call.caller, found.now) };
}

/** The shipment that is asked about, as long as the caller may know of it, and case time. */
async function shipmentFor({ caller, params, receivedMs }: Call): Promise<Known | Refusal> {
  const [item, settings] = await load([shipmentKey(params.order_id ?? ""), SETTINGS]);
  const shipment = shipmentOf(item);
  if (shipment === undefined || !maySee(caller, shipment)) return notFound("shipment");
  return { shipment, now: caseTime(receivedMs, settingsOf(settings)) };
}

interface Known {
  readonly shipment: Shipment;
  readonly now: Instant;
}
