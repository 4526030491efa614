import { Link } from "@tanstack/react-router";
import { api, type Shapes } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { Facts } from "../parts/facts.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Saldo toko",
    available: "Saldo sekarang",
    queued: (count: number) => `Menunggu saldo (${count} kasus)`,
    frozen: "Dibekukan untuk sengketa",
    asked: "Diminta dalam kasus ini",
    missing: "Masih kurang untuk kasus ini",
    statement: "Lihat mutasi",
  },
  en: {
    title: "The shop's balance",
    available: "Balance now",
    queued: (count: number) => `Waiting for the balance (${count} cases)`,
    frozen: "Frozen for disputes",
    asked: "Asked for in this case",
    missing: "Still missing for this case",
    statement: "See the statement",
  },
});

/** What a refund out of the shop's balance takes, beside what is there and who waits before it (R3.5). */
export function BalanceBeside({ refund }: { readonly refund: Shapes["Refund"] }) {
  const text = useWords(said);
  const path = { params: { path: { shop_id: refund.shop_id } } };
  const { data } = api.useQuery("get", "/shops/{shop_id}/balance", path);
  if (data === undefined) return null;
  return (
    <Facts
      title={text.title}
      rows={[
        [text.available, rupiah(data.available)],
        [text.asked, rupiah(refund.amount)],
        [text.missing, refund.missing && rupiah(refund.missing)],
        [text.queued(data.queued_count), data.queued.amount > 0 && rupiah(data.queued)],
        [text.frozen, data.frozen.amount > 0 && rupiah(data.frozen)],
      ]}
    >
      <p>
        <Link to="/seller/statement">{text.statement}</Link>
      </p>
    </Facts>
  );
}
