import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "react-aria-components";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { ReadConversation } from "../conversations/read-conversation.tsx";
import { instant } from "../format/instants.ts";
import { Facts } from "../parts/facts.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { NoticeFacts } from "../penalties/notice-facts.tsx";
import { NOTICE_STATUS } from "../penalties/penalty-words.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { CasePage } from "./case-page.tsx";
import { Holder } from "./holder.tsx";
import { JudgeNotice } from "./judge-notice.tsx";
import { ShopLink } from "./shop-link.tsx";

const said = words({
  id: {
    title: (order: string) => `Peringatan resi, pesanan ${order}`,
    state: "Penilaian",
    holder: "Ditangani",
    penalty: "Penalti",
    shop: "Toko",
    late: "Terlambat sejak",
    ended: "Selesai",
    claim: "Ambil kasus ini",
    release: "Kembalikan ke antrean",
  },
  en: {
    title: (order: string) => `Waybill notice about order ${order}`,
    state: "Judgement",
    holder: "With",
    penalty: "Penalty",
    shop: "Shop",
    late: "Late since",
    ended: "Ended",
    claim: "Take this case",
    release: "Give it back to the queue",
  },
});

const route = getRouteApi("/agent/notices/$notice_id");

/** A notice as whoever judges it reads it: what is reported beside how the seller explains it (R5.2). */
export function NoticePage() {
  const text = useWords(said);
  const status = useWords(NOTICE_STATUS);
  const language = useLanguage();
  const path = { params: { path: route.useParams() } };
  const { data: notice, error } = api.useQuery("get", "/notices/{notice_id}", path);
  const { data: timeline } = api.useQuery("get", "/notices/{notice_id}/timeline", path);
  const command = useCommand();
  if (error) return <ProblemNote error={error} />;
  if (notice === undefined) return <Skeleton lines={12} />;
  const hrefOf = (wanted: string) => notice.available_actions.find(({ action }) => action === wanted)?.href;
  const [claim, release, judge] = ["claimNotice", "releaseNotice", "judgeNotice"].map(hrefOf);
  return (
    <CasePage
      title={text.title(notice.order_id)}
      status={status[notice.status]}
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
          <div className="actions">
            {claim && (
              <Button
                className="main"
                isDisabled={command.isPending}
                onPress={() => command.mutate({ path: claim })}
              >
                {text.claim}
              </Button>
            )}
            {release && (
              <Button isDisabled={command.isPending} onPress={() => command.mutate({ path: release })}>
                {text.release}
              </Button>
            )}
          </div>
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
