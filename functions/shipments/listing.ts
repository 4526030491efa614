import type { Row } from "../platform/lists.ts";
import type { Trouble } from "./parcel.ts";
import type { Shipment } from "./shipment.ts";

/** A row of the list of parcels in trouble (R2.5): the shipment as far as the list shows it. */
export type TroubleRow = Row &
  Pick<Shipment, "order_id" | "shop_id" | "buyer_id" | "carrier" | "waybill" | "shipped_at" | "parcel"> & {
    readonly trouble?: Trouble;
  };

/** The list of a shop's shipments whose parcels are in trouble. */
export function troubleList(shopId: string): string {
  return `LIST#shop#${shopId}#troubles`;
}

/**
 * The row of a shipment in its shop's list of troubles, ranked by since when. One whose trouble is over keeps its
 * row and leaves the list: what comes late must not bring it back. What has only just left is in no trouble.
 */
export function troubleRows(shipment: Shipment): TroubleRow[] {
  const { order_id, shop_id, buyer_id, carrier, waybill, shipped_at, status, parcel, version } = shipment;
  if (version === 1) return [];
  const list = troubleList(shop_id);
  const row = { pk: list, sk: order_id, order_id, shop_id, buyer_id, shipped_at, version };
  if (status !== "shipped" || !parcel?.trouble || !parcel.since || !carrier || !waybill) {
    return [{ ...row, rank: order_id }];
  }
  const place = { list, rank: `${parcel.since}#${order_id}` };
  return [{ ...row, ...place, carrier, waybill, parcel, trouble: parcel.trouble }];
}
