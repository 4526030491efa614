import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { ReadConversation } from "../conversations/read-conversation.tsx";
import { rupiah } from "../format/rupiah.ts";
import { HEARING_STATUS } from "../hearings/hearing-words.ts";
import { SideEvidence } from "../hearings/side-evidence.tsx";
import { Facts } from "../parts/facts.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { NoticeFacts } from "../penalties/notice-facts.tsx";
import { PenaltyFacts } from "../penalties/penalty-facts.tsx";
import { PENALTY_KIND } from "../penalties/penalty-words.ts";
import { useWords, words } from "../texts/language.ts";
import { AboutOrder } from "./about-order.tsx";
import { CasePage } from "./case-page.tsx";
import { useHolding } from "./holding.ts";
import { ReviewActions } from "./review-actions.tsx";
import { ReviewState } from "./review-state.tsx";
import { ShopLink } from "./shop-link.tsx";

const said = words({
  id: {
    title: (order: string) => `Banding, pesanan ${order}`,
    appeal: "Banding ini",
    left: "Banding tersisa",
    number: "Nomor kasus",
    shop: "Toko",
    points: (points: number) => `${points} poin`,
    fine: (fine: string) => `denda ${fine}`,
    back: "Dikembalikan",
    backPoints: (points: number, fine: string) => `${points} poin, denda ${fine}`,
  },
  en: {
    title: (order: string) => `Appeal about order ${order}`,
    appeal: "This appeal",
    left: "Appeals left",
    number: "Case number",
    shop: "Shop",
    points: (points: number) => `${points} points`,
    fine: (fine: string) => `a fine of ${fine}`,
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
  const at = route.useParams();
  const path = { params: { path: at } };
  const { data: appeal, error } = api.useQuery("get", "/appeals/{appeal_id}", path);
  const { data: timeline } = api.useQuery("get", "/appeals/{appeal_id}/timeline", path);
  const command = useCommand();
  const { queryKey } = api.queryOptions("get", "/appeals/{appeal_id}", path);
  const holding = useHolding({ queryKey, list: "/appeals", row: at });
  if (error) return <ProblemNote error={error} />;
  if (appeal === undefined) return <Skeleton lines={12} />;
  const { penalty, notice } = appeal.about ?? {};
  const back = appeal.given_back;
  return (
    <CasePage
      title={text.title(appeal.order_id)}
      status={status[appeal.status]}
      brief={
        penalty
          ? [
              kinds[penalty.kind],
              text.points(penalty.points),
              penalty.fine.amount > 0 ? text.fine(rupiah(penalty.fine)) : undefined,
            ]
          : []
      }
      due={appeal.due}
      state={<ReviewState reviewed={appeal} command={command} holding={holding} />}
      evidence={
        <>
          <SideEvidence heard={appeal} side="seller" />
          {notice && <NoticeFacts notice={notice} />}
        </>
      }
      actions={<ReviewActions reviewed={appeal} command={command} />}
      about={
        <>
          <ReadConversation order_id={appeal.order_id} />
          {penalty && <PenaltyFacts penalty={penalty} />}
          <Facts
            title={text.appeal}
            rows={[
              [
                text.back,
                back && text.backPoints(back.points, rupiah(back.fine.amount + back.fine_waived.amount)),
              ],
              [text.left, appeal.appeals_left],
              [text.shop, <ShopLink key="shop" shop_id={appeal.shop_id} />],
              [text.number, appeal.appeal_id],
            ]}
          />
          {appeal.about && <AboutOrder about={appeal.about} />}
        </>
      }
      command={command}
      timeline={timeline?.items}
    />
  );
}
