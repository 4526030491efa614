import { getRouteApi, Link } from "@tanstack/react-router";
import { hrefOf } from "../api/actions.ts";
import { api } from "../api/client.ts";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { ReportReview } from "../reviews/report-review.tsx";
import { ReviewRead } from "../reviews/review-read.tsx";
import { WriteReview } from "../reviews/write-review.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: (product: string) => `Ulasan ${product}`,
    back: (order: string) => `Kembali ke pesanan ${order}`,
  },
  en: {
    title: (product: string) => `Review of ${product}`,
    back: (order: string) => `Back to order ${order}`,
  },
});

const route = getRouteApi("/buyer/orders/$order_id/review/$line_id");

/** A buyer's review of what they bought: written, written anew while that is possible, and what the shop answers. */
export function ReviewPage() {
  const text = useWords(said);
  const { order_id, line_id } = route.useParams();
  const review_id = `rv_${order_id}.${line_id}`;
  const { data: order, error } = api.useQuery("get", "/orders/{order_id}", {
    params: { path: { order_id } },
  });
  const asked = api.useQuery("get", "/reviews/{review_id}", { params: { path: { review_id } } });
  const { data: review, error: none } = asked;
  // There is none yet: it is written first. While that is asked again, nothing that was written is lost.
  const isNew = review === undefined && asked.errorUpdateCount > 0 && (none?.status ?? 404) === 404;
  const problem = error ?? (isNew ? null : none);
  if (problem) return <ProblemNote error={problem} />;
  if (order === undefined || (review === undefined && !isNew)) return <Skeleton lines={8} />;
  const write = isNew ? `/orders/${order_id}/lines/${line_id}/review` : hrefOf(review, "writeReview");
  const report = hrefOf(review, "reportReview");
  const name = order.lines.find((line) => line.line_id === line_id)?.product_name ?? line_id;
  return (
    <Page title={text.title(name)}>
      <div className="sequence">
        {write && <WriteReview review_id={review_id} href={write} before={review} />}
        {review && <ReviewRead review={review} own={write === undefined} />}
        {report && <ReportReview href={report} />}
        <Link to="/buyer/orders/$order_id" params={{ order_id }}>
          {text.back(order_id)}
        </Link>
      </div>
    </Page>
  );
}
