import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { DueLeft } from "../parts/due.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useWords, words } from "../texts/language.ts";
import { REFUND_STATUS } from "./refund-words.ts";

const said = words({
  id: {
    title: "Pengembalian dana",
    none: "Tidak ada kasus di daftar ini.",
    case: "Kasus",
    product: "Produk",
    amount: "Jumlah",
    status: "Status",
    due: "Batas waktu",
    mine: "Perlu jawaban saya",
    all: "Semua",
    next: "Berikutnya",
    first: "Kembali ke awal",
    filter: "Saring",
  },
  en: {
    title: "Refunds",
    none: "There is no case in this list.",
    case: "Case",
    product: "Product",
    amount: "Amount",
    status: "Status",
    due: "Due",
    mine: "Needs my answer",
    all: "All",
    next: "Next",
    first: "Back to the first",
    filter: "Filter",
  },
});

const route = getRouteApi("/seller/refunds");

/** The seller's refunds (R3.8): what is filtered stands in the address bar. */
export function RefundsPage() {
  const text = useWords(said);
  const status = useWords(REFUND_STATUS);
  const search = route.useSearch();
  const go = useNavigate({ from: "/seller/refunds" });
  const { data, error, isPending } = api.useQuery("get", "/refunds", { params: { query: search } });
  const mine = search.waiting_for === "seller";
  return (
    <Page title={text.title}>
      <fieldset className="tabs">
        <legend className="unseen">{text.filter}</legend>
        <Link to="." search={{ waiting_for: "seller", sort: "due" }} aria-current={mine ? "true" : undefined}>
          {text.mine}
        </Link>
        <Link to="." search={{}} aria-current={mine ? undefined : "true"}>
          {text.all}
        </Link>
      </fieldset>
      <ProblemNote error={error} />
      {isPending && <Skeleton lines={8} />}
      {data?.items.length === 0 && <p>{text.none}</p>}
      {data && data.items.length > 0 && (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{text.case}</th>
                <th scope="col">{text.product}</th>
                <th scope="col" className="number">
                  {text.amount}
                </th>
                <th scope="col">{text.status}</th>
                <th scope="col">{text.due}</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((one) => (
                <tr key={one.refund_id}>
                  <td>
                    <Link to="/seller/refunds/$refund_id" params={{ refund_id: one.refund_id }}>
                      {one.order_id}
                    </Link>
                  </td>
                  <td>{one.product_name}</td>
                  <td className="number">{rupiah(one.amount)}</td>
                  <td>{status[one.status] ?? one.status}</td>
                  <td>{one.due_at && <DueLeft at={one.due_at} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data?.next_token && (
        <button type="button" onClick={() => go({ search: { ...search, next_token: data.next_token } })}>
          {text.next}
        </button>
      )}
    </Page>
  );
}
