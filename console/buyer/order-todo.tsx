import { Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { nearInstant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Ada masalah dengan pesanan ini?",
    ask: "Minta pengembalian dana",
    until: (at: string) => `Dapat diminta sampai ${at}.`,
    left: (amount: string) => `Masih dapat diminta: ${amount}.`,
  },
  en: {
    title: "Is something wrong with this order?",
    ask: "Ask for a refund",
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
export function OrderTodo({ order_id }: { readonly order_id: string }) {
  const text = useWords(said);
  const why = useWords(WHY_NOT);
  const language = useLanguage();
  const { data: may } = api.useQuery("get", "/orders/{order_id}/refund-eligibility", {
    params: { path: { order_id } },
  });
  if (may === undefined) return null;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      {may.eligible ? (
        <>
          <p>
            {text.left(rupiah(may.left))} {may.until && text.until(nearInstant(may.until, language))}
          </p>
          <Link to="/buyer/orders/$order_id/refund" params={{ order_id }} className="button main">
            {text.ask}
          </Link>
        </>
      ) : (
        <p>{why[may.why ?? ""]}</p>
      )}
    </section>
  );
}
