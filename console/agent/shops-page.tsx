import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { choicesOf } from "../parts/case-filters.ts";
import { Queue } from "../parts/queue.tsx";
import { RiskPill } from "../scorecards/risk-pill.tsx";
import { METRIC, RISK_LEVEL } from "../scorecards/scorecard-words.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { ShopLink } from "./shop-link.tsx";

const said = words({
  id: {
    title: "Toko berisiko",
    shop: "Toko",
    level: "Risiko",
    why: "Karena",
    since: "Sejak",
    high: "Tinggi",
    medium: "Sedang",
    all: "Semua toko",
  },
  en: {
    title: "Shops at risk",
    shop: "Shop",
    level: "Risk",
    why: "Because of",
    since: "Since",
    high: "High",
    medium: "Medium",
    all: "All shops",
  },
});

const route = getRouteApi("/agent/shops");

/** Shops by what their scorecards say, the worst first (R6.7). */
export function ShopsPage() {
  const text = useWords(said);
  const levels = useWords(RISK_LEVEL);
  const metrics = useWords(METRIC);
  const language = useLanguage();
  const search = route.useSearch();
  const { data, error } = api.useQuery("get", "/scorecards", { params: { query: search } });
  return (
    <Queue
      title={text.title}
      to="/agent/shops"
      tabs={[
        { label: text.all, search: {} },
        { label: text.high, search: { level: "high" } },
        { label: text.medium, search: { level: "medium" } },
      ]}
      filters={[{ name: "level", label: text.level, kind: "choice", choices: choicesOf(levels) }]}
      search={search}
      keyOf={(row) => row.shop_id}
      page={data}
      error={error}
      columns={[
        {
          title: text.shop,
          cell: ({ shop_id }) => <ShopLink shop_id={shop_id} stacked />,
        },
        { title: text.level, cell: ({ level }) => <RiskPill level={level} /> },
        {
          title: text.why,
          cell: ({ reasons }) => reasons.map(({ metric }) => metrics[metric] ?? metric).join(", "),
        },
        { title: text.since, cell: ({ since }) => instant(since, language) },
      ]}
    />
  );
}
