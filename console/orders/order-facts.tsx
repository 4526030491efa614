import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { Facts } from "../parts/facts.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { DELIVERY_METHOD } from "./order-words.ts";

const said = words({
  id: {
    order: "Pesanan",
    placed: "Masuk",
    delivered: "Tiba",
    completed: "Selesai",
    cancelled: "Dibatalkan",
    method: "Pengiriman",
    goods: "Barang",
    money: "Uang",
    paid: "Dibayar pembeli",
    held: "Masih ditahan",
    refunded: "Dikembalikan",
    asked: "Sedang diminta kembali",
  },
  en: {
    order: "Order",
    placed: "Placed",
    delivered: "Delivered",
    completed: "Completed",
    cancelled: "Cancelled",
    method: "Delivery",
    goods: "Goods",
    money: "Money",
    paid: "Paid by the buyer",
    held: "Still held",
    refunded: "Refunded",
    asked: "Being asked back",
  },
});

/** An order: what was bought, when what happened, and where its money is (R1.3). */
export function OrderFacts({ order }: { readonly order: Shapes["Order"] }) {
  const text = useWords(said);
  const method = useWords(DELIVERY_METHOD);
  const language = useLanguage();
  const at = (when: string | undefined) => when && instant(when, language);
  return (
    <>
      <Facts
        title={text.order}
        rows={[
          [
            text.goods,
            <ul key="goods" className="plain-list">
              {order.lines.map(({ line_id, quantity, product_name, sku, unit_price }) => (
                <li key={line_id}>
                  {quantity} × {product_name} <span className="quiet">{sku}</span>, {rupiah(unit_price)}
                </li>
              ))}
            </ul>,
          ],
          [text.method, method[order.delivery_method]],
          [text.placed, at(order.placed_at)],
          [text.delivered, at(order.delivered_at)],
          [text.completed, at(order.completed_at)],
          [text.cancelled, at(order.cancelled_at)],
        ]}
      />
      <Facts
        title={text.money}
        rows={[
          [text.paid, rupiah(order.paid)],
          [text.held, rupiah(order.held)],
          [text.refunded, order.refunded.amount > 0 && rupiah(order.refunded)],
          [text.asked, order.asked_for.amount > 0 && rupiah(order.asked_for)],
        ]}
      />
    </>
  );
}
