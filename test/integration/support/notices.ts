import type { Json } from "../../../local/client.ts";
import { done, idr, order } from "./cases.ts";
import { aParcel } from "./parcels.ts";
import { type Actor, newName, newPerson, operator, type Shop } from "./people.ts";
import { until } from "./until.ts";

/** An order that its seller handed to a carrier, under a number that looks right. */
export async function shippedByCarrier(shop: Shop, more: Json = {}): Promise<string> {
  const order_id = await order(shop, { at: "to_ship", delivery_method: "own_carrier", ...more });
  done(await shop.seller.post(`/shipments/${order_id}`, aParcel()), 201);
  return order_id;
}

/** Its buyer says that something is wrong with the waybill. */
export async function reported(shop: Shop, said: Json = {}, order_id?: string): Promise<Json> {
  const about = order_id ?? (await shippedByCarrier(shop));
  const body = { kind: "invalid_number", text: "Resi tidak ditemukan.", ...said };
  return done(await shop.buyer.post(`/shipments/${about}/notices`, body), 201);
}

/** The notice as somebody sees it now. */
export async function noticeSeen(who: Actor, notice_id: string): Promise<Json> {
  return done(await who.get(`/notices/${notice_id}`));
}

/** Waits until the notice is in `status`. */
export function noticeReaches(who: Actor, notice_id: string, status: string): Promise<Json> {
  return until(`${notice_id} to be ${status}`, async (last) => {
    const now = await noticeSeen(who, notice_id);
    last(now.status);
    return now.status === status && now;
  });
}

/** What happened to a notice or a penalty, by type, oldest first. */
export async function happened(who: Actor, path: string): Promise<string[]> {
  const { items } = done(await who.get(`${path}/timeline?limit=100`));
  return items.map(({ type }: Json) => type.split(".")[1]);
}

/** The other carrier's number in place of the shipment's, previewed and confirmed (R2.3). */
export async function correct(shop: Shop, order_id: string): Promise<Json> {
  const path = `/shipments/${order_id}/carrier-change`;
  const wanted = aParcel();
  const { preview } = done(await shop.seller.post(`${path}/preview`, wanted));
  return done(await shop.seller.post(path, { ...wanted, preview }));
}

/** A penalty that the seller accepted at once. */
export async function penalised(shop: Shop, kind = "empty_parcel"): Promise<Json> {
  const { notice_id } = await reported(shop, { kind });
  return penaltyOf(shop, done(await shop.seller.post(`/notices/${notice_id}/acceptance`)));
}

/** The penalty that something is about, as its shop sees it now. */
export async function penaltyOf(shop: Shop, { penalty_id }: Json): Promise<Json> {
  return done(await shop.seller.get(`/penalties/${penalty_id}`));
}

/** The shop's points as it sees them. */
export async function points(shop: Shop): Promise<Json> {
  return done(await shop.seller.get(`/shops/${shop.shop_id}/points`));
}

/** Money of the shop's own, released. */
export async function toppedUp(shop: Shop, amount: number): Promise<void> {
  const body = { amount: idr(amount), reference: newName("ref") };
  done(await shop.marketplace.post(`/shops/${shop.shop_id}/top-ups`, body), 201);
}

/** An agent of the test's own, who has claimed the notice. */
export async function claimedBy(notice_id: string, who?: Actor): Promise<Actor> {
  const agent = who ?? (await newPerson({ role: "agent" }));
  done(await agent.post(`/notices/${notice_id}/claim`));
  return agent;
}

/** The present policy's part about penalties. */
export async function tariff(): Promise<Json> {
  return done(await operator.get("/policies/current")).penalties;
}
