import { getRouteApi, Link } from "@tanstack/react-router";
import { api, type Listed } from "../api/client.ts";
import { COMPLAINT_OUTCOME, COMPLAINT_STATUS } from "../complaints/complaint-words.ts";
import { useCaseFilters } from "../parts/case-filters.ts";
import type { Column } from "../parts/case-table.tsx";
import { DueLeft } from "../parts/due.tsx";
import { Queue } from "../parts/queue.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Keluhan",
    mine: "Perlu jawaban saya",
    all: "Semua",
    platform: "Ditangani platform",
    order: "Pesanan",
    product: "Produk",
    category: "Tentang",
    status: "Status",
    due: "Batas waktu",
  },
  en: {
    title: "Complaints",
    mine: "Needs my answer",
    all: "All",
    platform: "With the platform",
    order: "Order",
    product: "Product",
    category: "About",
    status: "Status",
    due: "Due",
  },
});

const route = getRouteApi("/seller/complaints");

/** What buyers complain about (R6.3). */
export function ComplaintsPage() {
  const text = useWords(said);
  const status = useWords(COMPLAINT_STATUS);
  const outcomes = useWords(COMPLAINT_OUTCOME);
  const say = useSaid();
  const filters = useCaseFilters("complaint_id", status);
  const search = route.useSearch();
  const { data, error } = api.useQuery("get", "/complaints", { params: { query: search } });
  const { data: policy } = api.useQuery("get", "/policies/current");
  const nameOf = (category: string) => {
    const named = policy?.complaints.categories.find(({ code }) => code === category);
    return named ? say(named.text) : category;
  };
  const columns: readonly Column<Listed<"/complaints">>[] = [
    {
      title: text.order,
      cell: ({ complaint_id, order_id }) => (
        <Link to="/seller/complaints/$complaint_id" params={{ complaint_id }}>
          {order_id}
        </Link>
      ),
    },
    { title: text.due, cell: ({ due_at }) => due_at && <DueLeft at={due_at} /> },
    { title: text.product, cell: ({ product_name }) => product_name },
    { title: text.category, cell: ({ category }) => nameOf(category) },
    { title: text.status, cell: (row) => (row.outcome && outcomes[row.outcome]) ?? status[row.status] },
  ];
  return (
    <Queue
      title={text.title}
      to="/seller/complaints"
      tabs={[
        { label: text.mine, search: { waiting_for: "seller", sort: "due" }, waits: true },
        { label: text.platform, search: { status: "escalated" } },
        { label: text.all, search: {} },
      ]}
      filters={filters}
      search={search}
      columns={columns}
      keyOf={({ complaint_id }) => complaint_id}
      page={data}
      error={error}
    />
  );
}
