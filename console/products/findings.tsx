import type { Shapes } from "../api/client.ts";
import { useSaid, useWords, words } from "../texts/language.ts";
import { Score } from "./score.tsx";

const said = words({
  id: {
    title: "Yang sebaiknya dilakukan",
    none: "Lengkap: tidak ada yang kurang.",
    points: (points: number) => `+${points} poin`,
    buyers: "Kata pembeli",
  },
  en: {
    title: "What to do next",
    none: "Complete: nothing is missing.",
    points: (points: number) => `+${points} points`,
    buyers: "Buyers say",
  },
});

type Finding = NonNullable<Shapes["Product"]["findings"]>[number];

interface Found {
  readonly score: number;
  readonly findings: readonly Finding[];
}

/** How complete a product is and what to do next, what buyers say before what is missing (R6.6). */
export function Findings({ score, findings }: Found) {
  const text = useWords(said);
  const say = useSaid();
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <Score score={score} />
      {findings.length === 0 && <p className="note good">{text.none}</p>}
      <ol className="rows">
        {findings.map((finding) => (
          <li key={finding.code + (finding.says ?? "")}>
            <span>
              {finding.says && <span className="pill soon">{text.buyers}</span>} {say(finding.text)}
            </span>
            {finding.points !== undefined && <span className="pill good">{text.points(finding.points)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
