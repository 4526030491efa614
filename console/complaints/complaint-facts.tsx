import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { SIDE } from "../hearings/hearing-words.ts";
import { EvidenceView } from "../parts/evidence-view.tsx";
import { Facts } from "../parts/facts.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { BECAME, COMPLAINT_OUTCOME, ESCALATED, SOLUTION } from "./complaint-words.ts";

const said = words({
  id: {
    complaint: "Keluhan pembeli",
    category: "Tentang",
    goods: "Barang",
    words: "Kata pembeli",
    opened: "Pada",
    answer: "Jawaban penjual",
    none: "Penjual belum menjawab.",
    said: "Kata penjual",
    at: "Pada",
    late: "terlambat",
    proposals: "Solusi yang ditawarkan",
    by: { seller: "penjual", agent: "petugas" },
    agreed: (sides: string) => `disetujui ${sides}`,
    ended: "Akhirnya",
    outcome: "Hasil",
    reason: "Alasan",
    why: "Penjelasan",
    escalated: "Dibawa ke platform",
    rating: "Kepuasan pembeli",
    stars: (count: number) => `${count} dari 5`,
    file: "Lampiran",
  },
  en: {
    complaint: "The buyer's complaint",
    category: "About",
    goods: "Goods",
    words: "The buyer's words",
    opened: "On",
    answer: "The seller's answer",
    none: "The seller has not answered yet.",
    said: "The seller's words",
    at: "On",
    late: "late",
    proposals: "Solutions offered",
    by: { seller: "seller", agent: "agent" },
    agreed: (sides: string) => `agreed to by the ${sides}`,
    ended: "How it ended",
    outcome: "Outcome",
    reason: "Reason",
    why: "Explanation",
    escalated: "Brought to the platform",
    rating: "How the buyer rates it",
    stars: (count: number) => `${count} of 5`,
    file: "Attachment",
  },
});

interface Told {
  readonly complaint: Shapes["Complaint"] & {
    readonly files?: readonly { readonly file_id: string; readonly party: string; readonly href: string }[];
  };
}

/** A complaint, both sides of it side by side, and what was offered (R6.3). */
export function ComplaintFacts({ complaint }: Told) {
  const text = useWords(said);
  const sides = useWords(SIDE);
  const solutions = useWords(SOLUTION);
  const became = useWords(BECAME);
  const outcomes = useWords(COMPLAINT_OUTCOME);
  const escalated = useWords(ESCALATED);
  const say = useSaid();
  const language = useLanguage();
  const { answer, escalation, resolution, rating, files = [], proposals } = complaint;
  const shown = (party: string) => {
    const own = files.filter((file) => file.party === party);
    if (own.length === 0) return null;
    return (
      <div className="files">
        {own.map((file) => (
          <EvidenceView key={file.file_id} href={file.href} label={text.file} />
        ))}
      </div>
    );
  };
  return (
    <>
      <Facts
        title={text.complaint}
        rows={[
          [text.category, complaint.category_text ? say(complaint.category_text) : complaint.category],
          [text.goods, complaint.lines.map(({ product_name }) => product_name).join(", ")],
          [text.words, complaint.text],
          [text.opened, instant(complaint.opened_at, language)],
          [
            text.escalated,
            escalation &&
              `${escalated[escalation.why]}, ${instant(escalation.at, language)}${
                escalation.text ? `: “${escalation.text}”` : ""
              }`,
          ],
        ]}
      >
        {shown("buyer")}
      </Facts>
      <Facts
        title={text.answer}
        rows={[
          [text.said, answer ? answer.text : text.none],
          [text.at, answer && `${instant(answer.at, language)}${answer.late ? ` (${text.late})` : ""}`],
        ]}
      >
        {shown("seller")}
      </Facts>
      {proposals.length > 0 && (
        <section className="card" aria-label={text.proposals}>
          <h2>{text.proposals}</h2>
          <ol>
            {proposals.map((one) => (
              <li key={one.proposal}>
                <strong>
                  {solutions[one.solution] ?? one.solution}
                  {one.amount && `: ${rupiah(one.amount)}`}
                </strong>{" "}
                <span className="quiet">
                  {text.by[one.by]}, {instant(one.at, language)}
                  {one.agreed.length > 0 &&
                    `, ${text.agreed(one.agreed.map((side) => sides[side]?.toLowerCase()).join(", "))}`}
                  {one.became && `, ${became[one.became] ?? one.became}`}
                </span>
                <p className="words">{one.text}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
      {(complaint.outcome ?? rating) && (
        <Facts
          title={text.ended}
          rows={[
            [text.outcome, complaint.outcome && (outcomes[complaint.outcome] ?? complaint.outcome)],
            [
              text.reason,
              resolution && (resolution.reason_text ? say(resolution.reason_text) : resolution.reason),
            ],
            [text.why, resolution?.text],
            [
              text.rating,
              rating && [text.stars(rating.satisfaction), rating.text].filter(Boolean).join(": "),
            ],
          ]}
        />
      )}
    </>
  );
}
