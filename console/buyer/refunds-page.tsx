import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { day } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { CardList } from "../parts/card-list.tsx";
import { DueLeft } from "../parts/due.tsx";
import { Page } from "../parts/page.tsx";
import { REFUND_STATUS, REFUND_TYPE } from "../refunds/refund-words.ts";
import { ShopName } from "../shops/shop-name.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Pengembalian dana saya",
    which: "Daftar",
    mine: "Menunggu saya",
    sellers: "Menunggu penjual",
    disputes: "Dalam sengketa",
    paid: "Dana dikembalikan",
    all: "Semua",
    none: "Tidak ada pengembalian dana di sini. Anda dapat memintanya dari halaman pesanan.",
    order: (id: string, at: string) => `Pesanan ${id}, diminta ${at}`,
  },
  en: {
    title: "My refunds",
    which: "List",
    mine: "Waiting for me",
    sellers: "Waiting for the seller",
    disputes: "In dispute",
    paid: "Refunded",
    all: "All",
    none: "No refunds here. You can ask for one on the page of an order.",
    order: (id: string, at: string) => `Order ${id}, asked for on ${at}`,
  },
});

const EXACT = { exact: true, includeSearch: true };
const LISTS = {
  all: { sort: "age", direction: "descending" },
  mine: { waiting_for: "buyer", sort: "due" },
  sellers: { waiting_for: "seller", sort: "due" },
  disputes: { status: "disputed", sort: "age", direction: "descending" },
  paid: { status: "paid", sort: "age", direction: "descending" },
} as const;
const route = getRouteApi("/buyer/refunds");

/** What a buyer asked back, the latest first, or whatever list they look at. */
export function RefundsPage() {
  const text = useWords(said);
  const status = useWords(REFUND_STATUS);
  const type = useWords(REFUND_TYPE);
  const language = useLanguage();
  const search = route.useSearch();
  const go = useNavigate();
  const query = Object.keys(search).length > 0 ? search : LISTS.all;
  const { data, error } = api.useQuery("get", "/refunds", { params: { query } });
  return (
    <Page title={text.title}>
      <nav className="tabs" aria-label={text.which}>
        {(Object.keys(LISTS) as (keyof typeof LISTS)[]).map((list) => (
          <Link
            key={list}
            to="/buyer/refunds"
            search={list === "all" ? {} : LISTS[list]}
            activeOptions={EXACT}
          >
            {text[list]}
          </Link>
        ))}
      </nav>
      <CardList
        label={text.title}
        none={text.none}
        keyOf={(row) => row.refund_id}
        page={data}
        error={error}
        further={search.next_token !== undefined}
        onPage={(next_token) => void go({ to: "/buyer/refunds", search: { ...query, next_token } })}
        card={(row) => (
          <>
            <p className="card-top">
              <Link to="/buyer/refunds/$refund_id" params={{ refund_id: row.refund_id }} className="whole">
                {row.product_name}
              </Link>
              <strong className="number">{rupiah(row.amount)}</strong>
            </p>
            <p>
              <span className="pill">{status[row.status]}</span> {row.due_at && <DueLeft at={row.due_at} />}
            </p>
            <p className="card-foot quiet">
              <span>
                <ShopName shop_id={row.shop_id} />
                <br />
                {text.order(row.order_id, day(row.created_at, language))}
              </span>
              <span>{type[row.type]}</span>
            </p>
          </>
        )}
      />
    </Page>
  );
}
