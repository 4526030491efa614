import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { eventText, whoText } from "../texts/events.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({ id: { title: "Riwayat" }, en: { title: "History" } });

/** Who did what when (R8.1), the latest first. */
export function Timeline({ entries }: { readonly entries: readonly Shapes["TimelineEntry"][] }) {
  const text = useWords(said);
  const language = useLanguage();
  return (
    <section aria-label={text.title}>
      <h2>{text.title}</h2>
      <ol className="timeline">
        {[...entries].reverse().map((entry) => (
          <li key={entry.event_id}>
            <span>{eventText(entry.type, language)}</span>
            <span className="quiet">
              {whoText(entry.actor.role, language)} ·{" "}
              <time dateTime={entry.at}>{instant(entry.at, language)}</time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
