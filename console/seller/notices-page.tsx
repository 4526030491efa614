import { getRouteApi, Link } from "@tanstack/react-router";
import { api, type Listed } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { useCaseFilters } from "../parts/case-filters.ts";
import type { Column } from "../parts/case-table.tsx";
import { DueLeft } from "../parts/due.tsx";
import { Queue } from "../parts/queue.tsx";
import { NOTICE_STATUS, PENALTY_KIND } from "../penalties/penalty-words.ts";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Peringatan resi",
    mine: "Perlu jawaban saya",
    judged: "Sedang dinilai",
    all: "Semua",
    order: "Pesanan",
    kind: "Yang dilaporkan",
    status: "Status",
    due: "Batas waktu",
    silence: "Bila dibiarkan",
    costs: (points: number, fine: string) => `${points} poin + ${fine}`,
    points: (points: number) => `${points} poin`,
  },
  en: {
    title: "Waybill notices",
    mine: "Needs my answer",
    judged: "Being judged",
    all: "All",
    order: "Order",
    kind: "What is reported",
    status: "Status",
    due: "Due",
    silence: "If you do nothing",
    costs: (points: number, fine: string) => `${points} points + ${fine}`,
    points: (points: number) => `${points} points`,
  },
});

const route = getRouteApi("/seller/notices");

/** What was noticed about the shop's waybills (R5.1, R5.2). */
export function NoticesPage() {
  const text = useWords(said);
  const status = useWords(NOTICE_STATUS);
  const kinds = useWords(PENALTY_KIND);
  const filters = useCaseFilters("notice_id", status);
  const search = route.useSearch();
  const { data, error } = api.useQuery("get", "/notices", { params: { query: search } });
  const columns: readonly Column<Listed<"/notices">>[] = [
    {
      title: text.order,
      cell: ({ notice_id, order_id }) => (
        <Link to="/seller/notices/$notice_id" params={{ notice_id }}>
          {order_id}
        </Link>
      ),
    },
    { title: text.due, cell: ({ due_at }) => due_at && <DueLeft at={due_at} /> },
    {
      title: text.silence,
      cell: ({ costs }) =>
        costs &&
        (costs.unanswered.fine.amount > 0
          ? text.costs(costs.unanswered.points, rupiah(costs.unanswered.fine))
          : text.points(costs.unanswered.points)),
    },
    { title: text.kind, cell: ({ kind }) => kinds[kind] },
    { title: text.status, cell: (row) => status[row.status] },
  ];
  return (
    <Queue
      title={text.title}
      to="/seller/notices"
      tabs={[
        { label: text.mine, search: { status: "awaiting_answer", sort: "due" }, waits: true },
        { label: text.judged, search: { status: "awaiting_judgement" } },
        { label: text.all, search: {} },
      ]}
      filters={filters}
      search={search}
      columns={columns}
      keyOf={({ notice_id }) => notice_id}
      page={data}
      error={error}
    />
  );
}
