import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { Facts } from "../parts/facts.tsx";
import { CarrierSaid, type Entry } from "../shipments/carrier-said.tsx";
import { METHOD } from "../shipments/tracking-words.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    order: "Pesanan",
    number: "Nomor pesanan",
    goods: "Barang",
    placed: "Dipesan",
    paid: "Dibayar",
    refunded: "Sudah dikembalikan",
    method: "Cara kirim",
    shipment: "Pengiriman",
    carrier: "Kurir",
    waybill: "Nomor resi",
    shipped: "Dikirim",
    delivered: "Sampai",
    earlier: "Resi sebelumnya",
    parcel: "Paketnya sekarang",
    tracking: "Kabar kurir, yang terbaru dulu",
  },
  en: {
    order: "Order",
    number: "Order number",
    goods: "Goods",
    placed: "Placed",
    paid: "Paid",
    refunded: "Refunded already",
    method: "Delivery",
    shipment: "Shipment",
    carrier: "Carrier",
    waybill: "Waybill number",
    shipped: "Shipped",
    delivered: "Delivered",
    earlier: "Number before",
    parcel: "The parcel now",
    tracking: "What the carrier said, the latest first",
  },
});

interface About {
  readonly order?: Shapes["Order"];
  readonly shipment?: Shapes["Shipment"];
  readonly tracking: readonly Entry[];
}

/** What an agent wants to know of the order that a case is about: what was bought, and what carriers said. */
export function AboutOrder({ about: { order, shipment, tracking } }: { readonly about: About }) {
  const text = useWords(said);
  const methods = useWords(METHOD);
  const language = useLanguage();
  const at = (when: string | undefined) => when && instant(when, language);
  return (
    <>
      {order && (
        <Facts
          title={text.order}
          rows={[
            [text.number, order.order_id],
            [text.goods, order.lines.map((line) => `${line.quantity} × ${line.product_name}`).join(", ")],
            [text.placed, at(order.placed_at)],
            [text.paid, rupiah(order.paid)],
            [text.refunded, order.refunded.amount > 0 && rupiah(order.refunded)],
            [text.method, methods[order.delivery_method]],
          ]}
        />
      )}
      {shipment && (
        <Facts
          title={text.shipment}
          rows={[
            [text.carrier, shipment.carrier_name],
            [
              text.waybill,
              shipment.waybill &&
                (shipment.tracking_page ? (
                  <a href={shipment.tracking_page} target="_blank" rel="noreferrer">
                    {shipment.waybill}
                  </a>
                ) : (
                  shipment.waybill
                )),
            ],
            [text.shipped, at(shipment.shipped_at)],
            [text.delivered, at(shipment.delivered_at)],
            [text.earlier, shipment.earlier && `${shipment.earlier.carrier} ${shipment.earlier.waybill}`],
            [text.parcel, shipment.parcel?.text[language]],
          ]}
        >
          {tracking.length > 0 && (
            <>
              <h3>{text.tracking}</h3>
              <CarrierSaid entries={tracking} />
            </>
          )}
        </Facts>
      )}
    </>
  );
}
