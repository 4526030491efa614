import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { HEARING_STATUS } from "../hearings/hearing-words.ts";
import { useCaseFilters } from "../parts/case-filters.ts";
import { Queue } from "../parts/queue.tsx";
import { ShopNameAndId } from "../shops/shop-name.tsx";
import { useWords, words } from "../texts/language.ts";
import { HeardDue } from "./heard-due.tsx";
import { Holder } from "./holder.tsx";
import { useTabs } from "./tabs.ts";

const said = words({
  id: {
    title: "Sengketa",
    order: "Pesanan",
    shop: "Toko",
    amount: "Jumlah",
    status: "Status",
    due: "Batas waktu",
    holder: "Ditangani",
  },
  en: {
    title: "Disputes",
    order: "Order",
    shop: "Shop",
    amount: "Amount",
    status: "Status",
    due: "Due",
    holder: "With",
  },
});

const route = getRouteApi("/agent/disputes");

/** The queue of disputes: late ones first, then the oldest due (R4.4). */
export function DisputesPage() {
  const text = useWords(said);
  const status = useWords(HEARING_STATUS);
  const search = route.useSearch();
  const { data, error } = api.useQuery("get", "/disputes", { params: { query: search } });
  return (
    <Queue
      title={text.title}
      to="/agent/disputes"
      tabs={useTabs()}
      filters={useCaseFilters("dispute_id", status)}
      search={search}
      keyOf={(row) => row.dispute_id}
      page={data}
      error={error}
      columns={[
        {
          title: text.order,
          cell: ({ dispute_id, order_id }) => (
            <Link to="/agent/disputes/$dispute_id" params={{ dispute_id }}>
              {order_id}
            </Link>
          ),
        },
        { title: text.due, cell: (row) => <HeardDue row={row} /> },
        { title: text.amount, number: true, cell: ({ amount }) => rupiah(amount) },
        {
          title: text.holder,
          cell: ({ claimed_by, proposed_by }) => <Holder id={claimed_by ?? proposed_by} />,
        },
        { title: text.status, cell: (row) => status[row.status] },
        { title: text.shop, cell: ({ shop_id }) => <ShopNameAndId shop_id={shop_id} stacked /> },
      ]}
    />
  );
}
