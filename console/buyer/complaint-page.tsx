import { getRouteApi, Link } from "@tanstack/react-router";
import { hrefsOf } from "../api/actions.ts";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { ComplaintFacts } from "../complaints/complaint-facts.tsx";
import { ComplaintFiles } from "../complaints/complaint-files.tsx";
import { COMPLAINT_STATUS } from "../complaints/complaint-words.ts";
import { OwnWord } from "../complaints/own-word.tsx";
import { Talk } from "../conversations/talk.tsx";
import { CommandForm } from "../parts/command-form.tsx";
import { ConfirmedCommand } from "../parts/confirmed-command.tsx";
import { TextsField } from "../parts/fields.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { Turn } from "../parts/turn.tsx";
import { ShopName } from "../shops/shop-name.tsx";
import { useWords, words } from "../texts/language.ts";
import { RateComplaint } from "./rate-complaint.tsx";

const said = words({
  id: {
    title: (order: string) => `Keluhan, pesanan ${order}`,
    order: "Lihat pesanan",
    refund: "Lihat pengembalian dana",
    todo: "Yang dapat Anda lakukan",
    escalate: "Minta bantuan petugas",
    why: "Mengapa petugas perlu membantu?",
    ask: "Minta bantuan",
    withdraw: {
      title: "Tarik keluhan",
      costs: "Keluhan ini berakhir. Ini tidak dapat diurungkan.",
      button: "Tarik keluhan",
      sure: "Tarik keluhan ini?",
      yes: "Ya, tarik",
    },
  },
  en: {
    title: (order: string) => `Complaint about order ${order}`,
    order: "See the order",
    refund: "See the refund",
    todo: "What you can do",
    escalate: "Ask an agent for help",
    why: "Why is an agent to help?",
    ask: "Ask for help",
    withdraw: {
      title: "Withdraw the complaint",
      costs: "This complaint ends. This cannot be undone.",
      button: "Withdraw",
      sure: "Withdraw this complaint?",
      yes: "Yes, withdraw it",
    },
  },
});

const route = getRouteApi("/buyer/complaints/$complaint_id");

/** A complaint as its buyer sees it: whose turn it is, what is offered, both sides' words, how it ended (R6.3). */
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
  const [rate, escalate, withdraw] = hrefsOf(
    complaint,
    "rateComplaint",
    "escalateComplaint",
    "withdrawComplaint",
  );
  return (
    <Page title={text.title(order_id)} aside={<span className="pill">{status[complaint.status]}</span>}>
      <p className="actions">
        <ShopName shop_id={complaint.shop_id} />
        <Link to="/buyer/orders/$order_id" params={{ order_id }}>
          {text.order}
        </Link>
        {refund_id && (
          <Link to="/buyer/refunds/$refund_id" params={{ refund_id }}>
            {text.refund}
          </Link>
        )}
      </p>
      <Turn waiting_for={complaint.waiting_for} due={complaint.due} reader="buyer" />
      <ProblemNote error={command.error} />
      <OwnWord complaint={complaint} command={command} />
      {rate && <RateComplaint command={command} href={rate} />}
      <div className="columns">
        <ComplaintFacts complaint={complaint} />
      </div>
      <section aria-label={text.todo} className="columns">
        <ComplaintFiles complaint={complaint} side="buyer" />
        {escalate && (
          <CommandForm title={text.escalate} command={command} href={escalate} button={text.ask} aside>
            <TextsField label={text.why} name="text" isRequired most={1000} />
          </CommandForm>
        )}
        {withdraw && <ConfirmedCommand {...text.withdraw} danger command={command} href={withdraw} />}
      </section>
      <Talk order_id={order_id} side="buyer" />
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
