import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { useCaseFilters } from "../parts/case-filters.ts";
import { DueLeft } from "../parts/due.tsx";
import { Page } from "../parts/page.tsx";
import { Queue } from "../parts/queue.tsx";
import { REFUND_STATUS } from "../refunds/refund-words.ts";
import { ShopNameAndId } from "../shops/shop-name.tsx";
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
    buyer: "Pembeli",
    find: "Cari pengembalian dana",
    whose: "Isi salah satu: nomor pesanan, nomor kasus, toko, atau pembeli. Daftarnya muncul setelah itu.",
    look: "Cari",
    caseNumber: "Nomor kasus",
    orderNumber: "Nomor pesanan",
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
    buyer: "Buyer",
    find: "Find a refund",
    whose:
      "Fill in one of these: the order's number, the case's number, a shop, or a buyer. The list comes then.",
    look: "Find",
    caseNumber: "Case number",
    orderNumber: "Order number",
  },
});

const route = getRouteApi("/agent/refunds");

/** The API lists the refunds of somebody, or those of one order or number. */
const NAMING = ["order_id", "refund_id", "shop_id", "buyer_id"] as const;

/** All refunds, for whoever is asked about one (R3.8, R4.5). */
export function RefundsPage() {
  const text = useWords(said);
  const status = useWords(REFUND_STATUS);
  const search = route.useSearch();
  const filters = useCaseFilters("refund_id", status);
  const named = NAMING.some((name) => search[name] !== undefined);
  const { data, error } = api.useQuery("get", "/refunds", { params: { query: search } }, { enabled: named });
  const whose = { shop_id: search.shop_id, buyer_id: search.buyer_id };
  if (!named) return <FindRefund />;
  return (
    <Queue
      title={text.title}
      to="/agent/refunds"
      tabs={[
        { label: text.all, search: whose },
        { label: text.disputed, search: { ...whose, status: "disputed" } },
        { label: text.queued, search: { ...whose, status: "queued" } },
      ]}
      filters={[
        ...filters,
        { name: "product_name", label: text.productName, kind: "text" },
        { name: "shop_id", label: text.shop, kind: "text" },
        { name: "buyer_id", label: text.buyer, kind: "text" },
      ]}
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
        { title: text.due, cell: ({ due_at }) => due_at && <DueLeft at={due_at} /> },
        { title: text.amount, number: true, cell: ({ amount }) => rupiah(amount) },
        { title: text.product, cell: ({ product_name }) => product_name },
        { title: text.status, cell: (row) => status[row.status] },
        { title: text.shop, cell: ({ shop_id }) => <ShopNameAndId shop_id={shop_id} stacked /> },
      ]}
    />
  );
}

/** Whose refunds they are to be: nobody's list is asked for before that is said. */
function FindRefund() {
  const text = useWords(said);
  const go = useNavigate();
  const labels = {
    order_id: text.orderNumber,
    refund_id: text.caseNumber,
    shop_id: text.shop,
    buyer_id: text.buyer,
  };
  return (
    <Page title={text.title}>
      <form
        className="card narrow"
        aria-label={text.find}
        onSubmit={(event) => {
          event.preventDefault();
          const given = [...new FormData(event.currentTarget)].filter(
            ([, value]) => String(value).trim() !== "",
          );
          const search = Object.fromEntries(given.map(([name, value]) => [name, String(value).trim()]));
          void go({ to: "/agent/refunds", search });
        }}
      >
        <p>{text.whose}</p>
        {NAMING.map((name) => (
          <label key={name} className="field">
            <span>{labels[name]}</span>
            <input name={name} />
          </label>
        ))}
        <button type="submit" className="main">
          {text.look}
        </button>
      </form>
    </Page>
  );
}
