import type { Instant } from "../kernel/instants.ts";
import type { Actor } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import type { Facts } from "../platform/command.ts";
import { record } from "../platform/events.ts";
import type { Item } from "../platform/table.ts";
import { showParcel } from "../shipments/store.ts";
import type { WaybillClaim } from "../waybills/store.ts";
import { type Parcel, seenOf } from "./parcel.ts";
import { advance, parcelPk } from "./store.ts";

/** What happened to a parcel: ids, codes and instants; its number is named nowhere (R8.5). */
interface Happening {
  readonly type: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The writes of what happened to a parcel: what is known of it, its event, and what its shipment shows of it. */
export function happening(
  was: Item,
  before: Parcel,
  after: Parcel,
  { type, at, actor, data }: Happening,
  facts: Facts,
): Change[] {
  const { parcel_id, carrier, told } = after;
  const event = record(parcelPk(parcel_id), {
    event_id: `trk_${parcel_id}-${told}`,
    type,
    at,
    seq: told,
    actor,
    subject: { ...ownerOf(after), parcel_id },
    data: { carrier, ...data },
  });
  return [advance(was, before, after), event, ...shown(before, after, facts)];
}

/** A shipment that has another number by now shows that one's parcel, and the event counts all the same. */
function shown(before: Parcel, after: Parcel, facts: Facts): Change[] {
  if (after.refund_id !== undefined || facts.learned("shipment")) return [];
  const seen = seenOf(after);
  if (JSON.stringify(seen) === JSON.stringify(seenOf(before))) return [];
  return [showParcel(after.order_id, after, seen)];
}

/** Whose parcel it is. */
export function ownerOf({ order_id, shop_id, buyer_id, refund_id }: Parcel): WaybillClaim {
  return { order_id, shop_id, buyer_id, ...(refund_id ? { refund_id } : {}) };
}
