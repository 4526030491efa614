import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { Facts } from "../parts/facts.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: { review: "Laporan Anda", answer: "Laporan tentang jawaban toko" },
    reason: "Alasan",
    text: "Penjelasan",
    at: "Dilaporkan",
    status: "Keadaan",
    statuses: {
      open: "Menunggu petugas",
      claimed: "Sedang dinilai petugas",
      kept: "Tetap ditampilkan",
      removed: "Dihapus",
    },
    until: "Dinilai paling lambat",
    judgement: "Alasan petugas",
  },
  en: {
    title: { review: "Your report", answer: "The report of the shop's answer" },
    reason: "Reason",
    text: "Explained",
    at: "Reported",
    status: "Status",
    statuses: {
      open: "Waits for an agent",
      claimed: "An agent judges it",
      kept: "It stays",
      removed: "Removed",
    },
    until: "To be judged by",
    judgement: "The agent's reason",
  },
});

/** What became of what was reported of a review (R6.5). */
export function ReportTold({ report }: { readonly report: Shapes["Review"]["reports"][number] }) {
  const text = useWords(said);
  const say = useSaid();
  const language = useLanguage();
  return (
    <Facts
      title={text.title[report.about]}
      rows={[
        [text.status, text.statuses[report.status]],
        [text.reason, report.reason_text ? say(report.reason_text) : report.reason],
        [text.text, report.text],
        [text.at, instant(report.reported_at, language)],
        [text.until, report.due && instant(report.due.at, language)],
        [text.judgement, report.judgement?.text],
      ]}
    />
  );
}
