import type { Told } from "../../functions/platform/published.ts";

/** What a usual case looks like: two lines of three, names as long as they are in Indonesian shops. */
export const SHOP = "shop-70412";

const LINES = [
  ["Sepatu Lari Pria Ringan Anti Selip Warna Hitam Ukuran 42", 349_000],
  ["Kaos Kaki Olahraga Katun Isi 3 Pasang Warna Putih", 45_500],
  ["Botol Minum Stainless 750 ml Tutup Ulir Tahan Panas", 129_900],
] as const;

/** An order as the marketplace hands it in. */
export function handedIn() {
  return {
    shop_id: SHOP,
    buyer_id: "buyer-70412",
    delivery_method: "platform",
    paid: { amount: 539_400, currency: "IDR" },
    lines: LINES.map(([product_name, amount], n) => ({
      line_id: `line-${n + 1}`,
      product_name,
      sku: `SKU-8842-${n + 1}`,
      quantity: 1,
      unit_price: { amount, currency: "IDR" },
    })),
  };
}

/** What a buyer asks for: two of its three lines, with a text. */
export function asked(order_id: string) {
  return {
    order_id,
    type: "refund_only",
    reason: "damaged",
    sub_reason: "broken_in_transit",
    lines: [
      { line_id: "line-1", quantity: 1 },
      { line_id: "line-2", quantity: 1 },
    ],
    text: "Kotaknya penyok saat diterima dan sol sepatu kanan sudah lepas. Kaos kakinya juga robek satu pasang. Mohon dana dikembalikan, terima kasih.",
  };
}

/** A shop's return address. */
export const ADDRESS = {
  recipient: "Gudang Retur Toko Sejahtera",
  phone: "+62 812 3456 7890",
  street: "Jl. Raya Kebayoran Lama No. 128, RT 04/RW 07, Grogol Utara",
  city: "Jakarta Selatan",
  postal_code: "12210",
};

/** The first policy with one term changed, as an operator publishes it. */
export async function editedPolicy() {
  const { FIRST_POLICY } = await import("../../functions/policies/first-policy.ts");
  const { version: _version, ...body } = FIRST_POLICY;
  return { ...body, reminder_hours: 12 };
}

/** An event as the bus brings it to listeners. */
export function told(type: string, subject: Told["subject"], more: Partial<Told> = {}): Told {
  const [id = type] = Object.values(subject);
  const actor = { role: "system", id: "bench" };
  return { id: `${id}-2`, type, time: new Date().toISOString(), seq: 2, actor, subject, data: {}, ...more };
}
