import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { OUTCOME } from "./hearing-words.ts";

const said = words({
  id: { title: "Putusan", reason: "Alasan", amount: "Jumlah", at: "Pada", text: "Penjelasan" },
  en: { title: "Decision", reason: "Reason", amount: "Amount", at: "On", text: "Explanation" },
});

/** How a case that was heard was decided: outcome, reason, amount and text (R4.4). */
export function Decision({ decision }: { readonly decision: NonNullable<Shapes["Dispute"]["decision"]> }) {
  const text = useWords(said);
  const outcome = useWords(OUTCOME);
  const say = useSaid();
  const language = useLanguage();
  const { reason_text, amount } = decision;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{outcome[decision.outcome] ?? decision.outcome}</h2>
      <dl>
        <dt>{text.reason}</dt>
        <dd>{reason_text ? say(reason_text) : decision.reason}</dd>
        {amount && (
          <>
            <dt>{text.amount}</dt>
            <dd>{rupiah(amount)}</dd>
          </>
        )}
        <dt>{text.text}</dt>
        <dd className="said">{decision.text}</dd>
        <dt>{text.at}</dt>
        <dd>{instant(decision.at, language)}</dd>
      </dl>
    </section>
  );
}
