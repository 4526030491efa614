import { getRouteApi, Link } from "@tanstack/react-router";
import { api, type Listed } from "../api/client.ts";
import { day } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { useCaseFilters } from "../parts/case-filters.ts";
import type { Column } from "../parts/case-table.tsx";
import { Queue } from "../parts/queue.tsx";
import { PENALTY_KIND, PENALTY_STATUS } from "../penalties/penalty-words.ts";
import { ShopPoints } from "../penalties/shop-points.tsx";
import { usePerson } from "../session/use-person.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Penalti",
    active: "Berlaku",
    all: "Semua",
    order: "Pesanan",
    kind: "Karena",
    points: "Poin",
    fine: "Denda",
    owed: (amount: string) => `${amount} belum dibayar`,
    status: "Status",
    appeal: "Banding",
    until: (at: string, left: number) => `sampai ${at}, ${left} kali lagi`,
    open: "sedang berjalan",
    appeals: "Banding",
  },
  en: {
    title: "Penalties",
    active: "In force",
    all: "All",
    order: "Order",
    kind: "For",
    points: "Points",
    fine: "Fine",
    owed: (amount: string) => `${amount} owed`,
    status: "Status",
    appeal: "Appeal",
    until: (at: string, left: number) => `until ${at}, ${left} left`,
    open: "under way",
    appeals: "Appeals",
  },
});

const route = getRouteApi("/seller/penalties");

/** The shop's penalties and points (R5.2), and until when each may be appealed against (R5.3). */
export function PenaltiesPage() {
  const text = useWords(said);
  const status = useWords(PENALTY_STATUS);
  const kinds = useWords(PENALTY_KIND);
  const language = useLanguage();
  const shop_id = usePerson()?.shop_id ?? "";
  const filters = useCaseFilters("penalty_id", status).filter(({ name }) => name !== "waiting_for");
  const search = route.useSearch();
  const { data, error } = api.useQuery("get", "/penalties", { params: { query: search } });
  const columns: readonly Column<Listed<"/penalties">>[] = [
    {
      title: text.order,
      cell: ({ penalty_id, order_id }) => (
        <Link to="/seller/penalties/$penalty_id" params={{ penalty_id }}>
          {order_id}
        </Link>
      ),
    },
    { title: text.kind, cell: ({ kind }) => kinds[kind] },
    { title: text.points, number: true, cell: ({ points }) => points },
    {
      title: text.fine,
      number: true,
      cell: ({ fine, fine_owed }) => (
        <>
          {fine.amount > 0 && rupiah(fine)}
          {fine_owed.amount > 0 && <span className="quiet"> {text.owed(rupiah(fine_owed))}</span>}
        </>
      ),
    },
    { title: text.status, cell: (row) => status[row.status] },
    {
      title: text.appeal,
      cell: ({ open_appeal, appeals_left, appeal_until, status: at }) =>
        open_appeal
          ? text.open
          : at === "active" && appeals_left > 0 && text.until(day(appeal_until, language), appeals_left),
    },
  ];
  return (
    <Queue
      title={text.title}
      to="/seller/penalties"
      tabs={[
        { label: text.all, search: {} },
        { label: text.active, search: { status: "active" } },
      ]}
      intro={<ShopPoints shop_id={shop_id} />}
      also={<Link to="/seller/appeals">{text.appeals}</Link>}
      filters={filters}
      search={search}
      columns={columns}
      keyOf={({ penalty_id }) => penalty_id}
      page={data}
      error={error}
    />
  );
}
