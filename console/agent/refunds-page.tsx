import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { useCaseFilters } from "../parts/case-filters.ts";
import { DueLeft } from "../parts/due.tsx";
import { Queue } from "../parts/queue.tsx";
import { REFUND_STATUS } from "../refunds/refund-words.ts";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Pengembalian dana",
    order: "Pesanan",
    shop: "Toko",
    product: "Produk",
    amount: "Jumlah",
    status: "Status",
    due: "Batas waktu",
    all: "Semua",
    queued: "Menunggu saldo",
    disputed: "Dalam sengketa",
    productName: "Nama produk",
  },
  en: {
    title: "Refunds",
    order: "Order",
    shop: "Shop",
    product: "Product",
    amount: "Amount",
    status: "Status",
    due: "Due",
    all: "All",
    queued: "Waiting for a balance",
    disputed: "In dispute",
    productName: "Product name",
  },
});

const route = getRouteApi("/agent/refunds");

/** All refunds, for whoever is asked about one (R3.8, R4.5). */
export function RefundsPage() {
  const text = useWords(said);
  const status = useWords(REFUND_STATUS);
  const search = route.useSearch();
  const filters = useCaseFilters("refund_id", status);
  const { data, error } = api.useQuery("get", "/refunds", { params: { query: search } });
  return (
    <Queue
      title={text.title}
      to="/agent/refunds"
      tabs={[
        { label: text.all, search: {} },
        { label: text.disputed, search: { status: "disputed" } },
        { label: text.queued, search: { status: "queued" } },
      ]}
      filters={[...filters, { name: "product_name", label: text.productName, kind: "text" }]}
      search={search}
      keyOf={(row) => row.refund_id}
      page={data}
      error={error}
      columns={[
        {
          title: text.order,
          cell: ({ refund_id, order_id }) => (
            <Link to="/agent/refunds/$refund_id" params={{ refund_id }}>
              {order_id}
            </Link>
          ),
        },
        { title: text.shop, cell: ({ shop_id }) => shop_id },
        { title: text.product, cell: ({ product_name }) => product_name },
        { title: text.amount, number: true, cell: ({ amount }) => rupiah(amount) },
        { title: text.status, cell: (row) => status[row.status] },
        { title: text.due, cell: ({ due_at }) => due_at && <DueLeft at={due_at} /> },
      ]}
    />
  );
}
