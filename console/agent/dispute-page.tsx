import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { ReadConversation } from "../conversations/read-conversation.tsx";
import { rupiah } from "../format/rupiah.ts";
import { HEARING_STATUS } from "../hearings/hearing-words.ts";
import { SideEvidence } from "../hearings/side-evidence.tsx";
import { Facts } from "../parts/facts.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { RefundFacts } from "../refunds/refund-facts.tsx";
import { Flags } from "../risks/flags.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";
import { AboutOrder } from "./about-order.tsx";
import { CasePage } from "./case-page.tsx";
import { useHolding } from "./holding.ts";
import { ReviewActions } from "./review-actions.tsx";
import { ReviewState } from "./review-state.tsx";
import { ShopLink } from "./shop-link.tsx";

const said = words({
  id: {
    title: (order: string) => `Sengketa, pesanan ${order}`,
    parties: "Para pihak",
    refund: "Pengembalian dana",
    see: "Lihat pengembalian dananya",
    shop: "Toko",
    buyer: "Pembeli",
    number: "Nomor kasus",
  },
  en: {
    title: (order: string) => `Dispute about order ${order}`,
    parties: "The parties",
    refund: "Refund",
    see: "See the refund",
    shop: "Shop",
    buyer: "Buyer",
    number: "Case number",
  },
});

const route = getRouteApi("/agent/disputes/$dispute_id");

/** A dispute as its reviewer reads it: both sides' evidence side by side, and the refund it is about (R4.3, R4.4). */
export function DisputePage() {
  const text = useWords(said);
  const status = useWords(HEARING_STATUS);
  const say = useSaid();
  const at = route.useParams();
  const path = { params: { path: at } };
  const { data: dispute, error } = api.useQuery("get", "/disputes/{dispute_id}", path);
  const { data: timeline } = api.useQuery("get", "/disputes/{dispute_id}/timeline", path);
  const version = String(dispute?.policy_version ?? "");
  const { data: policy } = api.useQuery(
    "get",
    "/policies/{version}",
    { params: { path: { version } } },
    { enabled: dispute !== undefined },
  );
  const command = useCommand();
  const { queryKey } = api.queryOptions("get", "/disputes/{dispute_id}", path);
  const holding = useHolding({ queryKey, list: "/disputes", row: at });
  if (error) return <ProblemNote error={error} />;
  if (dispute === undefined) return <Skeleton lines={12} />;
  const reason = policy?.reasons.find(({ code }) => code === dispute.reason);
  return (
    <CasePage
      title={text.title(dispute.order_id)}
      status={status[dispute.status]}
      brief={[
        rupiah(dispute.amount),
        reason ? say(reason.text) : dispute.reason,
        dispute.about?.refund.lines.map((line) => `${line.quantity} × ${line.product_name}`).join(", "),
      ]}
      due={dispute.due}
      state={<ReviewState reviewed={dispute} command={command} holding={holding} />}
      evidence={
        <>
          <SideEvidence heard={dispute} side="buyer" />
          <SideEvidence heard={dispute} side="seller" />
        </>
      }
      actions={<ReviewActions reviewed={dispute} command={command} />}
      about={
        <>
          <ReadConversation order_id={dispute.order_id} />
          <Facts
            title={text.parties}
            rows={[
              [text.shop, <ShopLink key="shop" shop_id={dispute.shop_id} />],
              [text.buyer, dispute.buyer_id],
              [text.number, dispute.dispute_id],
              [
                text.refund,
                <Link key="refund" to="/agent/refunds/$refund_id" params={{ refund_id: dispute.refund_id }}>
                  {text.see}
                </Link>,
              ],
            ]}
          />
          {dispute.about && <RefundFacts refund={dispute.about.refund} />}
          {dispute.about && <AboutOrder about={dispute.about} />}
          <Flags refund_id={dispute.refund_id} pageOf={(id) => `/agent/refunds/${id}`} />
        </>
      }
      command={command}
      timeline={timeline?.items}
    />
  );
}
