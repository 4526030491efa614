import { getRouteApi, Link } from "@tanstack/react-router";
import { hrefsOf } from "../api/actions.ts";
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
import { useWords, words } from "../texts/language.ts";
import { ApproveRefund } from "./approve-refund.tsx";
import { BalanceBeside } from "./balance-beside.tsx";
import { ConfirmReceipt } from "./confirm-receipt.tsx";
import { RejectRefund } from "./reject-refund.tsx";

const said = words({
  id: {
    title: (order: string) => `Pengembalian dana, pesanan ${order}`,
    todo: "Yang dapat Anda lakukan",
    order: "Lihat pesanannya",
    dispute: "Lihat sengketanya",
    address: "Tulis alamat pengembalian",
  },
  en: {
    title: (order: string) => `Refund of order ${order}`,
    todo: "What you can do",
    order: "See its order",
    dispute: "See its dispute",
    address: "Enter the return address",
  },
});

const route = getRouteApi("/seller/refunds/$refund_id");

/** One case on one page: until when, what is asked, what can be done, what happened. */
export function RefundPage() {
  const text = useWords(said);
  const status = useWords(REFUND_STATUS);
  const path = { params: { path: route.useParams() } };
  const { data: refund, error } = api.useQuery("get", "/refunds/{refund_id}", path);
  const { data: timeline } = api.useQuery("get", "/refunds/{refund_id}/timeline", path);
  const command = useCommand();
  if (error) return <ProblemNote error={error} />;
  if (refund === undefined) return <Skeleton lines={10} />;
  const [approve, reject, receipt] = hrefsOf(refund, "approve", "reject", "confirm_receipt");
  return (
    <Page title={text.title(refund.order_id)} aside={<span className="pill">{status[refund.status]}</span>}>
      <Turn waiting_for={refund.waiting_for} due={refund.due} reader="seller" />
      <p className="actions">
        <Link to="/seller/orders/$order_id" params={{ order_id: refund.order_id }}>
          {text.order}
        </Link>
        {refund.dispute && <Link to={`/seller${refund.dispute}` as never}>{text.dispute}</Link>}
        {refund.status === "awaiting_return_address" && <Link to="/seller/statement">{text.address}</Link>}
      </p>
      <div className="columns">
        <RefundFacts refund={refund} />
        {refund.funding === "released" && refund.payment === undefined && <BalanceBeside refund={refund} />}
      </div>
      <ProblemNote error={command.error} />
      {(approve ?? reject ?? receipt) && (
        <section aria-label={text.todo} className="columns">
          {approve && <ApproveRefund refund={refund} command={command} href={approve} />}
          {reject && <RejectRefund command={command} href={reject} />}
          {receipt && <ConfirmReceipt refund={refund} command={command} href={receipt} />}
        </section>
      )}
      <CallMe refund_id={refund.refund_id} over={refund.available_actions.length === 0} />
      <Talk order_id={refund.order_id} side="seller" />
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
