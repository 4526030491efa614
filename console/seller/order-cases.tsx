import { Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { COMPLAINT_STATUS } from "../complaints/complaint-words.ts";
import { rupiah } from "../format/rupiah.ts";
import { HEARING_STATUS } from "../hearings/hearing-words.ts";
import { DueLeft } from "../parts/due.tsx";
import { NOTICE_STATUS, PENALTY_STATUS } from "../penalties/penalty-words.ts";
import { REFUND_STATUS } from "../refunds/refund-words.ts";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Kasus pesanan ini",
    none: "Tidak ada kasus.",
    refund: "Pengembalian dana",
    dispute: "Sengketa",
    notice: "Peringatan resi",
    penalty: "Penalti",
    complaint: "Keluhan",
  },
  en: {
    title: "Cases of this order",
    none: "There are none.",
    refund: "Refund",
    dispute: "Dispute",
    notice: "Waybill notice",
    penalty: "Penalty",
    complaint: "Complaint",
  },
});

interface Case {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly status: string;
  readonly about?: string;
  readonly due_at?: string | undefined;
}

/** All that is open or was decided about an order. */
export function OrderCases({ order_id }: { readonly order_id: string }) {
  const text = useWords(said);
  const refundStatus = useWords(REFUND_STATUS);
  const heardStatus = useWords(HEARING_STATUS);
  const noticeStatus = useWords(NOTICE_STATUS);
  const complaintStatus = useWords(COMPLAINT_STATUS);
  const penaltyStatus = useWords(PENALTY_STATUS);
  const of = { params: { query: { order_id, sort: "age" } } } as const;
  const { data: refunds } = api.useQuery("get", "/refunds", of);
  const { data: disputes } = api.useQuery("get", "/disputes", of);
  const { data: notices } = api.useQuery("get", "/notices", of);
  const { data: complaints } = api.useQuery("get", "/complaints", of);
  const { data: penalties } = api.useQuery("get", "/penalties", of);
  const cases: readonly Case[] = [
    ...(refunds?.items ?? []).map(({ refund_id: id, status, amount, due_at }) => ({
      id,
      href: `/seller/refunds/${id}`,
      name: text.refund,
      status: refundStatus[status],
      about: rupiah(amount),
      due_at,
    })),
    ...(disputes?.items ?? []).map(({ dispute_id: id, status, amount, due_at }) => ({
      id,
      href: `/seller/disputes/${id}`,
      name: text.dispute,
      status: heardStatus[status],
      about: rupiah(amount),
      due_at,
    })),
    ...(notices?.items ?? []).map(({ notice_id: id, status, due_at }) => ({
      id,
      href: `/seller/notices/${id}`,
      name: text.notice,
      status: noticeStatus[status],
      due_at,
    })),
    ...(complaints?.items ?? []).map(({ complaint_id: id, status, due_at }) => ({
      id,
      href: `/seller/complaints/${id}`,
      name: text.complaint,
      status: complaintStatus[status],
      due_at,
    })),
    ...(penalties?.items ?? []).map(({ penalty_id: id, status }) => ({
      id,
      href: `/seller/penalties/${id}`,
      name: text.penalty,
      status: penaltyStatus[status],
    })),
  ];
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      {cases.length === 0 && <p>{text.none}</p>}
      <ul className="plain-list">
        {cases.map(({ id, href, name, status, about, due_at }) => (
          <li key={id}>
            <Link to={href as never}>
              {name} {about}
            </Link>{" "}
            <span className="pill">{status}</span> {due_at && <DueLeft at={due_at} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
