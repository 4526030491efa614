import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api, type Listed } from "../api/client.ts";
import { shortInstant } from "../format/instants.ts";
import { TROUBLE } from "../orders/order-words.ts";
import { CaseTable, type Column } from "../parts/case-table.tsx";
import { Page } from "../parts/page.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Kiriman bermasalah",
    which: "Masalah",
    all: "Semua",
    order: "Pesanan",
    carrier: "Kurir dan resi",
    trouble: "Masalah",
    since: "Sejak",
  },
  en: {
    title: "Parcels in trouble",
    which: "Trouble",
    all: "All",
    order: "Order",
    carrier: "Carrier and waybill",
    trouble: "Trouble",
    since: "Since",
  },
});

const EXACT = { exact: true, includeSearch: true };
const route = getRouteApi("/seller/troubles");
const TROUBLES = [
  "no_movement",
  "exception",
  "returning_to_sender",
  "returned_to_sender",
  "attempt_failed",
] as const;

/** The shop's parcels that are in trouble, the oldest trouble first (R2.5). */
export function TroublesPage() {
  const text = useWords(said);
  const names = useWords(TROUBLE);
  const say = useSaid();
  const language = useLanguage();
  const search = route.useSearch();
  const go = useNavigate();
  const { data, error } = api.useQuery("get", "/shipments", { params: { query: search } });
  const columns: readonly Column<Listed<"/shipments">>[] = [
    {
      title: text.order,
      cell: ({ order_id }) => (
        <Link to="/seller/orders/$order_id" params={{ order_id }}>
          {order_id}
        </Link>
      ),
    },
    { title: text.carrier, cell: ({ carrier_name, waybill }) => [carrier_name, waybill].join(" ") },
    { title: text.trouble, cell: ({ parcel }) => parcel && say(parcel.text) },
    { title: text.since, cell: ({ parcel }) => parcel?.since && shortInstant(parcel.since, language) },
  ];
  return (
    <Page title={text.title}>
      <nav className="tabs" aria-label={text.which}>
        <Link to="/seller/troubles" search={{}} activeOptions={EXACT}>
          {text.all}
        </Link>
        {TROUBLES.map((trouble) => (
          <Link key={trouble} to="/seller/troubles" search={{ trouble }} activeOptions={EXACT}>
            {names[trouble]}
          </Link>
        ))}
      </nav>
      <CaseTable
        label={text.title}
        columns={columns}
        keyOf={({ order_id }) => order_id}
        page={data}
        error={error}
        further={search.next_token !== undefined}
        onPage={(next_token) => void go({ to: "/seller/troubles", search: { ...search, next_token } })}
      />
    </Page>
  );
}
