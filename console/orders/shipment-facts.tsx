import { api, type Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { Facts } from "../parts/facts.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { PARCEL_TAG } from "../texts/parcels.ts";

const said = words({
  id: {
    title: "Kiriman",
    carrier: "Kurir dan resi",
    page: "Lacak di situs kurir",
    shipped: "Dikirim",
    delivered: "Tiba",
    parcel: "Paket",
    earlier: "Resi sebelumnya",
    failed: "Pengiriman yang gagal",
    tracking: "Perjalanan paket",
  },
  en: {
    title: "Shipment",
    carrier: "Carrier and waybill",
    page: "Track at the carrier's site",
    shipped: "Shipped",
    delivered: "Delivered",
    parcel: "Parcel",
    earlier: "Earlier waybill",
    failed: "Failed deliveries",
    tracking: "The parcel's way",
  },
});

/** How an order's goods travel: the number, where the parcel is and what is wrong with it, all that went before (R2). */
export function ShipmentFacts({ shipment }: { readonly shipment: Shapes["Shipment"] }) {
  const text = useWords(said);
  const tags = useWords(PARCEL_TAG);
  const say = useSaid();
  const language = useLanguage();
  const { order_id, carrier_name, waybill, tracking_page, parcel, earlier, failed = [] } = shipment;
  const { data: tracking } = api.useQuery("get", "/shipments/{order_id}/tracking", {
    params: { path: { order_id } },
  });
  const at = (when: string | undefined) => when && instant(when, language);
  return (
    <Facts
      title={text.title}
      rows={[
        [
          text.carrier,
          waybill && (
            <>
              {carrier_name} <strong>{waybill}</strong>{" "}
              {tracking_page && (
                <a href={tracking_page} target="_blank" rel="noreferrer">
                  {text.page}
                </a>
              )}
            </>
          ),
        ],
        [text.shipped, at(shipment.shipped_at)],
        [text.delivered, at(shipment.delivered_at)],
        [
          text.parcel,
          parcel && (
            <span className={parcel.trouble ? "wrong" : undefined}>
              {say(parcel.text)} {parcel.since && <span className="quiet">{at(parcel.since)}</span>}
            </span>
          ),
        ],
        [text.earlier, earlier && `${earlier.carrier} ${earlier.waybill}, ${at(earlier.changed_at)}`],
        [
          text.failed,
          failed.length > 0 &&
            failed
              .map((one) => `${one.carrier ?? ""} ${one.waybill ?? ""} (${at(one.failed_at)})`)
              .join("; "),
        ],
      ]}
    >
      {tracking && tracking.items.length > 0 && (
        <details>
          <summary>{text.tracking}</summary>
          <ol className="timeline">
            {tracking.items.map((entry) => (
              <li key={`${entry.occurred_at}${entry.tag}`}>
                <span>{tags[entry.tag] ?? entry.tag}</span>
                <span className="quiet">
                  {[entry.place ?? entry.city, at(entry.occurred_at)].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </Facts>
  );
}
