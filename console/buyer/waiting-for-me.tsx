import { Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { DueLeft } from "../parts/due.tsx";
import { REFUND_STATUS } from "../refunds/refund-words.ts";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: { title: "Menunggu Anda", order: (id: string) => `Pesanan ${id}` },
  en: { title: "Waiting for you", order: (id: string) => `Order ${id}` },
});

/** The cases in which it is the buyer's turn, the first due first; nothing where there are none. */
export function WaitingForMe() {
  const text = useWords(said);
  const status = useWords(REFUND_STATUS);
  const query = { waiting_for: "buyer", sort: "due", limit: 5 } as const;
  const { data } = api.useQuery("get", "/refunds", { params: { query } });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="card urges" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ul className="rows">
        {data.items.map((one) => (
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
