import { useState } from "react";
import { Form } from "react-aria-components";
import { hrefsOf } from "../api/actions.ts";
import { api, type Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { instant } from "../format/instants.ts";
import { Facts } from "../parts/facts.tsx";
import { ChoiceField, TextsField } from "../parts/fields.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { held } from "./held.ts";
import { Holder } from "./holder.tsx";
import { useHolding } from "./holding.ts";
import { REPORT_STATUS, REPORTED } from "./report-words.ts";
import { Take } from "./take.tsx";

const said = words({
  id: {
    title: (about: string) => `Laporan: ${about.toLowerCase()}`,
    reason: "Alasan",
    text: "Kata pelapor",
    at: "Dilaporkan",
    status: "Status",
    holder: "Ditangani",
    late: "Terlambat sejak",
    judged: "Penilaian",
    decide: "Nilai laporan",
    outcome: "Hasil",
    choose: "Pilih",
    outcomes: { keep: "Dibiarkan", remove: "Dihapus" },
    brings: {
      keep: "Tetap tampil seperti adanya.",
      remove: "Tidak tampil lagi, dan bintangnya tidak dihitung.",
    },
    why: "Penjelasan untuk kedua pihak",
    send: "Putuskan",
  },
  en: {
    title: (about: string) => `Report: ${about.toLowerCase()}`,
    reason: "Reason",
    text: "In the reporter's words",
    at: "Reported",
    status: "Status",
    holder: "With",
    late: "Late since",
    judged: "Judgement",
    decide: "Judge the report",
    outcome: "Outcome",
    choose: "Choose",
    outcomes: { keep: "It stays", remove: "It is removed" },
    brings: {
      keep: "It is shown as it is.",
      remove: "It is not shown any more, and its stars do not count.",
    },
    why: "Explain to both sides",
    send: "Decide",
  },
});

type Report = Shapes["Review"]["reports"][number];

interface Offered {
  readonly report: Report;
  readonly review_id: string;
  /** What can be done to this report. */
  readonly actions: Shapes["Review"]["available_actions"];
  readonly command: Command;
}

/** A report: why, by when, with whom; and how it is judged (R6.5). */
export function JudgeReport({ review_id, report, actions, command }: Offered) {
  const text = useWords(said);
  const about = useWords(REPORTED);
  const status = useWords(REPORT_STATUS);
  const say = useSaid();
  const language = useLanguage();
  const [claim, release, decide] = hrefsOf(
    { available_actions: actions },
    "claimReport",
    "releaseReport",
    "decideReport",
  );
  const holding = useReportHolding(review_id, report.about);
  const unjudged = report.judgement === undefined;
  return (
    <>
      <Facts
        title={text.title(about[report.about] ?? report.about)}
        rows={[
          [text.reason, report.reason_text ? say(report.reason_text) : report.reason],
          [text.text, report.text],
          [text.at, instant(report.reported_at, language)],
          [text.status, status[report.status]],
          [text.holder, unjudged && <Holder id={report.claimed_by} />],
          [text.late, report.late_since && instant(report.late_since, language)],
          [text.judged, report.judgement?.text],
        ]}
      >
        <Take what="report" claim={claim} release={release} command={command} holding={holding} />
      </Facts>
      {decide && <Decide command={command} href={decide} />}
    </>
  );
}

/** A report is held within its review, and what can be done to it stands among what can be done to that. */
function useReportHolding(review_id: string, about: Report["about"]) {
  const { queryKey } = api.queryOptions("get", "/reviews/{review_id}", { params: { path: { review_id } } });
  return useHolding({
    queryKey,
    list: "/review-reports",
    row: { review_id, about },
    hold: (review: Shapes["Review"], by) => ({
      ...review,
      reports: review.reports.map((one) => (one.about === about ? held(one, by) : one)),
      available_actions: review.available_actions.filter(({ href }) => !href.includes(`/reports/${about}/`)),
    }),
  });
}

function Decide({ command, href }: { readonly command: Command; readonly href: string }) {
  const text = useWords(said);
  const [outcome, choose] = useState<"" | "keep" | "remove">("");
  return (
    <Form
      className="card narrow"
      aria-label={text.decide}
      onSubmit={(event) => {
        event.preventDefault();
        const why = new FormData(event.currentTarget).get("text");
        command.mutate({ path: href, body: { outcome, text: why } });
      }}
    >
      <h2>{text.decide}</h2>
      <ChoiceField
        label={text.outcome}
        required
        none={text.choose}
        value={outcome}
        onChoose={(value) => choose(value as typeof outcome)}
        choices={Object.entries(text.outcomes).map(([value, label]) => ({ value, label }))}
      />
      {outcome && <p>{text.brings[outcome]}</p>}
      <TextsField label={text.why} name="text" isRequired most={2000} />
      <button type="submit" className="main" disabled={command.isPending}>
        {text.send}
      </button>
    </Form>
  );
}
