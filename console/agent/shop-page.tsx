import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { RiskPill } from "../scorecards/risk-pill.tsx";
import { Scorecard } from "../scorecards/scorecard.tsx";
import { useShopName } from "../shops/names.ts";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: { title: (shop: string) => `Toko ${shop}` },
  en: { title: (shop: string) => `Shop ${shop}` },
});

const route = getRouteApi("/agent/shops/$shop_id");

/** The cases that agents have pages of. */
const PAGES = /^\/(refunds|reviews|disputes|penalties|appeals|notices|complaints|call-backs)\/[^/]+$/;

/** A shop as its scorecard has it, and how its risk changed (R6.7). */
export function ShopPage() {
  const text = useWords(said);
  const { shop_id } = route.useParams();
  const path = { params: { path: { shop_id } } };
  const { data: card, error } = api.useQuery("get", "/scorecards/{shop_id}", path);
  const { data: timeline } = api.useQuery("get", "/scorecards/{shop_id}/timeline", path);
  const { data: name, isPending: unnamed } = useShopName(shop_id);
  if (error) return <ProblemNote error={error} />;
  if (card === undefined || unnamed) return <Skeleton lines={12} />;
  return (
    <Page title={text.title(name ?? shop_id)} aside={<RiskPill level={card.risk.level} />}>
      {name && (
        <p className="quiet">
          <small>{shop_id}</small>
        </p>
      )}
      <Scorecard card={card} pageOf={(href) => (PAGES.test(href) ? `/agent${href}` : undefined)} />
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
