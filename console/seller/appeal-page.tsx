import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components";
import { hrefOf } from "../api/actions.ts";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { rupiah } from "../format/rupiah.ts";
import { Decided } from "../hearings/decided.tsx";
import { HEARING_STATUS } from "../hearings/hearing-words.ts";
import { Confirm } from "../parts/confirm.tsx";
import { DueExplained } from "../parts/due.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { useWords, words } from "../texts/language.ts";
import { costText } from "./cost-text.ts";

const said = words({
  id: {
    title: (order: string) => `Banding, pesanan ${order}`,
    about: (cost: string) => `Terhadap penalti ${cost}.`,
    left: (left: number) => `Sesudah banding ini tersisa ${left} kesempatan.`,
    penalty: "Lihat penaltinya",
    order: "Lihat pesanannya",
    back: (points: number, fine: string) => `Dikembalikan: ${points} poin dan ${fine}.`,
    withdraw: "Tarik kembali banding",
    sure: "Tarik kembali banding ini?",
    used: "Yang sudah diserahkan lengkap terhitung terpakai. Ini tidak dapat dibatalkan.",
    yes: "Ya, tarik kembali",
  },
  en: {
    title: (order: string) => `Appeal, order ${order}`,
    about: (cost: string) => `Against a penalty of ${cost}.`,
    left: (left: number) => `${left} appeals are left after this one.`,
    penalty: "See its penalty",
    order: "See the order",
    back: (points: number, fine: string) => `Given back: ${points} points and ${fine}.`,
    withdraw: "Withdraw the appeal",
    sure: "Withdraw this appeal?",
    used: "What was handed in complete counts as used. This cannot be undone.",
    yes: "Yes, withdraw it",
  },
});

const route = getRouteApi("/seller/appeals/$appeal_id");

/** An appeal on one page (R5.3): until when, what it is against, evidence, the decision once there is one. */
export function AppealPage() {
  const text = useWords(said);
  const status = useWords(HEARING_STATUS);
  const cost = useWords(costText);
  const path = { params: { path: route.useParams() } };
  const { data: appeal, error } = api.useQuery("get", "/appeals/{appeal_id}", path);
  const { data: timeline } = api.useQuery("get", "/appeals/{appeal_id}/timeline", path);
  const command = useCommand();
  const [asking, ask] = useState(false);
  if (error) return <ProblemNote error={error} />;
  if (appeal === undefined) return <Skeleton lines={10} />;
  const { penalty_id, order_id, given_back } = appeal;
  const withdraw = hrefOf(appeal, "withdraw");
  return (
    <Page title={text.title(appeal.order_id)} aside={<span className="pill">{status[appeal.status]}</span>}>
      {appeal.due && <DueExplained due={appeal.due} />}
      <p>
        {text.about(cost(appeal))} {text.left(appeal.appeals_left)}{" "}
        <Link to="/seller/penalties/$penalty_id" params={{ penalty_id }}>
          {text.penalty}
        </Link>
        {" · "}
        <Link to="/seller/orders/$order_id" params={{ order_id }}>
          {text.order}
        </Link>
      </p>
      <Decided heard={appeal} />
      {given_back && <p className="note good">{text.back(given_back.points, rupiah(given_back.fine))}</p>}
      <ProblemNote error={command.error} />
      <Evidence heard={appeal} side="seller" />
      {withdraw && (
        <div className="last">
          <Button className="danger" onPress={() => ask(true)}>
            {text.withdraw}
          </Button>
          <Confirm
            title={text.sure}
            yes={text.yes}
            danger
            busy={command.isPending}
            open={asking}
            onClose={() => ask(false)}
            onYes={() => command.mutate({ path: withdraw }, { onSettled: () => ask(false) })}
          >
            <p>{text.used}</p>
          </Confirm>
        </div>
      )}
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
