import { instant } from "../format/instants.ts";
import { useLanguage, useWords } from "../texts/language.ts";
import { TAG } from "./tracking-words.ts";

/** One word of a carrier: in which of its tags, when, and where. */
export interface Entry {
  readonly tag: string;
  readonly occurred_at: string;
  readonly place?: string;
  readonly city?: string;
}

/** What a carrier told of a parcel, as it is given (R2.5). */
export function CarrierSaid({ entries }: { readonly entries: readonly Entry[] }) {
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
