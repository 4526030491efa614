import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { COMPLAINT_STATUS, ESCALATED } from "../complaints/complaint-words.ts";
import { choicesOf, useCaseFilters } from "../parts/case-filters.ts";
import { DueLeft } from "../parts/due.tsx";
import { Queue } from "../parts/queue.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";
import { Holder } from "./holder.tsx";

const said = words({
  id: {
    title: "Keluhan",
    order: "Pesanan",
    product: "Produk",
    category: "Tentang",
    why: "Mengapa di sini",
    status: "Status",
    due: "Batas waktu",
    holder: "Ditangani",
    queue: "Perlu ditangani",
    mine: "Saya tangani",
    waiting: "Menunggu penjual",
    closed: "Selesai",
  },
  en: {
    title: "Complaints",
    order: "Order",
    product: "Product",
    category: "About",
    why: "Why it is here",
    status: "Status",
    due: "Due",
    holder: "With",
    queue: "To be handled",
    mine: "With me",
    waiting: "Waiting for the seller",
    closed: "Over",
  },
});

const route = getRouteApi("/agent/complaints");

/** Complaints that were brought to the platform, the most urgent first (R6.3). */
export function ComplaintsPage() {
  const text = useWords(said);
  const status = useWords(COMPLAINT_STATUS);
  const escalated = useWords(ESCALATED);
  const say = useSaid();
  const search = route.useSearch();
  const filters = useCaseFilters("complaint_id", status);
  const { data: policy } = api.useQuery("get", "/policies/current");
  const { data, error } = api.useQuery("get", "/complaints", { params: { query: search } });
  const categories = Object.fromEntries(
    (policy?.complaints.categories ?? []).map(({ code, text: name }) => [code, say(name)]),
  );
  return (
    <Queue
      title={text.title}
      to="/agent/complaints"
      tabs={[
        { label: text.queue, search: {}, waits: true },
        { label: text.mine, search: { mine: "true" }, waits: true },
        { label: text.waiting, search: { status: "awaiting_answer" } },
        { label: text.closed, search: { status: "closed" } },
      ]}
      filters={[
        ...filters,
        { name: "category", label: text.category, kind: "choice", choices: choicesOf(categories) },
      ]}
      search={search}
      keyOf={(row) => row.complaint_id}
      page={data}
      error={error}
      columns={[
        {
          title: text.order,
          cell: ({ complaint_id, order_id }) => (
            <Link to="/agent/complaints/$complaint_id" params={{ complaint_id }}>
              {order_id}
            </Link>
          ),
        },
        { title: text.due, cell: ({ due_at }) => due_at && <DueLeft at={due_at} /> },
        { title: text.product, cell: ({ product_name }) => product_name },
        { title: text.category, cell: ({ category }) => categories[category] ?? category },
        { title: text.why, cell: (row) => row.escalated && (escalated[row.escalated] ?? row.escalated) },
        { title: text.holder, cell: ({ claimed_by }) => <Holder id={claimed_by} /> },
        { title: text.status, cell: (row) => status[row.status] },
      ]}
    />
  );
}
