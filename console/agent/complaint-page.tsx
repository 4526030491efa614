import { getRouteApi, Link } from "@tanstack/react-router";
import { hrefsOf } from "../api/actions.ts";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { ComplaintFacts } from "../complaints/complaint-facts.tsx";
import { COMPLAINT_STATUS } from "../complaints/complaint-words.ts";
import { ReadConversation } from "../conversations/read-conversation.tsx";
import { instant } from "../format/instants.ts";
import { Facts } from "../parts/facts.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { CasePage } from "./case-page.tsx";
import { ComplaintActions } from "./complaint-actions.tsx";
import { Holder } from "./holder.tsx";
import { useHolding } from "./holding.ts";
import { ShopLink } from "./shop-link.tsx";
import { Take } from "./take.tsx";

const said = words({
  id: {
    title: (order: string) => `Keluhan, pesanan ${order}`,
    state: "Penanganan",
    holder: "Ditangani",
    late: "Terlambat sejak",
    ended: "Selesai",
    shop: "Toko",
    buyer: "Pembeli",
    refunds: "Pengembalian dana",
    find: "Cari menurut pesanan ini",
    number: "Nomor kasus",
  },
  en: {
    title: (order: string) => `Complaint about order ${order}`,
    state: "Handling",
    holder: "With",
    late: "Late since",
    ended: "Ended",
    shop: "Shop",
    buyer: "Buyer",
    refunds: "Refunds",
    find: "Find those of this order",
    number: "Case number",
  },
});

const route = getRouteApi("/agent/complaints/$complaint_id");

/** A complaint as an agent handles it: both sides side by side, what was offered, and how it can end (R6.3). */
export function ComplaintPage() {
  const text = useWords(said);
  const status = useWords(COMPLAINT_STATUS);
  const say = useSaid();
  const language = useLanguage();
  const at = route.useParams();
  const path = { params: { path: at } };
  const { data: complaint, error } = api.useQuery("get", "/complaints/{complaint_id}", path);
  const { data: timeline } = api.useQuery("get", "/complaints/{complaint_id}/timeline", path);
  const command = useCommand();
  const { queryKey } = api.queryOptions("get", "/complaints/{complaint_id}", path);
  const holding = useHolding({ queryKey, list: "/complaints", row: at });
  if (error) return <ProblemNote error={error} />;
  if (complaint === undefined) return <Skeleton lines={12} />;
  const [claim, release] = hrefsOf(complaint, "claimComplaint", "releaseComplaint");
  return (
    <CasePage
      title={text.title(complaint.order_id)}
      status={status[complaint.status]}
      brief={[
        complaint.category_text ? say(complaint.category_text) : complaint.category,
        complaint.lines.map(({ product_name }) => product_name).join(", "),
      ]}
      due={complaint.due}
      state={
        <Facts
          title={text.state}
          rows={[
            [text.holder, complaint.waiting_for.includes("agent") && <Holder id={complaint.claimed_by} />],
            [text.late, complaint.late_since && instant(complaint.late_since, language)],
            [text.ended, complaint.ended_at && instant(complaint.ended_at, language)],
            [text.shop, <ShopLink key="shop" shop_id={complaint.shop_id} />],
            [text.buyer, complaint.buyer_id],
            [
              text.refunds,
              <Link key="refunds" to="/agent/refunds" search={{ order_id: complaint.order_id }}>
                {text.find}
              </Link>,
            ],
            [text.number, complaint.complaint_id],
          ]}
        >
          <Take what="case" claim={claim} release={release} command={command} holding={holding} />
        </Facts>
      }
      evidence={<ComplaintFacts complaint={complaint} />}
      actions={<ComplaintActions complaint={complaint} command={command} />}
      about={<ReadConversation order_id={complaint.order_id} />}
      command={command}
      timeline={timeline?.items}
    />
  );
}
