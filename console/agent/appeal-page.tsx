import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { ReadConversation } from "../conversations/read-conversation.tsx";
import { instant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { HEARING_STATUS } from "../hearings/hearing-words.ts";
import { SideEvidence } from "../hearings/side-evidence.tsx";
import { Facts } from "../parts/facts.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { NoticeFacts } from "../penalties/notice-facts.tsx";
import { PENALTY_KIND, PENALTY_STATUS } from "../penalties/penalty-words.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { AboutOrder } from "./about-order.tsx";
import { CasePage } from "./case-page.tsx";
import { ReviewActions } from "./review-actions.tsx";
import { ReviewState } from "./review-state.tsx";
import { ShopLink } from "./shop-link.tsx";

const said = words({
  id: {
    title: (order: string) => `Banding, pesanan ${order}`,
    penalty: "Penalti yang dibanding",
    kind: "Jenis",
    points: "Poin",
    fine: "Denda",
    taken: "Sudah ditarik",
    owed: "Masih terutang",
    status: "Status",
    issued: "Diberikan",
    lapses: "Kedaluwarsa",
    left: "Banding tersisa",
    shop: "Toko",
    back: "Dikembalikan",
    backPoints: (points: number, fine: string) => `${points} poin, denda ${fine}`,
  },
  en: {
    title: (order: string) => `Appeal about order ${order}`,
    penalty: "The penalty appealed against",
    kind: "Kind",
    points: "Points",
    fine: "Fine",
    taken: "Taken already",
    owed: "Still owed",
    status: "Status",
    issued: "Issued",
    lapses: "Lapses",
    left: "Appeals left",
    shop: "Shop",
    back: "Given back",
    backPoints: (points: number, fine: string) => `${points} points, a fine of ${fine}`,
  },
});

const route = getRouteApi("/agent/appeals/$appeal_id");

/** An appeal as its reviewer reads it: the seller's evidence beside what led to the penalty (R5.3, R5.4). */
export function AppealPage() {
  const text = useWords(said);
  const status = useWords(HEARING_STATUS);
  const kinds = useWords(PENALTY_KIND);
  const states = useWords(PENALTY_STATUS);
  const language = useLanguage();
  const path = { params: { path: route.useParams() } };
  const { data: appeal, error } = api.useQuery("get", "/appeals/{appeal_id}", path);
  const { data: timeline } = api.useQuery("get", "/appeals/{appeal_id}/timeline", path);
  const command = useCommand();
  if (error) return <ProblemNote error={error} />;
  if (appeal === undefined) return <Skeleton lines={12} />;
  const { penalty, notice } = appeal.about ?? {};
  const back = appeal.given_back;
  return (
    <CasePage
      title={text.title(appeal.order_id)}
      status={status[appeal.status]}
      due={appeal.due}
      state={<ReviewState reviewed={appeal} command={command} />}
      evidence={
        <>
          <SideEvidence heard={appeal} side="seller" />
          {notice && <NoticeFacts notice={notice} />}
        </>
      }
      actions={<ReviewActions reviewed={appeal} command={command} />}
      about={
        <>
          <Facts
            title={text.penalty}
            rows={[
              [text.kind, kinds[appeal.penalty_kind]],
              [text.points, appeal.points],
              [text.fine, rupiah(appeal.fine)],
              [text.taken, penalty && rupiah(penalty.fine_taken)],
              [text.owed, penalty && penalty.fine_owed.amount > 0 && rupiah(penalty.fine_owed)],
              [text.status, penalty && states[penalty.status]],
              [text.issued, penalty && instant(penalty.issued_at, language)],
              [text.lapses, penalty && instant(penalty.lapses_at, language)],
              [text.left, appeal.appeals_left],
              [
                text.back,
                back && text.backPoints(back.points, rupiah(back.fine.amount + back.fine_waived.amount)),
              ],
              [text.shop, <ShopLink key="shop" shop_id={appeal.shop_id} />],
            ]}
          />
          {appeal.about && <AboutOrder about={appeal.about} />}
          <ReadConversation order_id={appeal.order_id} />
        </>
      }
      command={command}
      timeline={timeline?.items}
    />
  );
}
