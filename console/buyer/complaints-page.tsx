import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { COMPLAINT_STATUS } from "../complaints/complaint-words.ts";
import { day } from "../format/instants.ts";
import { CardList } from "../parts/card-list.tsx";
import { DueLeft } from "../parts/due.tsx";
import { Page } from "../parts/page.tsx";
import { ShopName } from "../shops/shop-name.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Keluhan saya",
    which: "Daftar",
    mine: "Menunggu saya",
    all: "Semua",
    none: "Tidak ada keluhan di sini. Anda dapat mengeluh dari halaman pesanan.",
    order: (id: string, at: string) => `Pesanan ${id}, sejak ${at}`,
  },
  en: {
    title: "My complaints",
    which: "List",
    mine: "Waiting for me",
    all: "All",
    none: "No complaints here. You can complain on the page of an order.",
    order: (id: string, at: string) => `Order ${id}, since ${at}`,
  },
});

const EXACT = { exact: true, includeSearch: true };
const route = getRouteApi("/buyer/complaints");

/** What a buyer complained about, the latest first, or what waits for their word (R6.3). */
export function ComplaintsPage() {
  const text = useWords(said);
  const status = useWords(COMPLAINT_STATUS);
  const language = useLanguage();
  const search = route.useSearch();
  const go = useNavigate();
  const { data, error } = api.useQuery("get", "/complaints", { params: { query: search } });
  return (
    <Page title={text.title}>
      <nav className="tabs" aria-label={text.which}>
        <Link to="/buyer/complaints" search={{}} activeOptions={EXACT}>
          {text.all}
        </Link>
        <Link to="/buyer/complaints" search={{ waiting_for: "buyer", sort: "due" }} activeOptions={EXACT}>
          {text.mine}
        </Link>
      </nav>
      <CardList
        label={text.title}
        none={text.none}
        keyOf={(row) => row.complaint_id}
        page={data}
        error={error}
        further={search.next_token !== undefined}
        onPage={(next_token) => void go({ to: "/buyer/complaints", search: { ...search, next_token } })}
        card={(row) => (
          <>
            <p className="card-top">
              <Link
                to="/buyer/complaints/$complaint_id"
                params={{ complaint_id: row.complaint_id }}
                className="whole"
              >
                {row.product_name}
              </Link>
            </p>
            <p>
              <span className="pill">{status[row.status]}</span> {row.due_at && <DueLeft at={row.due_at} />}
            </p>
            <p className="quiet">
              <ShopName shop_id={row.shop_id} />
              <br />
              {text.order(row.order_id, day(row.opened_at, language))}
            </p>
          </>
        )}
      />
    </Page>
  );
}
