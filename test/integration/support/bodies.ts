import type { Json } from "../../../local/client.ts";
import { ADDRESS, asking, done, idr } from "./cases.ts";
import { operator, type Shop } from "./people.ts";

/** A good body for each route that takes one, about a shop's own order and case. */
export async function goodBodies(shop: Shop, order_id: string, refund_id: string): Promise<Json> {
  const { version: _version, ...policy } = done(await operator.get("/policies/current"));
  const line = { line_id: "1", product_name: "Kaos", sku: "k-1", quantity: 1, unit_price: idr(5_000) };
  const { text: _text, ...quoted } = asking(order_id);
  return {
    putOrder: {
      shop_id: shop.shop_id,
      buyer_id: shop.buyer_id,
      delivery_method: "platform",
      paid: idr(5_000),
      lines: [line],
    },
    reportShipment: {},
    reportDelivery: {},
    completeOrder: {},
    cancelOrder: {},
    quoteRefund: quoted,
    requestRefund: asking(order_id, { amount: idr(1_000), text: "Rusak." }),
    bulkApprove: { refund_ids: [refund_id] },
    approve: {},
    reject: { reason: "other", text: "Tidak." },
    withdraw: {},
    agree_to_return: {},
    open_dispute: {},
    ship_return: { carrier: "jnt", waybill: "JP0000000001" },
    report_return_delivery: {},
    confirm_receipt: { condition: "as_sent" },
    report_payment: { result: "settled" },
    requestCallBack: { phone: "0812-3456-7890", topic: "Paket rusak.", language: "id" },
    claimCallBack: {},
    releaseCallBack: {},
    reportAttempt: { outcome: "call_later", call_at: "2026-11-24T10:00:00+07:00" },
    withdrawCallBack: {},
    checkWaybill: { carrier: "jnt", waybill: "JP1234567890" },
    shipOrder: { carrier: "jnt", waybill: "JP1234567890" },
    previewChange: { carrier: "jnt", waybill: "JP1234567891" },
    confirmChange: { carrier: "jnt", waybill: "JP1234567891", preview: "x".repeat(22) },
    reportFailedDelivery: { reason: "invalid_shipping_address" },
    chooseResolution: { resolution: "reshipment_prepared" },
    callTheLogistics: {},
    reportTracking: {
      carrier: "jnt",
      waybill: "JP1234567890",
      tag: "InTransit",
      subtag: "InTransit_002",
      occurred_at: "2026-11-24T10:00:00+07:00",
    },
    bookParcel: {
      reference: `${order_id}.1`,
      order_id,
      shipping: 1,
      shop_id: shop.shop_id,
      buyer_id: shop.buyer_id,
      service: "regular",
    },
    cancelBooking: { reference: `${order_id}.1` },
    liveParcel: { life: "stuck", steps: 1 },
    saveDisputeDraft: { statement: "Lihat foto.", files: [] },
    openFileOfDispute: {
      content_type: "image/jpeg",
      bytes: 10,
      sha256: `${"A".repeat(43)}=`,
      name: "foto.jpg",
      requirement: "chat",
    },
    submitEvidenceOfDispute: { draft: 1 },
    finishEvidenceOfDispute: {},
    claimDispute: {},
    releaseDispute: {},
    reassignDispute: { to: "agent-of-nobody" },
    decideDispute: { outcome: "refund", reason: "shared_fault", amount: idr(1_000), text: "Sebagian." },
    confirmDispute: {},
    sendBackDispute: { text: "Lihat lagi." },
    topUp: { amount: idr(10), reference: "ref-1" },
    payOut: { amount: idr(10), reference: "ref-1" },
    putReturnAddress: ADDRESS,
    publishPolicy: policy,
    publishDecree: { year: 2099, decree: "SKB", holidays: [], joint_leave: [] },
    previewDeadline: { term: { count: 3, unit: "business_days" } },
    // The clock only goes forward, so this moves nothing.
    moveClock: { to: "2020-01-01T00:00:00Z" },
  };
}
