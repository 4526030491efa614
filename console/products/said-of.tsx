import { Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { day } from "../format/instants.ts";
import { Stars } from "../reviews/stars.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Ulasan produk ini",
    none: "Belum ada ulasan.",
    average: (average: string, count: number) => `${average} dari 5, ${count} ulasan`,
    wordless: "Tanpa kata-kata",
  },
  en: {
    title: "Reviews of this product",
    none: "There are no reviews yet.",
    average: (average: string, count: number) =>
      `${average} of 5, ${count} ${count === 1 ? "review" : "reviews"}`,
    wordless: "No words",
  },
});

const LOCALE = { id: "id-ID", en: "en-GB" } as const;

interface Of {
  readonly shop_id: string;
  readonly product_key: string;
}

/** What buyers wrote of a product lately, with its average (R6.5). */
export function SaidOf(path: Of) {
  const text = useWords(said);
  const language = useLanguage();
  const { data } = api.useQuery("get", "/shops/{shop_id}/products/{product_key}/reviews", {
    params: { path: { ...path }, query: { limit: 3 } },
  });
  if (data === undefined) return null;
  const { average, count } = data.ratings;
  const written = average?.toLocaleString(LOCALE[language], { minimumFractionDigits: 1 });
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p>{written === undefined ? text.none : text.average(written, count)}</p>
      <ul className="rows">
        {data.items.map((review) => (
          <li key={review.review_id}>
            <span>
              <Stars rating={review.rating} />{" "}
              <Link to="/seller/reviews/$review_id" params={{ review_id: review.review_id }}>
                {review.text?.slice(0, 80) ?? text.wordless}
              </Link>
              <span className="quiet">{day(review.written_at, language)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
