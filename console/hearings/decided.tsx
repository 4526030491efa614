import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { Facts } from "../parts/facts.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { OUTCOME, SETTLED } from "./hearing-words.ts";

const said = words({
  id: { title: "Putusan", outcome: "Hasil", reason: "Alasan", at: "Pada", words: "Penjelasan" },
  en: { title: "Decision", outcome: "Outcome", reason: "Reason", at: "On", words: "Explanation" },
});

interface Told {
  readonly heard: Pick<Shapes["Dispute"], "decision" | "settled">;
}

/** What its sides are told of how a case ended: outcome, reason, amount and text (R4.4). */
export function Decided({ heard: { decision, settled } }: Told) {
  const text = useWords(said);
  const outcomes = useWords(OUTCOME);
  const ends = useWords(SETTLED);
  const say = useSaid();
  const language = useLanguage();
  if (settled !== undefined)
    return <Facts title={text.title} rows={[[text.outcome, ends[settled] ?? settled]]} />;
  if (decision === undefined) return null;
  const { outcome, amount, reason, reason_text, at } = decision;
  return (
    <Facts
      title={text.title}
      rows={[
        [text.outcome, [outcomes[outcome] ?? outcome, amount && rupiah(amount)].filter(Boolean).join(": ")],
        [text.reason, reason_text ? say(reason_text) : reason],
        [text.words, decision.text],
        [text.at, instant(at, language)],
      ]}
    />
  );
}
