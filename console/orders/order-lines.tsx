import type { Shapes } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Barang",
    each: (count: number, price: string) => `${count} × ${price}`,
    paid: "Dibayar",
    refunded: "Dikembalikan",
    asked: "Sedang diminta kembali",
  },
  en: {
    title: "Goods",
    each: (count: number, price: string) => `${count} × ${price}`,
    paid: "Paid",
    refunded: "Refunded",
    asked: "Asked back just now",
  },
});

/** What was ordered, what was paid for it, and what of that went back (R1.3, R3.1). */
export function OrderLines({ order }: { readonly order: Shapes["Order"] }) {
  const text = useWords(said);
  const sums = [
    [text.paid, order.paid],
    [text.refunded, order.refunded],
    [text.asked, order.asked_for],
  ] as const;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ul className="rows">
        {order.lines.map((line) => (
          <li key={line.line_id}>
            <span>
              {line.product_name}{" "}
              <span className="quiet">{text.each(line.quantity, rupiah(line.unit_price))}</span>
            </span>
            <span className="number">{rupiah(line.paid)}</span>
          </li>
        ))}
      </ul>
      <dl className="sums">
        {sums.map(([name, money], place) =>
          place > 0 && money.amount === 0 ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="number">{rupiah(money)}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
