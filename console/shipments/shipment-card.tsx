import { api, type Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { Copy } from "../parts/copy.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { ParcelRecord } from "./parcel-record.tsx";
import { METHOD } from "./tracking-words.ts";

const said = words({
  id: {
    title: "Pengiriman",
    waybill: "Nomor resi",
    page: (name: string) => `Lacak di situs ${name}`,
    seen: "Terakhir terlihat",
    earlier: (waybill: string) => `Semula dengan resi ${waybill}`,
    failed: "Kiriman sebelumnya gagal",
  },
  en: {
    title: "Delivery",
    waybill: "Waybill number",
    page: (name: string) => `Track it at ${name}`,
    seen: "Last seen",
    earlier: (waybill: string) => `At first with waybill ${waybill}`,
    failed: "Earlier parcels that failed",
  },
});

/** Where an order's parcel is: with whom, under which number, and what the carrier told of it (R2.5). */
export function ShipmentCard({ order_id }: { readonly order_id: string }) {
  const text = useWords(said);
  const { data: shipment, error } = api.useQuery("get", "/shipments/{order_id}", {
    params: { path: { order_id } },
  });
  // The marketplace may have shipped it without a shipment of ours.
  if ((error as { status?: number } | null)?.status === 404) return null;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ProblemNote error={error} />
      {shipment ? <Travelling shipment={shipment} /> : error === null && <Skeleton lines={3} />}
    </section>
  );
}

function Travelling({ shipment }: { readonly shipment: Shapes["Shipment"] }) {
  const text = useWords(said);
  const method = useWords(METHOD);
  const say = useSaid();
  const language = useLanguage();
  const { parcel, carrier_name: carrier, waybill, tracking_page: page, earlier, failed = [] } = shipment;
  return (
    <>
      {parcel && (
        <div className={parcel.trouble ? "note bad" : "note good"}>
          <p>
            <strong>{say(parcel.text)}</strong>
          </p>
          {parcel.at && (
            <p>
              {text.seen}: {parcel.place ?? parcel.city} ·{" "}
              <time dateTime={parcel.at}>{instant(parcel.at, language)}</time>
            </p>
          )}
        </div>
      )}
      <p>
        {carrier ?? method[shipment.method]}
        {waybill && (
          <>
            {" · "}
            <span className="unseen">{text.waybill} </span>
            <span className="code">{waybill}</span> <Copy value={waybill} label={text.waybill} />
          </>
        )}
      </p>
      {page && carrier && (
        <p>
          <a href={page} target="_blank" rel="noreferrer">
            {text.page(carrier)}
          </a>
        </p>
      )}
      {earlier && <p className="quiet">{text.earlier(earlier.waybill)}</p>}
      {failed.length > 0 && (
        <p className="quiet">
          {text.failed}: {failed.map((one) => one.waybill ?? instant(one.shipped_at, language)).join(", ")}
        </p>
      )}
      <ParcelRecord order_id={shipment.order_id} />
    </>
  );
}
