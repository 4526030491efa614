import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api, type Listed } from "../api/client.ts";
import { shortInstant } from "../format/instants.ts";
import { CaseTable, type Column } from "../parts/case-table.tsx";
import { Page } from "../parts/page.tsx";
import { CASE_KIND, METRIC } from "../scorecards/scorecard-words.ts";
import { usePerson } from "../session/use-person.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { sellersPage } from "./sellers-page.ts";

const said = words({
  id: {
    title: (metric: string) => `Kasus di balik: ${metric}`,
    kind: "Kasus",
    at: "Pada",
    back: "Kembali ke kinerja toko",
  },
  en: {
    title: (metric: string) => `Cases behind: ${metric}`,
    kind: "Case",
    at: "On",
    back: "Back to how the shop does",
  },
});

const route = getRouteApi("/seller/scorecard/cases");

/** All cases that count against the shop in a metric, the newest first (R6.7). */
export function ScorecardCasesPage() {
  const text = useWords(said);
  const metrics = useWords(METRIC);
  const kinds = useWords(CASE_KIND);
  const language = useLanguage();
  const search = route.useSearch();
  const go = useNavigate();
  const shop_id = usePerson()?.shop_id ?? "";
  const { data, error } = api.useQuery("get", "/scorecards/{shop_id}/cases", {
    params: { path: { shop_id }, query: search },
  });
  const columns: readonly Column<Listed<"/scorecards/{shop_id}/cases">>[] = [
    {
      title: text.kind,
      cell: ({ kind = "", case_id, href }) => {
        const page = href && sellersPage(href);
        const name = `${kinds[kind] ?? kind} ${case_id ?? ""}`;
        return page ? <Link to={page as never}>{name}</Link> : name;
      },
    },
    { title: text.at, cell: ({ at }) => shortInstant(at, language) },
  ];
  const title = text.title(metrics[search.metric] ?? search.metric);
  return (
    <Page title={title} aside={<Link to="/seller/scorecard">{text.back}</Link>}>
      <CaseTable
        label={title}
        columns={columns}
        keyOf={({ at, case_id }) => `${at}${case_id}`}
        page={data}
        error={error}
        further={search.next_token !== undefined}
        onPage={(next_token) => void go({ to: "/seller/scorecard/cases", search: { ...search, next_token } })}
      />
    </Page>
  );
}
