import { Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { DueLeft } from "../parts/due.tsx";
import { REFUND_STATUS } from "../refunds/refund-words.ts";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: { title: "Kasus pesanan ini", refund: (amount: string) => `Pengembalian ${amount}` },
  en: { title: "Cases of this order", refund: (amount: string) => `Refund of ${amount}` },
});

/** What was asked and reported about an order, the latest first. */
export function OrderCases({ order_id }: { readonly order_id: string }) {
  const text = useWords(said);
  const refundStatus = useWords(REFUND_STATUS);
  const query = { order_id, sort: "age", direction: "descending", limit: 50 } as const;
  const { data: refunds } = api.useQuery("get", "/refunds", { params: { query } });
  if (!refunds?.items.length) return null;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ul className="rows">
        {refunds.items.map((one) => (
          <li key={one.refund_id}>
            <Link to="/buyer/refunds/$refund_id" params={{ refund_id: one.refund_id }}>
              {text.refund(rupiah(one.amount))}
            </Link>
            <span>
              {refundStatus[one.status]} {one.due_at && <DueLeft at={one.due_at} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
