import { getRouteApi, Link } from "@tanstack/react-router";
import { api, type Listed } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { HEARING_STATUS } from "../hearings/hearing-words.ts";
import { useCaseFilters } from "../parts/case-filters.ts";
import type { Column } from "../parts/case-table.tsx";
import { DueLeft } from "../parts/due.tsx";
import { Queue } from "../parts/queue.tsx";
import { PENALTY_KIND } from "../penalties/penalty-words.ts";
import { useWords, words } from "../texts/language.ts";
import { useHeardTabs } from "./heard-tabs.ts";

const said = words({
  id: {
    title: "Banding",
    order: "Pesanan",
    kind: "Penalti",
    points: "Poin",
    fine: "Denda",
    status: "Status",
    due: "Batas waktu",
  },
  en: {
    title: "Appeals",
    order: "Order",
    kind: "Penalty",
    points: "Points",
    fine: "Fine",
    status: "Status",
    due: "Due",
  },
});

const route = getRouteApi("/seller/appeals");

/** The shop's appeals against penalties (R5.3). */
export function AppealsPage() {
  const text = useWords(said);
  const status = useWords(HEARING_STATUS);
  const kinds = useWords(PENALTY_KIND);
  const filters = useCaseFilters("appeal_id", status);
  const tabs = useHeardTabs();
  const search = route.useSearch();
  const { data, error } = api.useQuery("get", "/appeals", { params: { query: search } });
  const columns: readonly Column<Listed<"/appeals">>[] = [
    {
      title: text.order,
      cell: ({ appeal_id, order_id }) => (
        <Link to="/seller/appeals/$appeal_id" params={{ appeal_id }}>
          {order_id}
        </Link>
      ),
    },
    { title: text.due, cell: ({ due_at }) => due_at && <DueLeft at={due_at} /> },
    { title: text.kind, cell: ({ penalty_kind }) => kinds[penalty_kind] },
    { title: text.points, number: true, cell: ({ points }) => points },
    { title: text.fine, number: true, cell: ({ fine }) => fine.amount > 0 && rupiah(fine) },
    { title: text.status, cell: (row) => status[row.status] },
  ];
  return (
    <Queue
      title={text.title}
      to="/seller/appeals"
      tabs={tabs}
      filters={filters}
      search={search}
      columns={columns}
      keyOf={({ appeal_id }) => appeal_id}
      page={data}
      error={error}
    />
  );
}
