import { getRouteApi, Link } from "@tanstack/react-router";
import { hrefsOf } from "../api/actions.ts";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { ReadConversation } from "../conversations/read-conversation.tsx";
import { instant } from "../format/instants.ts";
import { Facts } from "../parts/facts.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { NoticeFacts } from "../penalties/notice-facts.tsx";
import { NOTICE_STATUS, PENALTY_KIND } from "../penalties/penalty-words.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { CasePage } from "./case-page.tsx";
import { Holder } from "./holder.tsx";
import { useHolding } from "./holding.ts";
import { JudgeNotice } from "./judge-notice.tsx";
import { ShopLink } from "./shop-link.tsx";
import { Take } from "./take.tsx";

const said = words({
  id: {
    title: (order: string) => `Peringatan resi, pesanan ${order}`,
    state: "Penilaian",
    holder: "Ditangani",
    penalty: "Penalti",
    shop: "Toko",
    late: "Terlambat sejak",
    ended: "Selesai",
  },
  en: {
    title: (order: string) => `Waybill notice about order ${order}`,
    state: "Judgement",
    holder: "With",
    penalty: "Penalty",
    shop: "Shop",
    late: "Late since",
    ended: "Ended",
  },
});

const route = getRouteApi("/agent/notices/$notice_id");

/** A notice as whoever judges it reads it: what is reported beside how the seller explains it (R5.2). */
export function NoticePage() {
  const text = useWords(said);
  const status = useWords(NOTICE_STATUS);
  const kinds = useWords(PENALTY_KIND);
  const language = useLanguage();
  const at = route.useParams();
  const path = { params: { path: at } };
  const { data: notice, error } = api.useQuery("get", "/notices/{notice_id}", path);
  const { data: timeline } = api.useQuery("get", "/notices/{notice_id}/timeline", path);
  const command = useCommand();
  const { queryKey } = api.queryOptions("get", "/notices/{notice_id}", path);
  const holding = useHolding({ queryKey, list: "/notices", row: at });
  if (error) return <ProblemNote error={error} />;
  if (notice === undefined) return <Skeleton lines={12} />;
  const [claim, release, judge] = hrefsOf(notice, "claimNotice", "releaseNotice", "judgeNotice");
  return (
    <CasePage
      title={text.title(notice.order_id)}
      status={status[notice.status]}
      brief={[kinds[notice.kind]]}
      due={notice.due}
      state={
        <Facts
          title={text.state}
          rows={[
            [text.holder, notice.status === "awaiting_judgement" && <Holder id={notice.claimed_by} />],
            [
              text.penalty,
              notice.penalty_id && (
                <Link
                  key="penalty"
                  to="/agent/penalties/$penalty_id"
                  params={{ penalty_id: notice.penalty_id }}
                >
                  {notice.penalty_id}
                </Link>
              ),
            ],
            [text.late, notice.late_since && instant(notice.late_since, language)],
            [text.ended, notice.ended_at && instant(notice.ended_at, language)],
            [text.shop, <ShopLink key="shop" shop_id={notice.shop_id} />],
          ]}
        >
          <Take what="case" claim={claim} release={release} command={command} holding={holding} />
        </Facts>
      }
      evidence={<NoticeFacts notice={notice} />}
      actions={judge && <JudgeNotice notice={notice} command={command} href={judge} />}
      about={<ReadConversation order_id={notice.order_id} />}
      command={command}
      timeline={timeline?.items}
    />
  );
}
