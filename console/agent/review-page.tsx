import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { instant } from "../format/instants.ts";
import { DueExplained } from "../parts/due.tsx";
import { EvidenceView } from "../parts/evidence-view.tsx";
import { Facts } from "../parts/facts.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { JudgeReport } from "./judge-report.tsx";
import { ShopLink } from "./shop-link.tsx";

const said = words({
  id: {
    title: (order: string) => `Ulasan, pesanan ${order}`,
    status: { shown: "Ditampilkan", removed: "Dihapus" },
    review: "Ulasan pembeli",
    product: "Produk",
    rating: "Bintang",
    stars: (count: number) => `${count} dari 5`,
    words: "Kata pembeli",
    none: "Tanpa kata-kata.",
    written: "Ditulis",
    edited: "Diubah",
    shop: "Toko",
    picture: "Foto",
    answer: "Jawaban toko",
    said: "Kata toko",
    gone: "dihapus",
    at: "Pada",
  },
  en: {
    title: (order: string) => `Review of order ${order}`,
    status: { shown: "Shown", removed: "Removed" },
    review: "The buyer's review",
    product: "Product",
    rating: "Stars",
    stars: (count: number) => `${count} of 5`,
    words: "The buyer's words",
    none: "No words.",
    written: "Written",
    edited: "Edited",
    shop: "Shop",
    picture: "Picture",
    answer: "The shop's answer",
    said: "The shop's words",
    gone: "removed",
    at: "On",
  },
});

const route = getRouteApi("/agent/reviews/$review_id");

/** A review that was reported, with its answer beside it, as an agent judges it (R6.5). */
export function ReviewPage() {
  const text = useWords(said);
  const language = useLanguage();
  const path = { params: { path: route.useParams() } };
  const { data: review, error } = api.useQuery("get", "/reviews/{review_id}", path);
  const { data: timeline } = api.useQuery("get", "/reviews/{review_id}/timeline", path);
  const command = useCommand();
  if (error) return <ProblemNote error={error} />;
  if (review === undefined) return <Skeleton lines={10} />;
  const { answer, pictures, reports } = review;
  const due = reports.find((report) => report.due)?.due;
  return (
    <Page
      title={text.title(review.order_id)}
      aside={<span className="pill">{text.status[review.status]}</span>}
    >
      {due && <DueExplained due={due} />}
      <ProblemNote error={command.error} />
      <div className="columns">
        <Facts
          title={text.review}
          rows={[
            [text.product, review.product_name],
            [text.rating, text.stars(review.rating)],
            [text.words, review.text ?? text.none],
            [text.written, instant(review.written_at, language)],
            [text.edited, review.edited_at && instant(review.edited_at, language)],
            [text.shop, <ShopLink key="shop" shop_id={review.shop_id} />],
          ]}
        >
          {pictures.length > 0 && (
            <div className="files">
              {pictures.map((picture) => (
                <EvidenceView key={picture.file_id} href={picture.href} label={text.picture} />
              ))}
            </div>
          )}
        </Facts>
        {answer && (
          <Facts
            title={text.answer}
            rows={[
              [text.said, `${answer.text}${answer.removed ? ` (${text.gone})` : ""}`],
              [text.at, instant(answer.answered_at, language)],
            ]}
          />
        )}
        {reports.map((report) => (
          <JudgeReport
            key={report.about}
            review_id={review.review_id}
            report={report}
            actions={review.available_actions.filter(({ href }) =>
              href.includes(`/reports/${report.about}/`),
            )}
            command={command}
          />
        ))}
      </div>
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
