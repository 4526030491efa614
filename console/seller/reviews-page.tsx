import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api, type Listed } from "../api/client.ts";
import { shortInstant } from "../format/instants.ts";
import { CardList } from "../parts/card-list.tsx";
import { choicesOf } from "../parts/case-filters.ts";
import { Filters } from "../parts/filters.tsx";
import { Page } from "../parts/page.tsx";
import { Distribution } from "../reviews/distribution.tsx";
import { LowPill, useIsLow } from "../reviews/low.tsx";
import { Stars } from "../reviews/stars.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Ulasan",
    which: "Daftar",
    unanswered: "Belum dijawab",
    answered: "Sudah dijawab",
    removed: "Dihapus",
    all: "Semua",
    rating: "Bintang",
    order: "Nomor pesanan",
    stars: { 1: "1 bintang", 2: "2 bintang", 3: "3 bintang", 4: "4 bintang", 5: "5 bintang" },
    wordless: "Tanpa kata-kata.",
    pictures: (count: number) => `${count} foto`,
    yours: "Anda menjawab:",
  },
  en: {
    title: "Reviews",
    which: "List",
    unanswered: "Not answered",
    answered: "Answered",
    removed: "Removed",
    all: "All",
    rating: "Stars",
    order: "Order number",
    stars: { 1: "1 star", 2: "2 stars", 3: "3 stars", 4: "4 stars", 5: "5 stars" },
    wordless: "No words.",
    pictures: (count: number) => `${count} ${count === 1 ? "picture" : "pictures"}`,
    yours: "You answered:",
  },
});

const EXACT = { exact: true, includeSearch: true };
const TABS = ["unanswered", "answered", "removed"] as const;
const route = getRouteApi("/seller/reviews");

/** What buyers say of the shop's goods, with its average and what waits for an answer (R6.5). */
export function ReviewsPage() {
  const text = useWords(said);
  const search = route.useSearch();
  const go = useNavigate();
  const { data, error } = api.useQuery("get", "/reviews", { params: { query: search } });
  const see = (next: object) => void go({ to: "/seller/reviews", search: next });
  return (
    <Page title={text.title}>
      {data?.ratings && <Distribution ratings={data.ratings} unanswered={data.unanswered ?? 0} />}
      <nav className="tabs" aria-label={text.which}>
        {TABS.map((status) => (
          <Link key={status} to="/seller/reviews" search={{ status }} activeOptions={EXACT}>
            {text[status]}
          </Link>
        ))}
        <Link to="/seller/reviews" search={{}} activeOptions={EXACT}>
          {text.all}
        </Link>
      </nav>
      <Filters
        filters={[
          { name: "rating", label: text.rating, kind: "choice", choices: choicesOf(text.stars) },
          { name: "order_id", label: text.order, kind: "text" },
        ]}
        search={search}
        onFilter={see}
      />
      <CardList
        label={text.title}
        keyOf={({ review_id }) => review_id}
        card={(review) => <ReviewCard review={review} />}
        page={data}
        error={error}
        further={search.next_token !== undefined}
        onPage={(next_token) => see({ ...search, next_token })}
      />
    </Page>
  );
}

function ReviewCard({ review }: { readonly review: Listed<"/reviews"> }) {
  const text = useWords(said);
  const language = useLanguage();
  const isLow = useIsLow();
  const { review_id, rating, product_name, answer, pictures, status } = review;
  return (
    <>
      <div className="card-top">
        <Link className="whole" to="/seller/reviews/$review_id" params={{ review_id }}>
          {product_name}
        </Link>
        {isLow(rating) && <LowPill />}
      </div>
      <p>
        <Stars rating={rating} />
      </p>
      <p className="words clamped">{review.text ?? <span className="quiet">{text.wordless}</span>}</p>
      {answer && !answer.removed && (
        <p className="quiet clamped">
          {text.yours} {answer.text}
        </p>
      )}
      <div className="card-foot quiet">
        <span>
          {shortInstant(review.written_at, language)}
          {pictures.length > 0 && ` · ${text.pictures(pictures.length)}`}
        </span>
        <span className="pill">
          {status === "removed" ? text.removed : answer && !answer.removed ? text.answered : text.unanswered}
        </span>
      </div>
    </>
  );
}
