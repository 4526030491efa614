import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Item } from "./table.ts";

/**
 * What answers mostly look like. Packed against it, a remembered answer is less than half as long and stays
 * within one write unit. Never change a dictionary that was deployed: what was packed against it could not be
 * read again. Add a new one, and let `NOW` name it.
 */
const DICTIONARIES: Readonly<Record<number, Buffer>> = {
  1: Buffer.from(
    '{"order_id":"","shop_id":"shop-","buyer_id":"buyer-","delivery_method":"platformown_carrierown_delivery",' +
      '"line_count":1,"placed_at":"2026-","shipped_at":"","delivered_at":"","completed_at":"","cancelled_at":"",' +
      '"held":{"amount":0,"currency":"IDR"},"refunded":{"amount":0,"currency":"IDR"},"asked_for":{"amount":0,' +
      '"currency":"IDR"},"left":{"amount":0,"currency":"IDR"},"lines":[{"sku":"","unit_price":{"amount":,' +
      '"paid":{"amount":,"available":{"amount":,"frozen":{"amount":,"queued":{"amount":0,"currency":"IDR"},' +
      '"queued_count":0,"payable":{"amount":,"return_address":{"recipient":"","phone":"+62","street":"Jl. ",' +
      '"city":"Jakarta","postal_code":""},"return_shipment":{"carrier":"","waybill":"","shipped_at":"","delivered_at":' +
      '"rejection_reason":"goods_must_come_backsent_as_ordered","return_problem":"damagedincompletedifferentempty",' +
      '"texts":{"request":"","rejection":""},"missing":{"amount":' +
      '{"refund_id":"rf_01M","order_id":"","shop_id":"shop-","buyer_id":"buyer-","type":"refund_only' +
      '"type":"return_and_refund","status":"requestedrejectedawaiting_returnreturningdisputedqueuedwithdrawn",' +
      '"reason":"damagednot_as_describednot_received","sub_reason":"","amount":{"amount":,"currency":"IDR"},' +
      '"funding":"heldreleased","lines":[{"line_id":"1","quantity":1,"product_name":"","amount":{"amount":,' +
      '"currency":"IDR"}}],"created_at":"2026-T00:00:00+07:00","updated_at":"2026-T00:00:00+07:00","policy_version":1,' +
      '"due":{"at":"2026-T00:00:00+07:00","rule":"R3.4R3.7R3.3","explains":{"from":"2026-T+07:00","term":{"count":3,' +
      '"unit":"dayshoursbusiness_days"},"skipped_days":[{"date":"2026-","why":"public_holidayjoint_leave","name":"},' +
      '{"date":"2026-","why":"weekend"}],"provisional":false,"text":{"id":"3 hari kerja, 2 hari libur dilewati: ' +
      'sampai 2026- 00:00 WIB.","en":"3 business days, 2 days off left out: until 2026- 00:00 WIB."}},"on_expiry":' +
      '{"outcome":"paidlapseddeclinedapproved","text":{"id":"Bila penjual tidak menjawab, dana dikembalikan seperti yang ' +
      'diminta.","en":"If the seller does not answer, the refund is approved as asked."}}},"waiting_for":"buyerseller",' +
      '"payment":{"payment_id":"pay_01M","amount":{"amount":,"currency":"IDR"},"paid_at":"2026-","settlement":"settled' +
      'pending"},"available_actions":[{"action":"withdraw","href":"/refunds/rf_01M/withdrawal"}],"timeline":"/refunds/' +
      'rf_01M/timeline"}',
  ),
};

const NOW = 1;

/** An answer's body as it is remembered, with the dictionary it was packed against. */
export function packed(body: unknown): { readonly body: Uint8Array; readonly dictionary: number } {
  return { body: deflateRawSync(JSON.stringify(body), { dictionary: DICTIONARIES[NOW] }), dictionary: NOW };
}

/** The body that was packed. Throws where its dictionary is gone: that is a bug, not a case. */
export function unpacked(item: Item): unknown {
  const dictionary = DICTIONARIES[Number(item.dictionary)];
  if (dictionary === undefined) throw new Error(`an answer was packed against dictionary ${item.dictionary}`);
  return JSON.parse(inflateRawSync(item.body as Uint8Array, { dictionary }).toString("utf8"));
}
