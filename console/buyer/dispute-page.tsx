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
import { ShopName } from "../shops/shop-name.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: (order: string) => `Sengketa pesanan ${order}`,
    about: (amount: string) => `Yang dipersengketakan: ${amount}.`,
    refund: "Lihat pengembalian dana",
  },
  en: {
    title: (order: string) => `Dispute over order ${order}`,
    about: (amount: string) => `In dispute: ${amount}.`,
    refund: "See the refund",
  },
});

const route = getRouteApi("/buyer/disputes/$dispute_id");

/** A dispute as its buyer sees it: whose turn it is, the decision once there is one, the evidence of both sides. */
export function DisputePage() {
  const text = useWords(said);
  const status = useWords(HEARING_STATUS);
  const path = { params: { path: route.useParams() } };
  const { data: dispute, error } = api.useQuery("get", "/disputes/{dispute_id}", path);
  const { data: timeline } = api.useQuery("get", "/disputes/{dispute_id}/timeline", path);
  if (error) return <ProblemNote error={error} />;
  if (dispute === undefined) return <Skeleton lines={10} />;
  const { refund_id, waiting_for } = dispute;
  return (
    <Page title={text.title(dispute.order_id)} aside={<span className="pill">{status[dispute.status]}</span>}>
      <p>
        {text.about(rupiah(dispute.amount))}{" "}
        <Link to="/buyer/refunds/$refund_id" params={{ refund_id }}>
          {text.refund}
        </Link>
        {" · "}
        <ShopName shop_id={dispute.shop_id} />
      </p>
      <Turn waiting_for={waiting_for} due={dispute.due} reader="buyer" />
      <Decided heard={dispute} />
      <Evidence heard={dispute} side="buyer" />
      <Talk order_id={dispute.order_id} side="buyer" />
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
