import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api, type Listed } from "../api/client.ts";
import { shortInstant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { ORDER_STATUS, ORDER_STATUSES } from "../orders/order-words.ts";
import { CaseTable, type Column } from "../parts/case-table.tsx";
import { Page } from "../parts/page.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Pesanan",
    which: "Daftar",
    all: "Semua",
    order: "Pesanan",
    product: "Produk",
    more: (count: number) => `dan ${count} lagi`,
    placed: "Masuk",
    paid: "Dibayar",
    status: "Status",
    failed: "Pengiriman gagal: perlu diselesaikan",
    held: (amount: string) => `Ditahan sampai selesai: ${amount}`,
    troubles: "Kiriman bermasalah",
  },
  en: {
    title: "Orders",
    which: "List",
    all: "All",
    order: "Order",
    product: "Product",
    more: (count: number) => `and ${count} more`,
    placed: "Placed",
    paid: "Paid",
    status: "Status",
    failed: "Delivery failed: to be settled",
    held: (amount: string) => `Held until completion: ${amount}`,
    troubles: "Parcels in trouble",
  },
});

const EXACT = { exact: true, includeSearch: true };
const route = getRouteApi("/seller/orders");

/** The shop's orders, a list for each status with its count (R1.4). */
export function OrdersPage() {
  const text = useWords(said);
  const status = useWords(ORDER_STATUS);
  const language = useLanguage();
  const search = route.useSearch();
  const go = useNavigate();
  const { data, error } = api.useQuery("get", "/orders", { params: { query: search } });
  const columns: readonly Column<Listed<"/orders">>[] = [
    {
      title: text.order,
      cell: ({ order_id }) => (
        <Link to="/seller/orders/$order_id" params={{ order_id }}>
          {order_id}
        </Link>
      ),
    },
    {
      title: text.product,
      cell: ({ product_name, line_count }) => (
        <>
          {product_name}
          {line_count > 1 && <span className="quiet"> {text.more(line_count - 1)}</span>}
        </>
      ),
    },
    { title: text.placed, cell: ({ placed_at }) => shortInstant(placed_at, language) },
    { title: text.paid, number: true, cell: ({ paid }) => rupiah(paid) },
    {
      title: text.status,
      cell: ({ order_id, delivery_failed_at, status: at }) =>
        delivery_failed_at ? (
          <Link to="/seller/orders/$order_id/failed-delivery" params={{ order_id }} className="pill urgent">
            {text.failed}
          </Link>
        ) : (
          status[at]
        ),
    },
  ];
  return (
    <Page
      title={text.title}
      aside={data?.held && <span className="quiet">{text.held(rupiah(data.held))}</span>}
    >
      <nav className="tabs" aria-label={text.which}>
        <Link to="/seller/orders" search={{}} activeOptions={EXACT}>
          {text.all}
        </Link>
        {ORDER_STATUSES.map((one) => (
          <Link key={one} to="/seller/orders" search={{ status: one }} activeOptions={EXACT}>
            {status[one]} {data && <span className="count">{data.counts[one] ?? 0}</span>}
          </Link>
        ))}
        <Link to="/seller/troubles" search={{}} activeOptions={EXACT}>
          {text.troubles}
        </Link>
      </nav>
      <CaseTable
        label={search.status ? (status[search.status] ?? text.title) : text.title}
        columns={columns}
        keyOf={({ order_id }) => order_id}
        page={data}
        error={error}
        further={search.next_token !== undefined}
        onPage={(next_token) => void go({ to: "/seller/orders", search: { ...search, next_token } })}
      />
    </Page>
  );
}
