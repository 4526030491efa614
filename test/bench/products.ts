import { SHOP, told } from "./samples.ts";
import type { Telling } from "./story.ts";

const FACTS = {
  name: "Sepatu Lari Pria Ringan Anti Selip Warna Hitam Ukuran 42",
  description: "Sepatu lari ringan dengan sol karet anti selip, bagian atas jaring yang sejuk. "
    .repeat(4)
    .trim(),
  specification: {
    ukuran: "42",
    bahan: "jaring, karet",
    warna: "hitam",
    berat: "540 g sepasang",
    isi: "1 pasang",
  },
  use_guidance: {
    id: "Bersihkan dengan kain lembap, jemur di tempat teduh, dan jangan dimasukkan ke mesin cuci.",
    en: "Wipe with a damp cloth, let them dry in the shade, and never put them into a washing machine.",
  },
  pictures: [1, 2, 3].map((n) => `https://img.toko.example/8842/${n}.jpg`),
};

/** R6.6: an order names products, their facts are handed in, a case says something of one, and a buyer reads how it is used. */
export async function sold(telling: Telling): Promise<void> {
  const { hear } = await import("../../functions/products/listeners.ts");
  const order_id = await telling.order("delivered");
  const hears = (type: string, subject: object) => hear(told(type, { order_id, shop_id: SHOP, ...subject }));
  await telling.step("products", () => hears("order.placed", {}), "an order of three new products");
  await telling.step("products", () => hears("order.placed", {}), "an order of products that are known");
  const path = { shop_id: SHOP, product_key: "SKU-8842-1" };
  await telling.tell("putProduct", { as: "marketplace", path, body: FACTS });
  const refund_id = await telling.request(order_id, { reason: "not_as_described", sub_reason: "wrong_size" });
  await telling.step("products", () => hears("refund.requested", { refund_id }), "a case of two lines");
  await telling.tell("getProduct", { as: "seller", path });
  await telling.tell("getProducts", { as: "seller", path: { shop_id: SHOP } });
  await telling.tell("getGuidance", { as: "buyer", path: { order_id } });
  await telling.tell("withdraw", { as: "buyer", path: { refund_id }, body: {} }, "as what buyers say");
}
