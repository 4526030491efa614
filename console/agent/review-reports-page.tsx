import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { choicesOf } from "../parts/case-filters.ts";
import { DueLeft } from "../parts/due.tsx";
import { Queue } from "../parts/queue.tsx";
import { ShopNameAndId } from "../shops/shop-name.tsx";
import { useWords, words } from "../texts/language.ts";
import { HeardDue } from "./heard-due.tsx";
import { Holder } from "./holder.tsx";
import { REPORT_STATUS, REPORTED } from "./report-words.ts";

const said = words({
  id: {
    title: "Laporan ulasan",
    order: "Pesanan",
    shop: "Toko",
    about: "Yang dilaporkan",
    rating: "Bintang",
    status: "Status",
    due: "Batas waktu",
    holder: "Ditangani",
    open: "Perlu dinilai",
    mine: "Saya tangani",
    removed: "Dihapus",
    kept: "Dibiarkan",
  },
  en: {
    title: "Reports of reviews",
    order: "Order",
    shop: "Shop",
    about: "What was reported",
    rating: "Stars",
    status: "Status",
    due: "Due",
    holder: "With",
    open: "To be judged",
    mine: "With me",
    removed: "Removed",
    kept: "Kept",
  },
});

const route = getRouteApi("/agent/review-reports");

/** Reviews and answers that the other side reported, the most urgent first (R6.5). */
export function ReviewReportsPage() {
  const text = useWords(said);
  const status = useWords(REPORT_STATUS);
  const about = useWords(REPORTED);
  const search = route.useSearch();
  const { data, error } = api.useQuery("get", "/review-reports", { params: { query: search } });
  return (
    <Queue
      title={text.title}
      to="/agent/review-reports"
      tabs={[
        { label: text.open, search: {}, waits: true },
        { label: text.mine, search: { mine: "true" }, waits: true },
        { label: text.removed, search: { status: "removed" } },
        { label: text.kept, search: { status: "kept" } },
      ]}
      filters={[{ name: "status", label: text.status, kind: "choice", choices: choicesOf(status) }]}
      search={search}
      keyOf={(row) => `${row.review_id} ${row.about}`}
      page={data}
      error={error}
      columns={[
        {
          title: text.order,
          cell: ({ review_id, order_id }) => (
            <Link to="/agent/reviews/$review_id" params={{ review_id }}>
              {order_id}
            </Link>
          ),
        },
        {
          title: text.due,
          cell: ({ due_at, late_since }) =>
            due_at ? (
              <DueLeft at={due_at} />
            ) : (
              <HeardDue row={{ ...(late_since ? { escalated_at: late_since } : {}) }} />
            ),
        },
        { title: text.about, cell: (row) => about[row.about] },
        { title: text.rating, number: true, cell: ({ rating }) => rating },
        { title: text.holder, cell: ({ claimed_by }) => <Holder id={claimed_by} /> },
        { title: text.status, cell: (row) => status[row.status] },
        { title: text.shop, cell: ({ shop_id }) => <ShopNameAndId shop_id={shop_id} stacked /> },
      ]}
    />
  );
}
