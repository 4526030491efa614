import { getRouteApi, Link } from "@tanstack/react-router";
import { hrefOf } from "../api/actions.ts";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { CommandForm } from "../parts/command-form.tsx";
import { TextsField } from "../parts/fields.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { LowPill, useIsLow } from "../reviews/low.tsx";
import { ReportReview } from "../reviews/report-review.tsx";
import { ReportTold } from "../reviews/report-told.tsx";
import { ReviewRead } from "../reviews/review-read.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: (product: string) => `Ulasan ${product}`,
    answer: "Jawab ulasan ini",
    change: "Ubah jawaban",
    yours: "Jawaban Anda",
    help: "Semua orang dapat membacanya. Ada satu jawaban; ia dapat diubah.",
    send: "Kirim jawaban",
    save: "Simpan jawaban",
    saved: "Jawaban tersimpan.",
    order: "Lihat pesanannya",
    talk: "Tulis kepada pembeli",
    product: "Lihat produknya",
  },
  en: {
    title: (product: string) => `Review of ${product}`,
    answer: "Answer this review",
    change: "Change the answer",
    yours: "Your answer",
    help: "Everybody can read it. There is one answer; it can be changed.",
    send: "Send the answer",
    save: "Save the answer",
    saved: "The answer is saved.",
    order: "See its order",
    talk: "Write to the buyer",
    product: "See its product",
  },
});

const route = getRouteApi("/seller/reviews/$review_id");

/** A review as its shop sees it: read, answered, reported where it ought not to be shown (R6.5). */
export function ReviewPage() {
  const text = useWords(said);
  const isLow = useIsLow();
  const path = { params: { path: route.useParams() } };
  const { data: review, error } = api.useQuery("get", "/reviews/{review_id}", path);
  const { data: timeline } = api.useQuery("get", "/reviews/{review_id}/timeline", path);
  const command = useCommand("PUT");
  if (error) return <ProblemNote error={error} />;
  if (review === undefined) return <Skeleton lines={10} />;
  const { order_id, product_key, answer } = review;
  const [answering, reporting] = [hrefOf(review, "answerReview"), hrefOf(review, "reportReview")];
  const title = answer ? text.change : text.answer;
  return (
    <Page title={text.title(review.product_name)} aside={isLow(review.rating) && <LowPill />}>
      <p className="actions">
        <Link to="/seller/orders/$order_id" params={{ order_id }}>
          {text.order}
        </Link>
        <Link to="/seller/conversations/$order_id" params={{ order_id }}>
          {text.talk}
        </Link>
        <Link to="/seller/products/$product_key" params={{ product_key }}>
          {text.product}
        </Link>
      </p>
      <div className="columns">
        <ReviewRead review={review} />
        {review.reports.map((report) => (
          <ReportTold key={report.about} report={report} />
        ))}
      </div>
      <ProblemNote error={command.error} />
      <div role="status">{command.isSuccess && <p className="note good">{text.saved}</p>}</div>
      <div className="columns">
        {answering && (
          <CommandForm
            // What stands there now is what is changed, whoever of the shop wrote it.
            key={answer?.text ?? ""}
            title={title}
            command={command}
            href={answering}
            button={answer ? text.save : text.send}
          >
            <TextsField
              label={text.yours}
              name="text"
              isRequired
              most={2000}
              help={text.help}
              defaultValue={answer?.text ?? ""}
            />
          </CommandForm>
        )}
        {reporting && <ReportReview href={reporting} />}
      </div>
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
