import { Link } from "@tanstack/react-router";
import type { Problem, Shapes } from "../api/client.ts";
import { REFUND_STATUS } from "../refunds/refund-words.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { problemText } from "../texts/problems.ts";

/** What bulk approval answers: each case on its own (R3.8). */
export interface BulkResults {
  readonly results: readonly {
    readonly refund_id: string;
    readonly status: number;
    readonly refund?: Shapes["Refund"];
    readonly problem?: unknown;
  }[];
}

const said = words({
  id: { title: "Hasil persetujuan", done: (count: number, all: number) => `${count} dari ${all} disetujui` },
  en: {
    title: "Outcome of the approval",
    done: (count: number, all: number) => `${count} of ${all} approved`,
  },
});

/** How it went with each case of a selection. */
export function BulkOutcome({ results }: BulkResults) {
  const text = useWords(said);
  const status = useWords(REFUND_STATUS);
  const language = useLanguage();
  const approved = results.filter((one) => one.refund !== undefined).length;
  return (
    <section
      className={`note ${approved === results.length ? "good" : "bad"}`}
      aria-label={text.title}
      role="status"
    >
      <p>{text.done(approved, results.length)}</p>
      <ul>
        {results.map(({ refund_id, refund, problem }) => (
          <li key={refund_id}>
            <Link to="/seller/refunds/$refund_id" params={{ refund_id }}>
              {refund?.order_id ?? refund_id}
            </Link>
            : {refund ? status[refund.status] : problemText(problem as Problem, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}
