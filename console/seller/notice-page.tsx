import { getRouteApi, Link } from "@tanstack/react-router";
import { hrefsOf } from "../api/actions.ts";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { DueExplained } from "../parts/due.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { NoticeFacts } from "../penalties/notice-facts.tsx";
import { NOTICE_STATUS } from "../penalties/penalty-words.ts";
import { useWords, words } from "../texts/language.ts";
import { AcceptNotice } from "./accept-notice.tsx";
import { costText } from "./cost-text.ts";
import { ExplainNotice } from "./explain-notice.tsx";

const said = words({
  id: {
    title: (order: string) => `Peringatan resi, pesanan ${order}`,
    todo: "Yang dapat Anda lakukan",
    silence: (cost: string) => `Bila tidak dijawab: ${cost}.`,
    correct: "Resinya memang salah?",
    where: "Perbaiki di halaman pesanan; peringatan ini lalu selesai tanpa penalti.",
    order: "Perbaiki resi di pesanan",
    penalty: "Lihat penaltinya",
    see: "Lihat pesanannya",
  },
  en: {
    title: (order: string) => `Waybill notice, order ${order}`,
    todo: "What you can do",
    silence: (cost: string) => `If you do not answer: ${cost}.`,
    correct: "Is the waybill wrong indeed?",
    where: "Correct it on the order's page; this notice then closes without a penalty.",
    order: "Correct the waybill at the order",
    penalty: "See its penalty",
    see: "See the order",
  },
});

const route = getRouteApi("/seller/notices/$notice_id");

/** A notice about a waybill as its shop answers it: correct, explain, or accept, each with what it brings (R5.2). */
export function NoticePage() {
  const text = useWords(said);
  const cost = useWords(costText);
  const status = useWords(NOTICE_STATUS);
  const path = { params: { path: route.useParams() } };
  const { data: notice, error } = api.useQuery("get", "/notices/{notice_id}", path);
  const { data: timeline } = api.useQuery("get", "/notices/{notice_id}/timeline", path);
  const command = useCommand();
  if (error) return <ProblemNote error={error} />;
  if (notice === undefined) return <Skeleton lines={10} />;
  const [explain, accept, upload] = hrefsOf(notice, "explainNotice", "acceptNotice", "openFileOfNotice");
  const { order_id, costs, penalty_id } = notice;
  return (
    <Page title={text.title(order_id)} aside={<span className="pill">{status[notice.status]}</span>}>
      {notice.due && <DueExplained due={notice.due} />}
      {costs && <p className="note soon">{text.silence(cost(costs.unanswered))}</p>}
      <ProblemNote error={command.error} />
      <p>
        <Link to="/seller/orders/$order_id" params={{ order_id }}>
          {text.see}
        </Link>
        {penalty_id && (
          <>
            {" · "}
            <Link to="/seller/penalties/$penalty_id" params={{ penalty_id }}>
              {text.penalty}
            </Link>
          </>
        )}
      </p>
      <div className="columns">
        <NoticeFacts notice={notice} />
      </div>
      {explain && (
        <section aria-label={text.todo} className="columns">
          <section className="card" aria-label={text.correct}>
            <h2>{text.correct}</h2>
            <p>{text.where}</p>
            <Link to="/seller/orders/$order_id" params={{ order_id }}>
              {text.order}
            </Link>
          </section>
          <ExplainNotice notice={notice} command={command} href={explain} upload={upload} />
          {accept && costs && <AcceptNotice cost={cost(costs.accepted)} command={command} href={accept} />}
        </section>
      )}
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
