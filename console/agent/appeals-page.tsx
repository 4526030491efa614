import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { HEARING_STATUS } from "../hearings/hearing-words.ts";
import { useCaseFilters } from "../parts/case-filters.ts";
import { Queue } from "../parts/queue.tsx";
import { PENALTY_KIND } from "../penalties/penalty-words.ts";
import { ShopNameAndId } from "../shops/shop-name.tsx";
import { useWords, words } from "../texts/language.ts";
import { HeardDue } from "./heard-due.tsx";
import { Holder } from "./holder.tsx";
import { useTabs } from "./tabs.ts";

const said = words({
  id: {
    title: "Banding",
    order: "Pesanan",
    shop: "Toko",
    about: "Penalti",
    points: "Poin",
    fine: "Denda",
    status: "Status",
    due: "Batas waktu",
    holder: "Ditangani",
  },
  en: {
    title: "Appeals",
    order: "Order",
    shop: "Shop",
    about: "Penalty",
    points: "Points",
    fine: "Fine",
    status: "Status",
    due: "Due",
    holder: "With",
  },
});

const route = getRouteApi("/agent/appeals");

/** The queue of appeals: late ones first, then the oldest due (R5.4). */
export function AppealsPage() {
  const text = useWords(said);
  const status = useWords(HEARING_STATUS);
  const kinds = useWords(PENALTY_KIND);
  const search = route.useSearch();
  const { data, error } = api.useQuery("get", "/appeals", { params: { query: search } });
  return (
    <Queue
      title={text.title}
      to="/agent/appeals"
      tabs={useTabs()}
      filters={useCaseFilters("appeal_id", status)}
      search={search}
      keyOf={(row) => row.appeal_id}
      page={data}
      error={error}
      columns={[
        {
          title: text.order,
          cell: ({ appeal_id, order_id }) => (
            <Link to="/agent/appeals/$appeal_id" params={{ appeal_id }}>
              {order_id}
            </Link>
          ),
        },
        { title: text.due, cell: (row) => <HeardDue row={row} /> },
        { title: text.about, cell: ({ penalty_kind }) => kinds[penalty_kind] },
        { title: text.points, number: true, cell: ({ points }) => points },
        { title: text.fine, number: true, cell: ({ fine }) => rupiah(fine) },
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
