import { api } from "../api/client.ts";
import { useWords, words } from "../texts/language.ts";
import { CarrierSaid } from "./carrier-said.tsx";

const said = words({
  id: { title: "Catatan kurir", all: (count: number) => `Seluruh catatan kurir (${count})` },
  en: { title: "The carrier's record", all: (count: number) => `The carrier's whole record (${count})` },
});

interface Wanted {
  readonly order_id: string;
  /** Of the goods that come back under this case; of the order's own parcel where there is none. */
  readonly refund_id?: string;
}

/** So many entries are seen at once: the latest are what one looks for. */
const SEEN = 3;

/** Where a parcel was when, the latest first, as its carrier told it (R2.5). */
export function ParcelRecord({ order_id, refund_id }: Wanted) {
  const text = useWords(said);
  const { data } = api.useQuery("get", "/shipments/{order_id}/tracking", {
    params: { path: { order_id }, query: { limit: 100 } },
  });
  const entries = (data?.items ?? []).filter((entry) => entry.refund_id === refund_id);
  if (entries.length === 0) return null;
  return (
    <section aria-label={text.title}>
      <CarrierSaid entries={entries.slice(0, SEEN)} />
      {entries.length > SEEN && (
        <details>
          <summary>{text.all(entries.length)}</summary>
          <CarrierSaid entries={entries.slice(SEEN)} />
        </details>
      )}
    </section>
  );
}
