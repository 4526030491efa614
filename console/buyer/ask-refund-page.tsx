import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api/client.ts";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useWords, words } from "../texts/language.ts";
import { AskGoods } from "./ask-goods.tsx";
import { AskQuote } from "./ask-quote.tsx";
import { AskReason } from "./ask-reason.tsx";
import { type Asking, STEPS, stepOf } from "./asking.ts";
import { WHY_NOT } from "./order-todo.tsx";

const said = words({
  id: {
    goods: "Barang mana yang bermasalah?",
    reason: "Apa yang terjadi?",
    quote: "Periksa lalu kirim",
    no: "Pengembalian dana",
    step: (n: number, all: number) => `Langkah ${n} dari ${all}`,
    back: (order: string) => `Kembali ke pesanan ${order}`,
  },
  en: {
    goods: "Which goods is it about?",
    reason: "What happened?",
    quote: "Check and send",
    no: "Refund",
    step: (n: number, all: number) => `Step ${n} of ${all}`,
    back: (order: string) => `Back to order ${order}`,
  },
});

const route = getRouteApi("/buyer/orders/$order_id/refund");

/** Asking for a refund (R3.1), step by step: whether it may be asked, of which goods, why, and what it comes to. */
export function AskRefundPage() {
  const text = useWords(said);
  const why = useWords(WHY_NOT);
  const go = useNavigate();
  const { order_id } = route.useParams();
  const asking = route.useSearch();
  const path = { params: { path: { order_id } } };
  const { data: order, error } = api.useQuery("get", "/orders/{order_id}", path);
  const { data: may, error: refused } = api.useQuery("get", "/orders/{order_id}/refund-eligibility", path);
  const [letter, write] = useState("");
  if (error ?? refused) return <ProblemNote error={error ?? refused} />;
  if (order === undefined || may === undefined) return <Skeleton lines={8} />;
  const back = (
    <p>
      <Link to="/buyer/orders/$order_id" params={{ order_id }}>
        {text.back(order_id)}
      </Link>
    </p>
  );
  if (!may.eligible)
    return (
      <Page title={text.no}>
        <p className="note soon">{why[may.why ?? ""]}</p>
        {back}
      </Page>
    );
  const step = stepOf(asking);
  const see = (search: Asking) =>
    void go({ to: "/buyer/orders/$order_id/refund", params: { order_id }, search });
  const count = text.step(STEPS.indexOf(step) + 1, STEPS.length);
  return (
    <Page title={text[step]} aside={<span className="quiet">{count}</span>}>
      <div className="sequence">
        {step === "goods" && <AskGoods order={order} may={may} asking={asking} onNext={see} />}
        {step === "reason" && <AskReason may={may} asking={asking} onNext={see} />}
        {step === "quote" && <AskQuote order={order} asking={asking} letter={letter} onLetter={write} />}
        {back}
      </div>
    </Page>
  );
}
