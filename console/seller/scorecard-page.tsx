import { Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { DayChart } from "../scorecards/day-chart.tsx";
import { RiskPill } from "../scorecards/risk-pill.tsx";
import { Scorecard } from "../scorecards/scorecard.tsx";
import { usePerson } from "../session/use-person.ts";
import { useWords, words } from "../texts/language.ts";
import { sellersPage } from "./sellers-page.ts";

const said = words({
  id: { title: "Kinerja toko", all: "Semua kasus di baliknya" },
  en: { title: "How the shop does", all: "All the cases behind it" },
});

/** The shop's scorecard (R6.7): risk and what to do next, each metric day by day, each number leading to its cases. */
export function ScorecardPage() {
  const text = useWords(said);
  const shop_id = usePerson()?.shop_id ?? "";
  const path = { path: { shop_id } };
  const { data: card, error } = api.useQuery("get", "/scorecards/{shop_id}", { params: path });
  const { data: days } = api.useQuery("get", "/scorecards/{shop_id}/days", {
    params: { ...path, query: { limit: 100 } },
  });
  if (error) return <ProblemNote error={error} />;
  if (card === undefined) return <Skeleton lines={12} />;
  return (
    <Page title={text.title} aside={<RiskPill level={card.risk.level} />}>
      <Scorecard
        card={card}
        pageOf={sellersPage}
        below={(metric) => (
          <>
            {days && <DayChart metric={metric} days={days.items} window={card.window} />}
            {metric.cases.length > 0 && (
              <p>
                <Link to="/seller/scorecard/cases" search={{ metric: metric.metric }}>
                  {text.all}
                </Link>
              </p>
            )}
          </>
        )}
      />
    </Page>
  );
}
