import type { ReactNode } from "react";
import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { Facts } from "../parts/facts.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { PENALTY_KIND } from "./penalty-words.ts";

const said = words({
  id: {
    reported: "Yang dilaporkan",
    kind: "Jenis",
    waybill: "Resi",
    shipped: "Dikirim",
    by: { buyer: "Pembeli", system: "Sistem" },
  },
  en: {
    reported: "What was reported",
    kind: "Kind",
    waybill: "Waybill",
    shipped: "Shipped",
    by: { buyer: "Buyer", system: "System" },
  },
});

/** What was said of a waybill, of which, by whom and when (R5.1). */
export function Reported({ notice, children }: { notice: Shapes["Notice"]; children?: ReactNode }) {
  const text = useWords(said);
  const kinds = useWords(PENALTY_KIND);
  const say = useSaid();
  const language = useLanguage();
  const { about, reported } = notice;
  return (
    <Facts
      title={text.reported}
      rows={[
        [text.kind, say(notice.kind_text)],
        [text.waybill, about.waybill && [about.carrier, about.waybill].filter(Boolean).join(" ")],
        [text.shipped, instant(about.shipped_at, language)],
      ]}
    >
      <ul className="timeline">
        {reported.map((report) => (
          <li key={`${report.at}${report.kind}`}>
            <span>
              {report.text ?? (report.finding_text ? say(report.finding_text) : kinds[report.kind])}
            </span>
            <span className="quiet">
              {text.by[report.by]} · <time dateTime={report.at}>{instant(report.at, language)}</time>
            </span>
          </li>
        ))}
      </ul>
      {children}
    </Facts>
  );
}
