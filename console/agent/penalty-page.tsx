import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { PenaltyFacts } from "../penalties/penalty-facts.tsx";
import { PENALTY_STATUS } from "../penalties/penalty-words.ts";
import { useWords, words } from "../texts/language.ts";
import { ShopLink } from "./shop-link.tsx";

const said = words({
  id: {
    title: (order: string) => `Penalti, pesanan ${order}`,
    notice: "Lihat peringatannya",
    appeal: "Lihat bandingnya",
  },
  en: {
    title: (order: string) => `Penalty about order ${order}`,
    notice: "See the notice",
    appeal: "See the appeal",
  },
});

const route = getRouteApi("/agent/penalties/$penalty_id");

/** A penalty with what led to it (R5.2). */
export function PenaltyPage() {
  const text = useWords(said);
  const status = useWords(PENALTY_STATUS);
  const path = { params: { path: route.useParams() } };
  const { data: penalty, error } = api.useQuery("get", "/penalties/{penalty_id}", path);
  const { data: timeline } = api.useQuery("get", "/penalties/{penalty_id}/timeline", path);
  if (error) return <ProblemNote error={error} />;
  if (penalty === undefined) return <Skeleton lines={10} />;
  const appeal_id = penalty.open_appeal?.split("/").at(-1);
  return (
    <Page title={text.title(penalty.order_id)} aside={<span className="pill">{status[penalty.status]}</span>}>
      <p className="actions">
        <Link to="/agent/notices/$notice_id" params={{ notice_id: penalty.notice_id }}>
          {text.notice}
        </Link>
        {appeal_id && (
          <Link to="/agent/appeals/$appeal_id" params={{ appeal_id }}>
            {text.appeal}
          </Link>
        )}
        <ShopLink shop_id={penalty.shop_id} />
      </p>
      <PenaltyFacts penalty={penalty} />
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
