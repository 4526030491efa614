import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { EvidenceView } from "../parts/evidence-view.tsx";
import { Facts } from "../parts/facts.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { Reported } from "./reported.tsx";

const said = words({
  id: {
    explained: "Penjelasan penjual",
    at: "Pada",
    words: "Kata penjual",
    judged: "Penilaian",
    outcomes: { upheld: "Penjelasan diterima", dismissed: "Penjelasan tidak diterima" },
    reason: "Alasan",
    file: "Lampiran",
    none: "Penjual belum menjelaskan.",
  },
  en: {
    explained: "The seller's explanation",
    at: "On",
    words: "The seller's words",
    judged: "Judgement",
    outcomes: { upheld: "The explanation stands", dismissed: "The explanation does not stand" },
    reason: "Reason",
    file: "Attachment",
    none: "The seller has not explained yet.",
  },
});

interface Told {
  readonly notice: Shapes["Notice"] & {
    readonly files?: readonly {
      readonly file_id: string;
      readonly party: string;
      readonly name: string;
      readonly href: string;
    }[];
  };
}

/** A notice about a waybill, both sides of it side by side: what is reported, and how the seller explains it (R5.2). */
export function NoticeFacts({ notice }: Told) {
  const text = useWords(said);
  const say = useSaid();
  const language = useLanguage();
  const { explanation, judgement, files = [] } = notice;
  const of = (party: string) => files.filter((file) => file.party === party);
  const shown = (party: string) =>
    of(party).length > 0 && (
      <div className="files">
        {of(party).map((file) => (
          <EvidenceView key={file.file_id} href={file.href} label={text.file} />
        ))}
      </div>
    );
  return (
    <>
      <Reported notice={notice}>{shown("buyer")}</Reported>
      <Facts
        title={text.explained}
        rows={[
          [text.words, explanation ? explanation.text : text.none],
          [text.at, explanation && instant(explanation.at, language)],
          [text.judged, judgement && text.outcomes[judgement.outcome]],
          [text.reason, judgement && (judgement.reason_text ? say(judgement.reason_text) : judgement.reason)],
        ]}
      >
        {shown("seller")}
      </Facts>
    </>
  );
}
