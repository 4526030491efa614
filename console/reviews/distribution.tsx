import { Link } from "@tanstack/react-router";
import type { Shapes } from "../api/client.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { Stars } from "./stars.tsx";

const starsOf = (stars: number) => (stars === 1 ? "1 star" : `${stars} stars`);

const said = words({
  id: {
    title: "Penilaian toko",
    none: "Belum ada ulasan.",
    average: (average: string) => `Rata-rata ${average} dari 5`,
    count: (count: string) => `${count} ulasan`,
    unanswered: (count: number) => `${count} belum dijawab`,
    of: (stars: number, count: number) => `${stars} bintang: ${count} ulasan`,
    stars: (stars: number) => `${stars} bintang`,
  },
  en: {
    title: "Ratings of the shop",
    none: "There are no reviews yet.",
    average: (average: string) => `${average} of 5 on average`,
    count: (count: string) => `${count} ${count === "1" ? "review" : "reviews"}`,
    unanswered: (count: number) => `${count} not answered`,
    of: (stars: number, count: number) => `${starsOf(stars)}: ${count} ${count === 1 ? "review" : "reviews"}`,
    stars: starsOf,
  },
});

const ALL = [5, 4, 3, 2, 1] as const;
const LOCALE = { id: "id-ID", en: "en-GB" } as const;

interface Wanted {
  readonly ratings: Shapes["Ratings"];
  readonly unanswered: number;
}

/** A shop's average and how often each rating was given: each line leads to its reviews. */
export function Distribution({ ratings: { count, average, distribution }, unanswered }: Wanted) {
  const text = useWords(said);
  const locale = LOCALE[useLanguage()];
  if (average === undefined)
    return (
      <section className="card" aria-label={text.title}>
        <p>{text.none}</p>
      </section>
    );
  return (
    <section className="card ratings" aria-label={text.title}>
      <div>
        <h2>{text.title}</h2>
        <p className="figure">{text.average(average.toLocaleString(locale, { minimumFractionDigits: 1 }))}</p>
        <p>
          <Stars rating={Math.round(average)} /> {text.count(count.toLocaleString(locale))}
        </p>
        {unanswered > 0 && (
          <p>
            <Link to="/seller/reviews" search={{ status: "unanswered" }}>
              {text.unanswered(unanswered)}
            </Link>
          </p>
        )}
      </div>
      <ul className="bare distribution">
        {ALL.map((stars) => (
          <li key={stars}>
            <Link
              to="/seller/reviews"
              search={{ rating: stars }}
              aria-label={text.of(stars, distribution[stars])}
            >
              {text.stars(stars)}
            </Link>
            <progress className="bar" max={count} value={distribution[stars]} aria-hidden="true" />
            <span className="number" aria-hidden="true">
              {distribution[stars].toLocaleString(locale)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
