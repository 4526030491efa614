import { getRouteApi, Link } from "@tanstack/react-router";
import { api, type Listed } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { HEARING_STATUS } from "../hearings/hearing-words.ts";
import { useCaseFilters } from "../parts/case-filters.ts";
import type { Column } from "../parts/case-table.tsx";
import { DueLeft } from "../parts/due.tsx";
import { Queue } from "../parts/queue.tsx";
import { useWords, words } from "../texts/language.ts";
import { useHeardTabs } from "./heard-tabs.ts";

const said = words({
  id: {
    title: "Sengketa",
    order: "Pesanan",
    amount: "Jumlah",
    status: "Status",
    due: "Batas waktu",
  },
  en: {
    title: "Disputes",
    order: "Order",
    amount: "Amount",
    status: "Status",
    due: "Due",
  },
});

const route = getRouteApi("/seller/disputes");

/** The shop's disputes (R4). */
export function DisputesPage() {
  const text = useWords(said);
  const status = useWords(HEARING_STATUS);
  const filters = useCaseFilters("dispute_id", status);
  const tabs = useHeardTabs();
  const search = route.useSearch();
  const { data, error } = api.useQuery("get", "/disputes", { params: { query: search } });
  const columns: readonly Column<Listed<"/disputes">>[] = [
    {
      title: text.order,
      cell: ({ dispute_id, order_id }) => (
        <Link to="/seller/disputes/$dispute_id" params={{ dispute_id }}>
          {order_id}
        </Link>
      ),
    },
    { title: text.due, cell: ({ due_at }) => due_at && <DueLeft at={due_at} /> },
    { title: text.amount, number: true, cell: ({ amount }) => rupiah(amount) },
    { title: text.status, cell: (row) => status[row.status] },
  ];
  return (
    <Queue
      title={text.title}
      to="/seller/disputes"
      tabs={tabs}
      filters={filters}
      search={search}
      columns={columns}
      keyOf={({ dispute_id }) => dispute_id}
      page={data}
      error={error}
    />
  );
}
