import { getRouteApi } from "@tanstack/react-router";
import { Button } from "react-aria-components";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { rupiah } from "../format/rupiah.ts";
import { DueExplained } from "../parts/due.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { useWords, words } from "../texts/language.ts";
import { REFUND_STATUS } from "./refund-words.ts";

const said = words({
  id: {
    title: (order: string) => `Pengembalian dana, pesanan ${order}`,
    asked: "Diminta",
    goods: "Barang",
    missing: "Saldo toko kurang",
    approve: (amount: string) => `Setujui ${amount}`,
    facts: "Yang diminta",
  },
  en: {
    title: (order: string) => `Refund of order ${order}`,
    asked: "Asked for",
    goods: "Goods",
    missing: "The shop's balance is short by",
    approve: (amount: string) => `Approve ${amount}`,
    facts: "What is asked for",
  },
});

const route = getRouteApi("/seller/refunds/$refund_id");

/** One case on one page. */
export function RefundPage() {
  const text = useWords(said);
  const status = useWords(REFUND_STATUS);
  const { refund_id } = route.useParams();
  const path = { params: { path: { refund_id } } };
  const { data: refund, error } = api.useQuery("get", "/refunds/{refund_id}", path);
  const { data: timeline } = api.useQuery("get", "/refunds/{refund_id}/timeline", path);
  const command = useCommand();
  if (error) return <ProblemNote error={error} />;
  if (refund === undefined) return <Skeleton lines={10} />;
  const approve = refund.available_actions.find(({ action }) => action === "approve");
  return (
    <Page
      title={text.title(refund.order_id)}
      aside={<span className="pill">{status[refund.status] ?? refund.status}</span>}
    >
      {refund.due && <DueExplained due={refund.due} />}
      <section aria-label={text.facts} className="card">
        <dl>
          <dt>{text.asked}</dt>
          <dd>{rupiah(refund.amount)}</dd>
          <dt>{text.goods}</dt>
          <dd>{refund.lines.map((line) => `${line.quantity} × ${line.product_name}`).join(", ")}</dd>
          {refund.missing && (
            <>
              <dt>{text.missing}</dt>
              <dd>{rupiah(refund.missing)}</dd>
            </>
          )}
        </dl>
      </section>
      <ProblemNote error={command.error} />
      <div className="actions">
        {approve && (
          <Button
            className="main"
            isDisabled={command.isPending}
            onPress={() => command.mutate({ path: approve.href })}
          >
            {text.approve(rupiah(refund.amount))}
          </Button>
        )}
      </div>
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
