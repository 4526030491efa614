import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { rupiah } from "../format/rupiah.ts";
import { CaseTable, type Column } from "../parts/case-table.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { DueLeft } from "../parts/due.tsx";
import { Filters } from "../parts/filters.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { SavedViews } from "../parts/saved-views.tsx";
import { REFUND_STATUS } from "../refunds/refund-words.ts";
import { useWords, words } from "../texts/language.ts";
import { BulkOutcome, type BulkResults } from "./bulk-outcome.tsx";
import { useRefundFilters } from "./refund-filters.ts";

const said = words({
  id: {
    title: "Pengembalian dana",
    choose: "Pilih",
    chooseOne: (order: string) => `Pilih pesanan ${order}`,
    order: "Pesanan",
    product: "Produk",
    amount: "Jumlah",
    status: "Status",
    due: "Batas waktu",
    mine: "Perlu jawaban saya",
    all: "Semua",
    which: "Daftar",
    approve: (count: number) => `Setujui ${count} yang dipilih`,
    sure: (count: number, sum: string) => `Setujui ${count} kasus, seluruhnya ${sum}?`,
    costs: "Dana dikembalikan kepada pembeli dari penjualan toko Anda. Ini tidak dapat dibatalkan.",
    yes: "Setujui",
  },
  en: {
    title: "Refunds",
    choose: "Choose",
    chooseOne: (order: string) => `Choose order ${order}`,
    order: "Order",
    product: "Product",
    amount: "Amount",
    status: "Status",
    due: "Due",
    mine: "Needs my answer",
    all: "All",
    which: "List",
    approve: (count: number) => `Approve the ${count} chosen`,
    sure: (count: number, sum: string) => `Approve ${count} cases, ${sum} in all?`,
    costs: "The buyers are refunded from what your shop sold. This cannot be undone.",
    yes: "Approve",
  },
});

type Row = Shapes["RefundListed"];

/** A selection holds at most so many cases (R3.8). */
const MOST = 50;
/** A list is the one that is open only where its filters are, too. */
/** What waits for the shop, the most urgent first. */
const MINE = { waiting_for: "seller", sort: "due" } as const;

const EXACT = { exact: true, includeSearch: true };
const route = getRouteApi("/seller/refunds");

/** The seller's refunds (R3.8): what is filtered stands in the address bar; a selection is approved case by case. */
export function RefundsPage() {
  const text = useWords(said);
  const status = useWords(REFUND_STATUS);
  const filters = useRefundFilters();
  const search = route.useSearch();
  const go = useNavigate();
  const { data, error } = api.useQuery("get", "/refunds", { params: { query: search } });
  const [marked, choose] = useState<readonly Row[]>([]);
  const [asking, ask] = useState(false);
  const bulk = useCommand<BulkResults>();
  const see = (next: typeof search) => {
    choose([]);
    void go({ to: "/seller/refunds", search: next });
  };
  // What is on another list, or another page of it, is not approved unseen.
  const chosen = marked.filter(({ refund_id }) => data?.items.some((row) => row.refund_id === refund_id));
  const ids = new Set(chosen.map(({ refund_id }) => refund_id));
  const columns: readonly Column<Row>[] = [
    {
      title: text.choose,
      chooses: true,
      cell: (row) =>
        row.waiting_for === "seller" && row.status === "requested" ? (
          <input
            type="checkbox"
            aria-label={text.chooseOne(row.order_id)}
            checked={ids.has(row.refund_id)}
            disabled={!ids.has(row.refund_id) && ids.size >= MOST}
            onChange={({ target }) =>
              choose(
                target.checked ? [...chosen, row] : chosen.filter((one) => one.refund_id !== row.refund_id),
              )
            }
          />
        ) : null,
    },
    {
      title: text.order,
      cell: ({ refund_id, order_id }) => (
        <Link to="/seller/refunds/$refund_id" params={{ refund_id }}>
          {order_id}
        </Link>
      ),
    },
    { title: text.product, cell: ({ product_name }) => product_name },
    { title: text.due, cell: ({ due_at }) => due_at && <DueLeft at={due_at} /> },
    { title: text.amount, number: true, cell: ({ amount }) => rupiah(amount) },
    { title: text.status, cell: (row) => status[row.status] },
  ];
  return (
    <Page title={text.title}>
      <nav className="tabs" aria-label={text.which}>
        <Link to="/seller/refunds" search={MINE} activeOptions={EXACT}>
          {text.mine}
        </Link>
        <Link to="/seller/refunds" search={{}} activeOptions={EXACT}>
          {text.all}
        </Link>
      </nav>
      <SavedViews to="/seller/refunds" search={search} tabs={[MINE, {}]} />
      <Filters filters={filters} search={search} onFilter={see} />
      <ProblemNote error={bulk.error} />
      {bulk.data && <BulkOutcome results={bulk.data.results} />}
      {chosen.length > 0 && (
        <div className="actions">
          <Button className="main" onPress={() => ask(true)}>
            {text.approve(chosen.length)}
          </Button>
        </div>
      )}
      <CaseTable
        label={text.title}
        columns={columns}
        keyOf={(row) => row.refund_id}
        page={data}
        error={error}
        further={search.next_token !== undefined}
        onPage={(next_token) => see({ ...search, next_token })}
      />
      <Confirm
        title={text.sure(chosen.length, rupiah(chosen.reduce((sum, { amount }) => sum + amount.amount, 0)))}
        yes={text.yes}
        busy={bulk.isPending}
        open={asking}
        onClose={() => ask(false)}
        onYes={() =>
          bulk.mutate(
            { path: "/refunds/bulk-approval", body: { refund_ids: [...ids] } },
            {
              onSettled: () => {
                ask(false);
                choose([]);
              },
            },
          )
        }
      >
        <p>{text.costs}</p>
      </Confirm>
    </Page>
  );
}
