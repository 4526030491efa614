import { getRouteApi, Link } from "@tanstack/react-router";
import { hrefOf } from "../api/actions.ts";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { CallMe } from "../call-backs/call-me.tsx";
import { Talk } from "../conversations/talk.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { Turn } from "../parts/turn.tsx";
import { RefundFacts } from "../refunds/refund-facts.tsx";
import { REFUND_STATUS } from "../refunds/refund-words.ts";
import { ParcelRecord } from "../shipments/parcel-record.tsx";
import { ShopName } from "../shops/shop-name.tsx";
import { useWords, words } from "../texts/language.ts";
import { type Decision, RefundDecision } from "./refund-decisions.tsx";
import { ReturnGoods } from "./return-goods.tsx";

const said = words({
  id: {
    title: "Pengembalian dana",
    order: (id: string) => `Pesanan ${id}`,
    todo: "Yang dapat Anda lakukan",
    dispute: "Buka sengketanya: bukti dan putusan",
  },
  en: {
    title: "Refund",
    order: (id: string) => `Order ${id}`,
    todo: "What you can do",
    dispute: "To the dispute: evidence and decision",
  },
});

const route = getRouteApi("/buyer/refunds/$refund_id");

/** One case as its buyer sees it: whose turn it is, what they can do, what was asked for, what happened. */
export function RefundPage() {
  const text = useWords(said);
  const status = useWords(REFUND_STATUS);
  const path = { params: { path: route.useParams() } };
  const { data: refund, error } = api.useQuery("get", "/refunds/{refund_id}", path);
  const { data: timeline } = api.useQuery("get", "/refunds/{refund_id}/timeline", path);
  const command = useCommand();
  if (error) return <ProblemNote error={error} />;
  if (refund === undefined) return <Skeleton lines={10} />;
  const dispute_id = refund.dispute?.split("/").at(-1);
  const shipping = hrefOf(refund, "ship_return");
  const decide = (decision: Decision) => {
    const href = hrefOf(refund, decision);
    return href ? <RefundDecision key={decision} decision={decision} command={command} href={href} /> : null;
  };
  const answers = [decide("agree_to_return"), decide("open_dispute")].filter((one) => one !== null);
  return (
    <Page title={text.title} aside={<span className="pill">{status[refund.status]}</span>}>
      <p>
        <Link to="/buyer/orders/$order_id" params={{ order_id: refund.order_id }}>
          {text.order(refund.order_id)}
        </Link>
        {" · "}
        <ShopName shop_id={refund.shop_id} />
      </p>
      <Turn waiting_for={refund.waiting_for} due={refund.due} reader="buyer" />
      <ProblemNote error={command.error} />
      {dispute_id && (
        <p>
          <Link to="/buyer/disputes/$dispute_id" params={{ dispute_id }} className="button main">
            {text.dispute}
          </Link>
        </p>
      )}
      {shipping && <ReturnGoods refund={refund} command={command} href={shipping} />}
      {answers.length > 0 && (
        <section aria-label={text.todo} className="columns">
          {answers}
        </section>
      )}
      <RefundFacts refund={refund} />
      {refund.return_shipment && <ParcelRecord order_id={refund.order_id} refund_id={refund.refund_id} />}
      <CallMe refund_id={refund.refund_id} over={refund.available_actions.length === 0} />
      {decide("withdraw")}
      <Talk order_id={refund.order_id} side="buyer" />
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
