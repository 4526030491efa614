import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { day } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { ORDER_STATUS } from "../orders/order-words.ts";
import { CardList } from "../parts/card-list.tsx";
import { Page } from "../parts/page.tsx";
import { ShopName } from "../shops/shop-name.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { WaitingForMe } from "./waiting-for-me.tsx";

const said = words({
  id: {
    title: "Pesanan saya",
    which: "Daftar",
    all: "Semua",
    none: "Belum ada pesanan di sini.",
    more: (count: number) => `dan ${count} barang lain`,
    order: (id: string) => `Pesanan ${id}`,
    failed: "Pengiriman gagal; penjual sedang menanganinya.",
  },
  en: {
    title: "My orders",
    which: "List",
    all: "All",
    none: "No orders here yet.",
    more: (count: number) => `and ${count} more`,
    order: (id: string) => `Order ${id}`,
    failed: "The delivery failed; the seller is seeing to it.",
  },
});

const STATUSES = ["to_ship", "processing", "shipped", "delivered", "completed", "cancelled"] as const;
const EXACT = { exact: true, includeSearch: true };
const route = getRouteApi("/buyer/orders");

/** A buyer's orders, by list and with counts (R1.4), below what waits for them. */
export function OrdersPage() {
  const text = useWords(said);
  const status = useWords(ORDER_STATUS);
  const language = useLanguage();
  const search = route.useSearch();
  const go = useNavigate();
  const { data, error } = api.useQuery("get", "/orders", { params: { query: search } });
  const counts: Readonly<Record<string, number>> = data?.counts ?? {};
  return (
    <Page title={text.title}>
      <WaitingForMe />
      <nav className="tabs" aria-label={text.which}>
        <Link to="/buyer/orders" search={{}} activeOptions={EXACT}>
          {text.all}
        </Link>
        {STATUSES.map((one) => (
          <Link key={one} to="/buyer/orders" search={{ status: one }} activeOptions={EXACT}>
            {status[one]} {counts[one] ? <span className="count">{counts[one]}</span> : null}
          </Link>
        ))}
      </nav>
      <CardList
        label={text.title}
        none={text.none}
        keyOf={(row) => row.order_id}
        page={data}
        error={error}
        further={search.next_token !== undefined}
        onPage={(next_token) => void go({ to: "/buyer/orders", search: { ...search, next_token } })}
        card={(row) => (
          <>
            <p className="card-top">
              <Link to="/buyer/orders/$order_id" params={{ order_id: row.order_id }} className="whole">
                {row.product_name}
                {row.line_count > 1 && ` ${text.more(row.line_count - 1)}`}
              </Link>
              <span className="pill">{status[row.status]}</span>
            </p>
            {row.delivery_failed_at && <p>{text.failed}</p>}
            <p className="card-foot quiet">
              <span>
                <ShopName shop_id={row.shop_id} />
                <br />
                {text.order(row.order_id)} · {day(row.placed_at, language)}
              </span>
              <strong className="number">{rupiah(row.paid)}</strong>
            </p>
          </>
        )}
      />
    </Page>
  );
}
