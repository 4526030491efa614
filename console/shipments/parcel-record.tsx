import { api } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { TAG } from "./tracking-words.ts";

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
      <Entries entries={entries.slice(0, SEEN)} />
      {entries.length > SEEN && (
        <details>
          <summary>{text.all(entries.length)}</summary>
          <Entries entries={entries.slice(SEEN)} />
        </details>
      )}
    </section>
  );
}

interface Entry {
  readonly tag: string;
  readonly occurred_at: string;
  readonly place?: string;
  readonly city?: string;
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const tag = useWords(TAG);
  const language = useLanguage();
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={`${entry.occurred_at}${entry.tag}${entry.place}`}>
          <span>{tag[entry.tag] ?? entry.tag}</span>
          <span className="quiet">
            {[entry.place, entry.city === entry.place ? undefined : entry.city].filter(Boolean).join(", ")}
            {(entry.place ?? entry.city) && " · "}
            <time dateTime={entry.occurred_at}>{instant(entry.occurred_at, language)}</time>
          </span>
        </li>
      ))}
    </ol>
  );
}
