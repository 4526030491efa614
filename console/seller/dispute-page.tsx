import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { Talk } from "../conversations/talk.tsx";
import { Evidence } from "../evidence/evidence.tsx";
import { rupiah } from "../format/rupiah.ts";
import { Decided } from "../hearings/decided.tsx";
import { HEARING_STATUS } from "../hearings/hearing-words.ts";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { Turn } from "../parts/turn.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: (order: string) => `Sengketa, pesanan ${order}`,
    about: (amount: string) => `Yang dipersengketakan: ${amount}.`,
    refund: "Lihat pengembalian dana",
    order: "Lihat pesanannya",
  },
  en: {
    title: (order: string) => `Dispute over order ${order}`,
    about: (amount: string) => `In dispute: ${amount}.`,
    refund: "See the refund",
    order: "See the order",
  },
});

const route = getRouteApi("/seller/disputes/$dispute_id");

/** A dispute on one page: until when, the decision once there is one, evidence, what happened. */
export function DisputePage() {
  const text = useWords(said);
  const status = useWords(HEARING_STATUS);
  const path = { params: { path: route.useParams() } };
  const { data: dispute, error } = api.useQuery("get", "/disputes/{dispute_id}", path);
  const { data: timeline } = api.useQuery("get", "/disputes/{dispute_id}/timeline", path);
  if (error) return <ProblemNote error={error} />;
  if (dispute === undefined) return <Skeleton lines={10} />;
  const { refund_id, order_id } = dispute;
  return (
    <Page title={text.title(dispute.order_id)} aside={<span className="pill">{status[dispute.status]}</span>}>
      <Turn waiting_for={dispute.waiting_for} due={dispute.due} reader="seller" />
      <p>
        {text.about(rupiah(dispute.amount))}{" "}
        <Link to="/seller/refunds/$refund_id" params={{ refund_id }}>
          {text.refund}
        </Link>
        {" · "}
        <Link to="/seller/orders/$order_id" params={{ order_id }}>
          {text.order}
        </Link>
      </p>
      <Decided heard={dispute} />
      <Evidence heard={dispute} side="seller" />
      <Talk order_id={dispute.order_id} side="seller" />
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
