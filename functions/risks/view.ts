import { inJakarta } from "../kernel/instants.ts";
import type { Texts } from "../policies/texts.ts";
import type { Flag, FlagCode } from "./flag.ts";
import type { Looked } from "./store.ts";

/** What stands out about a request, as an agent reads it. */
export function flagsView(refund_id: string, looked: Looked | undefined) {
  return {
    refund_id,
    ...(looked ? { looked_at: inJakarta(looked.looked_at) } : {}),
    flags: (looked?.flags ?? []).map((flag) => ({
      code: flag.code,
      text: TEXTS[flag.code](flag.figures),
      figures: flag.figures,
      requests: flag.refund_ids.map((id) => ({ refund_id: id, href: `/refunds/${id}` })),
    })),
  };
}

const TEXTS: Readonly<Record<FlagCode, (figures: Flag["figures"]) => Texts>> = {
  serial_refunder: ({ refunds, orders, percent, days }) => ({
    id: `Pembeli menerima ${refunds} pengembalian dana dalam ${days} hari, dari ${orders} pesanan yang sampai (${percent}%).`,
    en: `The buyer was refunded ${refunds} times in ${days} days, of ${orders} orders that arrived (${percent}%).`,
  }),
  many_to_one_address: ({ requests, buyers, days }) => ({
    id: `${requests} permintaan ke alamat yang sama dalam ${days} hari, dari ${buyers} pembeli.`,
    en: `${requests} requests to the same address in ${days} days, by ${buyers} ${buyers === 1 ? "buyer" : "buyers"}.`,
  }),
  mismatched_delivery: () => ({
    id: "Kurir mengantar paket di kota lain daripada tujuan pesanan.",
    en: "The carrier delivered the parcel in another city than the order goes to.",
  }),
};
