import { Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { COMPLAINT_STATUS } from "../complaints/complaint-words.ts";
import { rupiah } from "../format/rupiah.ts";
import { DueLeft } from "../parts/due.tsx";
import { PENALTY_KIND } from "../penalties/penalty-words.ts";
import { REFUND_STATUS } from "../refunds/refund-words.ts";
import { useWords, words } from "../texts/language.ts";
import { REPORT_STATUS } from "./notice-words.ts";

const said = words({
  id: {
    title: "Kasus pesanan ini",
    refund: (amount: string) => `Pengembalian ${amount}`,
    complaint: "Keluhan",
    notice: (kind: string) => `Laporan: ${kind}`,
  },
  en: {
    title: "Cases of this order",
    refund: (amount: string) => `Refund of ${amount}`,
    complaint: "Complaint",
    notice: (kind: string) => `Report: ${kind}`,
  },
});

/** What was asked and reported about an order, the latest first. */
export function OrderCases({ order_id }: { readonly order_id: string }) {
  const text = useWords(said);
  const kinds = useWords(PENALTY_KIND);
  const complaintStatus = useWords(COMPLAINT_STATUS);
  const reportStatus = useWords(REPORT_STATUS);
  const refundStatus = useWords(REFUND_STATUS);
  const query = { order_id, sort: "age", direction: "descending", limit: 50 } as const;
  const { data: refunds } = api.useQuery("get", "/refunds", { params: { query } });
  const { data: notices } = api.useQuery("get", "/notices", { params: { query: { order_id, limit: 50 } } });
  const { data: complaints } = api.useQuery("get", "/complaints", {
    params: { query: { order_id, limit: 50 } },
  });
  if (!complaints?.items.length && !refunds?.items.length && !notices?.items.length) return null;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ul className="rows">
        {refunds?.items.map((one) => (
          <li key={one.refund_id}>
            <Link to="/buyer/refunds/$refund_id" params={{ refund_id: one.refund_id }}>
              {text.refund(rupiah(one.amount))}
            </Link>
            <span>
              {refundStatus[one.status]} {one.due_at && <DueLeft at={one.due_at} />}
            </span>
          </li>
        ))}
        {complaints?.items.map((one) => (
          <li key={one.complaint_id}>
            <Link to="/buyer/complaints/$complaint_id" params={{ complaint_id: one.complaint_id }}>
              {text.complaint}
            </Link>
            <span>
              {complaintStatus[one.status]} {one.due_at && <DueLeft at={one.due_at} />}
            </span>
          </li>
        ))}
        {notices?.items.map((one) => (
          <li key={one.notice_id}>
            <Link to="/buyer/notices/$notice_id" params={{ notice_id: one.notice_id }}>
              {text.notice(kinds[one.kind])}
            </Link>
            <span>
              {reportStatus[one.status]} {one.due_at && <DueLeft at={one.due_at} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
