import type { Due } from "../api/client.ts";
import { day, dueInstant, until } from "../format/instants.ts";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { useNow } from "./now.tsx";

const said = words({
  id: {
    until: "Batas waktu",
    over: "Batas waktu sudah lewat",
    why: "Mengapa saat itu",
    provisional: "Sementara: hari libur tahun itu belum diumumkan, batas waktu hanya dapat mundur.",
    rule: "Aturan",
    days: { weekend: "akhir pekan", public_holiday: "hari libur", joint_leave: "cuti bersama" },
    skipped: "Tidak dihitung",
  },
  en: {
    until: "Due",
    over: "The time is over",
    why: "Why then",
    provisional: "Provisional: that year's holidays are not announced yet; it can only move later.",
    rule: "Rule",
    days: { weekend: "weekend", public_holiday: "public holiday", joint_leave: "joint leave" },
    skipped: "Not counted",
  },
});

/** A deadline in full (R7.3): when, why then, and what happens if nobody does anything. */
export function DueExplained({ due }: { readonly due: Due }) {
  const text = useWords(said);
  const say = useSaid();
  const language = useLanguage();
  const { skipped_days: skipped, provisional } = due.explains;
  const named = skipped.filter(({ why }) => why !== "weekend");
  return (
    <section className="due-explained" aria-label={text.until}>
      <p className="due-at">
        <strong>{dueInstant(due.at, language)}</strong> <DueLeft at={due.at} />
      </p>
      {due.on_expiry && <p className="due-outcome">{say(due.on_expiry.text)}</p>}
      <details>
        <summary>{text.why}</summary>
        <p>{say(due.explains.text)}</p>
        {named.length > 0 && (
          <ul aria-label={text.skipped}>
            {named.map(({ date, why, name }) => (
              <li key={date}>
                {day(date, language)}: {name ?? text.days[why]}
              </li>
            ))}
          </ul>
        )}
        {provisional && <p>{text.provisional}</p>}
        <p className="quiet">
          {text.rule} {due.rule}
        </p>
      </details>
    </section>
  );
}

/** How long there is left, in words, and loud where it is little. */
export function DueLeft({ at }: { readonly at: string }) {
  const text = useWords(said);
  const language = useLanguage();
  const now = useNow();
  const left = Date.parse(at) - now;
  const loud = left < 24 * 3_600_000 ? "pill urgent" : left < 48 * 3_600_000 ? "pill soon" : "pill";
  return <span className={loud}>{left <= 0 ? text.over : until(at, now, language)}</span>;
}
