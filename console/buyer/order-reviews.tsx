import { Link } from "@tanstack/react-router";
import { api, type Shapes } from "../api/client.ts";
import { Stars } from "../reviews/stars.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Bagaimana barangnya?",
    write: (product: string) => `Ulas ${product}`,
    see: (product: string) => `Ulasan Anda tentang ${product}`,
  },
  en: {
    title: "How are the goods?",
    write: (product: string) => `Review ${product}`,
    see: (product: string) => `Your review of ${product}`,
  },
});

/** The goods of an order that has arrived, each with its review or the way to write one (R6.5). */
export function OrderReviews({ order }: { readonly order: Shapes["Order"] }) {
  const text = useWords(said);
  const { order_id } = order;
  const { data } = api.useQuery("get", "/reviews", { params: { query: { order_id, limit: 100 } } });
  if (data === undefined) return null;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ul className="rows">
        {order.lines.map(({ line_id, product_name }) => {
          const review = data.items.find((one) => one.line_id === line_id);
          return (
            <li key={line_id}>
              <Link to="/buyer/orders/$order_id/review/$line_id" params={{ order_id, line_id }}>
                {review ? text.see(product_name) : text.write(product_name)}
              </Link>
              {review && <Stars rating={review.rating} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
