import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { shortInstant } from "../format/instants.ts";
import { CardList } from "../parts/card-list.tsx";
import { Page } from "../parts/page.tsx";
import { ShopName } from "../shops/shop-name.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Pesan",
    which: "Daftar",
    unread: "Belum dibaca",
    all: "Semua",
    none: "Belum ada pesan di sini. Anda dapat menulis kepada penjual dari halaman pesanan.",
    order: (id: string) => `Pesanan ${id}`,
    new: (count: number) => `${count} pesan baru`,
    by: { buyer: "Anda", shop: "Toko", auto: "Balasan otomatis" },
  },
  en: {
    title: "Messages",
    which: "List",
    unread: "Unread",
    all: "All",
    none: "No messages here yet. You can write to the seller on the page of an order.",
    order: (id: string) => `Order ${id}`,
    new: (count: number) => `${count} new`,
    by: { buyer: "You", shop: "Shop", auto: "Automatic reply" },
  },
});

const EXACT = { exact: true, includeSearch: true };
const AGAIN_MS = 15_000;
const route = getRouteApi("/buyer/conversations");

/** What a buyer and shops write to each other, the newest first (R6.1). */
export function ConversationsPage() {
  const text = useWords(said);
  const language = useLanguage();
  const search = route.useSearch();
  const go = useNavigate();
  const { data, error } = api.useQuery(
    "get",
    "/conversations",
    { params: { query: search } },
    { refetchInterval: AGAIN_MS },
  );
  return (
    <Page title={text.title}>
      <nav className="tabs" aria-label={text.which}>
        <Link to="/buyer/conversations" search={{}} activeOptions={EXACT}>
          {text.all}
        </Link>
        <Link to="/buyer/conversations" search={{ unread: "true" }} activeOptions={EXACT}>
          {text.unread}
        </Link>
      </nav>
      <CardList
        label={text.title}
        none={text.none}
        keyOf={(row) => row.conversation_id}
        page={data}
        error={error}
        further={search.next_token !== undefined}
        onPage={(next_token) => void go({ to: "/buyer/conversations", search: { ...search, next_token } })}
        card={({ order_id, shop_id, last_message: last, unread = 0 }) => (
          <>
            <p className="card-top">
              <Link to="/buyer/conversations/$order_id" params={{ order_id }} className="whole">
                {text.order(order_id)}
              </Link>
              {unread > 0 && <span className="pill soon">{text.new(unread)}</span>}
            </p>
            <p className="quiet">
              <ShopName shop_id={shop_id} />
              <br />
              {text.by[last.by]} · <time dateTime={last.at}>{shortInstant(last.at, language)}</time>
            </p>
          </>
        )}
      />
    </Page>
  );
}
