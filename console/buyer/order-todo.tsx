import { Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { dueInstant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { Skeleton } from "../parts/skeleton.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Ada masalah dengan pesanan ini?",
    ask: "Minta pengembalian dana",
    write: "Tulis kepada penjual",
    complain: "Sampaikan keluhan",
    report: "Laporkan nomor resi",
    until: (at: string) => `Dapat diminta sampai ${at}.`,
    left: (amount: string) => `Masih dapat diminta: ${amount}.`,
  },
  en: {
    title: "Is something wrong with this order?",
    ask: "Ask for a refund",
    write: "Write to the seller",
    complain: "Make a complaint",
    report: "Report the waybill",
    until: (at: string) => `It can be asked for until ${at}.`,
    left: (amount: string) => `Can still be asked for: ${amount}.`,
  },
});

/** Why nothing can be asked for, by the API's code (R3.1). */
export const WHY_NOT = words<Readonly<Record<string, string>>>({
  id: {
    cancelled: "Pesanan ini sudah dibatalkan, jadi tidak ada lagi yang dapat diminta.",
    nothing_left: "Semua yang dibayar sudah dikembalikan atau sedang diminta.",
    window_closed: "Waktu untuk meminta pengembalian dana sudah lewat.",
  },
  en: {
    cancelled: "This order is cancelled, so there is nothing more to ask for.",
    nothing_left: "All that was paid is refunded or asked for already.",
    window_closed: "The time for asking for a refund is over.",
  },
});

/** What can be done about an order just now, and why not where nothing can. */
export function OrderTodo({ order_id, shipped }: { readonly order_id: string; readonly shipped: boolean }) {
  const text = useWords(said);
  const why = useWords(WHY_NOT);
  const language = useLanguage();
  const { data: may } = api.useQuery("get", "/orders/{order_id}/refund-eligibility", {
    params: { path: { order_id } },
  });
  const { data: reportable } = api.useQuery(
    "get",
    "/shipments/{order_id}/notices",
    { params: { path: { order_id } } },
    { enabled: shipped },
  );
  if (may === undefined) return <Skeleton lines={3} />;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      {may.eligible ? (
        <p>
          {text.left(rupiah(may.left))} {may.until && text.until(dueInstant(may.until, language))}
        </p>
      ) : (
        <p>{why[may.why ?? ""]}</p>
      )}
      <div className="actions">
        {may.eligible && (
          <Link to="/buyer/orders/$order_id/refund" params={{ order_id }} className="button main">
            {text.ask}
          </Link>
        )}
        <Link to="/buyer/conversations/$order_id" params={{ order_id }} className="button">
          {text.write}
        </Link>
        <Link to="/buyer/orders/$order_id/complain" params={{ order_id }} className="button">
          {text.complain}
        </Link>
        {reportable && reportable.available_actions.length > 0 && (
          <Link to="/buyer/orders/$order_id/report" params={{ order_id }} className="button">
            {text.report}
          </Link>
        )}
      </div>
    </section>
  );
}
