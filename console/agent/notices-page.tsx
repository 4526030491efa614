import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { choicesOf, useCaseFilters } from "../parts/case-filters.ts";
import { DueLeft } from "../parts/due.tsx";
import { Queue } from "../parts/queue.tsx";
import { NOTICE_STATUS, PENALTY_KIND } from "../penalties/penalty-words.ts";
import { ShopNameAndId } from "../shops/shop-name.tsx";
import { useWords, words } from "../texts/language.ts";
import { Holder } from "./holder.tsx";

const said = words({
  id: {
    title: "Peringatan resi",
    order: "Pesanan",
    shop: "Toko",
    kind: "Jenis",
    reports: "Laporan",
    status: "Status",
    due: "Batas waktu",
    holder: "Ditangani",
    judge: "Perlu dinilai",
    mine: "Saya tangani",
    waiting: "Menunggu penjual",
    penalised: "Penalti diberikan",
  },
  en: {
    title: "Waybill notices",
    order: "Order",
    shop: "Shop",
    kind: "Kind",
    reports: "Reports",
    status: "Status",
    due: "Due",
    holder: "With",
    judge: "To judge",
    mine: "With me",
    waiting: "Waiting for the seller",
    penalised: "Penalised",
  },
});

const route = getRouteApi("/agent/notices");

/** Explanations of sellers to be judged, the most urgent first (R5.2). */
export function NoticesPage() {
  const text = useWords(said);
  const status = useWords(NOTICE_STATUS);
  const kinds = useWords(PENALTY_KIND);
  const search = route.useSearch();
  const filters = useCaseFilters("notice_id", status);
  const { data, error } = api.useQuery("get", "/notices", { params: { query: search } });
  return (
    <Queue
      title={text.title}
      to="/agent/notices"
      tabs={[
        { label: text.judge, search: {}, waits: true },
        { label: text.mine, search: { mine: "true" }, waits: true },
        { label: text.waiting, search: { status: "awaiting_answer" } },
        { label: text.penalised, search: { status: "penalised" } },
      ]}
      filters={[...filters, { name: "kind", label: text.kind, kind: "choice", choices: choicesOf(kinds) }]}
      search={search}
      keyOf={(row) => row.notice_id}
      page={data}
      error={error}
      columns={[
        {
          title: text.order,
          cell: ({ notice_id, order_id }) => (
            <Link to="/agent/notices/$notice_id" params={{ notice_id }}>
              {order_id}
            </Link>
          ),
        },
        { title: text.due, cell: ({ due_at }) => due_at && <DueLeft at={due_at} /> },
        { title: text.kind, cell: ({ kind }) => kinds[kind] },
        { title: text.reports, number: true, cell: ({ report_count }) => report_count },
        { title: text.holder, cell: ({ claimed_by }) => <Holder id={claimed_by} /> },
        { title: text.status, cell: (row) => status[row.status] },
        { title: text.shop, cell: ({ shop_id }) => <ShopNameAndId shop_id={shop_id} stacked /> },
      ]}
    />
  );
}
