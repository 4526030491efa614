import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { type Command, type Context, decide } from "../../../functions/notices/decide.ts";
import type { Notice } from "../../../functions/notices/notice.ts";
import { evolve } from "../../../functions/notices/notice.ts";
import { openNotice } from "../../../functions/notices/opening.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import { SYSTEM } from "../../../functions/platform/caller.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import type { PenaltyKind } from "../../../functions/policies/policy.ts";
import type { Shipment } from "../../../functions/shipments/shipment.ts";
import { later, MONDAY } from "../given.ts";

export const RULES = { policy: FIRST_POLICY, calendar: FIRST_CALENDAR };
/** Two business days after Monday end with Wednesday. */
export const DUE = "2026-03-04T17:00:00.000Z";
export const SELLER: Caller = { role: "seller", id: "person-1", shop_id: "toko-1" };
export const AGENT: Caller = { role: "agent", id: "agent-1" };

/** Goods that their seller handed to a carrier an hour before Monday's report. */
export function aShipment(over: Partial<Shipment> = {}): Shipment {
  return {
    order_id: "order-1",
    shop_id: "toko-1",
    buyer_id: "pembeli-1",
    method: "own_carrier",
    carrier: "jnt",
    waybill: "JP0000000001",
    status: "shipped",
    shipped_at: later(MONDAY, -3_600_000),
    version: 1,
    ...over,
  };
}

/** The same goods under another number, as of `at` (R2.3). */
export function changed(at: string): Shipment {
  const { carrier = "jnt", waybill = "" } = aShipment();
  return aShipment({ waybill: "JP0000000002", earlier: { carrier, waybill, changed_at: at }, version: 2 });
}

/** Their delivery failed at `at`; they left again at `again`, if they did (R2.4). */
export function failed(at: string, again?: string): Shipment {
  const { carrier, waybill, shipped_at, ...facts } = aShipment();
  const attempt = {
    carrier,
    waybill,
    shipped_at,
    failed_at: at,
    reason: "invalid_shipping_address",
  } as const;
  const tried = { ...facts, shipped_at, status: "failed", failed: [attempt], version: 2 } as Shipment;
  if (again === undefined) return tried;
  return {
    ...tried,
    carrier: "jnt",
    waybill: "JP0000000003",
    shipped_at: again,
    status: "shipped",
    version: 3,
  };
}

/** A notice of Monday, as its buyer said. */
export function aNotice(kind: PenaltyKind = "invalid_number"): Notice {
  const said = { kind, text: "Resi tidak ada.", by: { role: "buyer", id: "pembeli-1" } } as const;
  const notice = openNotice(aShipment(), said, undefined, { now: MONDAY, ...RULES });
  if (isRefusal(notice)) throw new Error(notice.code);
  return notice;
}

/** What a decision is made with: the shipment as it was, unless another is given. */
export function aContext(now: string, over: Partial<Context> = {}): Context {
  return { now, caller: SYSTEM, shipment: aShipment(), ...RULES, ...over };
}

/** The notice after a command that must be accepted. */
export function done(notice: Notice, command: Command, context: Context): Notice {
  const event = decide(notice, command, context);
  if (isRefusal(event)) throw new Error(event.code);
  return evolve(notice, event);
}

/** A notice that waits for its explanation to be judged, claimed by the agent. */
export function explained(): Notice {
  const text = "Resi benar.";
  const said = done(
    aNotice(),
    { kind: "explainNotice", text },
    aContext(later(MONDAY, 1), { caller: SELLER }),
  );
  return done(said, { kind: "claimNotice" }, aContext(later(MONDAY, 2), { caller: AGENT }));
}
