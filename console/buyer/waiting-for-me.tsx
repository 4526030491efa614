import { Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { COMPLAINT_STATUS } from "../complaints/complaint-words.ts";
import { rupiah } from "../format/rupiah.ts";
import { HEARING_STATUS } from "../hearings/hearing-words.ts";
import { DueLeft } from "../parts/due.tsx";
import { REFUND_STATUS } from "../refunds/refund-words.ts";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Menunggu Anda",
    order: (id: string) => `Pesanan ${id}`,
    dispute: (amount: string) => `Sengketa ${amount}`,
    complaint: (product: string) => `Keluhan: ${product}`,
  },
  en: {
    title: "Waiting for you",
    order: (id: string) => `Order ${id}`,
    dispute: (amount: string) => `Dispute over ${amount}`,
    complaint: (product: string) => `Complaint: ${product}`,
  },
});

/** The cases in which it is the buyer's turn, the first due first; nothing where there are none. */
export function WaitingForMe() {
  const text = useWords(said);
  const status = useWords(REFUND_STATUS);
  const complained = useWords(COMPLAINT_STATUS);
  const heard = useWords(HEARING_STATUS);
  const query = { waiting_for: "buyer", sort: "due", limit: 5 } as const;
  const { data: refunds } = api.useQuery("get", "/refunds", { params: { query } });
  const { data: disputes } = api.useQuery("get", "/disputes", { params: { query } });
  const { data: complaints } = api.useQuery("get", "/complaints", { params: { query } });
  if (!complaints?.items.length && !refunds?.items.length && !disputes?.items.length) return null;
  return (
    <section className="card urges" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ul className="rows">
        {disputes?.items.map((one) => (
          <li key={one.dispute_id}>
            <span>
              <Link to="/buyer/disputes/$dispute_id" params={{ dispute_id: one.dispute_id }}>
                {text.dispute(rupiah(one.amount))}
              </Link>{" "}
              <span className="quiet">{text.order(one.order_id)}</span>
            </span>
            <span>
              {heard[one.status]} {one.due_at && <DueLeft at={one.due_at} />}
            </span>
          </li>
        ))}
        {complaints?.items.map((one) => (
          <li key={one.complaint_id}>
            <span>
              <Link to="/buyer/complaints/$complaint_id" params={{ complaint_id: one.complaint_id }}>
                {text.complaint(one.product_name)}
              </Link>{" "}
              <span className="quiet">{text.order(one.order_id)}</span>
            </span>
            <span>
              {complained[one.status]} {one.due_at && <DueLeft at={one.due_at} />}
            </span>
          </li>
        ))}
        {refunds?.items.map((one) => (
          <li key={one.refund_id}>
            <span>
              <Link to="/buyer/refunds/$refund_id" params={{ refund_id: one.refund_id }}>
                {one.product_name}
              </Link>{" "}
              <span className="quiet">{text.order(one.order_id)}</span>
            </span>
            <span>
              {status[one.status]} {one.due_at && <DueLeft at={one.due_at} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
