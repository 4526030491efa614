import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { ReadConversation } from "../conversations/read-conversation.tsx";
import { DueExplained } from "../parts/due.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { RefundFacts } from "../refunds/refund-facts.tsx";
import { REFUND_STATUS } from "../refunds/refund-words.ts";
import { Flags } from "../risks/flags.tsx";
import { useWords, words } from "../texts/language.ts";
import { ShopLink } from "./shop-link.tsx";

const said = words({
  id: {
    title: (order: string) => `Pengembalian dana, pesanan ${order}`,
    dispute: "Buka sengketanya",
    shop: "Toko",
  },
  en: {
    title: (order: string) => `Refund of order ${order}`,
    dispute: "Open its dispute",
    shop: "Shop",
  },
});

const route = getRouteApi("/agent/refunds/$refund_id");

/** A refund as an agent reads it: what is asked, until when, what stands out, what was written (R6.7). */
export function RefundPage() {
  const text = useWords(said);
  const status = useWords(REFUND_STATUS);
  const path = { params: { path: route.useParams() } };
  const { data: refund, error } = api.useQuery("get", "/refunds/{refund_id}", path);
  const { data: timeline } = api.useQuery("get", "/refunds/{refund_id}/timeline", path);
  if (error) return <ProblemNote error={error} />;
  if (refund === undefined) return <Skeleton lines={10} />;
  const { refund_id, order_id, shop_id } = refund;
  const dispute_id = refund.dispute?.split("/").at(-1);
  return (
    <Page title={text.title(order_id)} aside={<span className="pill">{status[refund.status]}</span>}>
      {refund.due && <DueExplained due={refund.due} />}
      <p className="actions">
        <span>
          {text.shop} <ShopLink shop_id={shop_id} />
        </span>
        {dispute_id && (
          <Link to="/agent/disputes/$dispute_id" params={{ dispute_id }}>
            {text.dispute}
          </Link>
        )}
      </p>
      <RefundFacts refund={refund} />
      <Flags refund_id={refund_id} pageOf={(id) => `/agent/refunds/${id}`} />
      <ReadConversation order_id={order_id} />
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
