import { getRouteApi, Link } from "@tanstack/react-router";
import { hrefsOf } from "../api/actions.ts";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { ComplaintFacts } from "../complaints/complaint-facts.tsx";
import { ComplaintFiles } from "../complaints/complaint-files.tsx";
import { COMPLAINT_STATUS } from "../complaints/complaint-words.ts";
import { OwnWord } from "../complaints/own-word.tsx";
import { Propose } from "../complaints/propose.tsx";
import { Talk } from "../conversations/talk.tsx";
import { CommandForm } from "../parts/command-form.tsx";
import { TextsField } from "../parts/fields.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { Turn } from "../parts/turn.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: (order: string) => `Keluhan, pesanan ${order}`,
    todo: "Yang dapat Anda lakukan",
    answer: "Jawab",
    yours: "Jawaban Anda kepada pembeli",
    send: "Kirim jawaban",
    escalate: "Minta bantuan platform",
    why: "Mengapa petugas perlu membantu",
    ask: "Minta bantuan",
    order: "Lihat pesanannya",
    refund: "Lihat pengembalian dananya",
  },
  en: {
    title: (order: string) => `Complaint about order ${order}`,
    todo: "What you can do",
    answer: "Answer",
    yours: "Your answer to the buyer",
    send: "Send the answer",
    escalate: "Ask the platform for help",
    why: "Why the agents are to help",
    ask: "Ask for help",
    order: "See its order",
    refund: "See its refund",
  },
});

const route = getRouteApi("/seller/complaints/$complaint_id");

/** A complaint as its shop handles it: until when, both sides' words, what was offered, what can be done (R6.3). */
export function ComplaintPage() {
  const text = useWords(said);
  const status = useWords(COMPLAINT_STATUS);
  const path = { params: { path: route.useParams() } };
  const { data: complaint, error } = api.useQuery("get", "/complaints/{complaint_id}", path);
  const { data: timeline } = api.useQuery("get", "/complaints/{complaint_id}/timeline", path);
  const command = useCommand();
  if (error) return <ProblemNote error={error} />;
  if (complaint === undefined) return <Skeleton lines={10} />;
  const { order_id, refund_id } = complaint;
  const [answer, propose, escalate] = hrefsOf(
    complaint,
    "answerComplaint",
    "proposeSolution",
    "escalateComplaint",
  );
  return (
    <Page title={text.title(order_id)} aside={<span className="pill">{status[complaint.status]}</span>}>
      <Turn waiting_for={complaint.waiting_for} due={complaint.due} reader="seller" />
      <p className="actions">
        <Link to="/seller/orders/$order_id" params={{ order_id }}>
          {text.order}
        </Link>
        {refund_id && (
          <Link to="/seller/refunds/$refund_id" params={{ refund_id }}>
            {text.refund}
          </Link>
        )}
      </p>
      <ProblemNote error={command.error} />
      <div className="columns">
        <ComplaintFacts complaint={complaint} />
      </div>
      <section aria-label={text.todo} className="columns">
        <OwnWord complaint={complaint} command={command} />
        {answer && (
          <CommandForm title={text.answer} command={command} href={answer} button={text.send}>
            <TextsField label={text.yours} name="text" isRequired most={2000} />
          </CommandForm>
        )}
        {propose && <Propose by="seller" command={command} href={propose} aside={answer !== undefined} />}
        <ComplaintFiles complaint={complaint} side="seller" />
        {escalate && (
          <CommandForm title={text.escalate} command={command} href={escalate} button={text.ask} aside>
            <TextsField label={text.why} name="text" isRequired most={1000} />
          </CommandForm>
        )}
      </section>
      <Talk order_id={order_id} side="seller" />
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
