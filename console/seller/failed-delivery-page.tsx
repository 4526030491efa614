import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { hrefsOf } from "../api/actions.ts";
import { api } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { DueExplained } from "../parts/due.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { useWords, words } from "../texts/language.ts";
import { CallTheLogistics, ChooseResolution, ReportFailure } from "./failed-delivery-steps.tsx";

const said = words({
  id: {
    title: (order: string) => `Pengiriman gagal, pesanan ${order}`,
    steps: "Langkah",
    report: "Laporkan apa yang terjadi",
    choose: "Pilih penyelesaian",
    call: "Hubungi kurir dengan resi yang benar",
    done: "sudah",
    now: "sekarang",
    stake: (amount: string) => `Yang dipertaruhkan: ${amount}.`,
    again: "Pesanan sudah dikirim lagi.",
    refunded: "Dana sudah dikembalikan kepada pembeli.",
    over: "Tidak ada lagi yang dapat dilaporkan untuk pesanan ini.",
    failedAgain: "Gagal lagi?",
    order: "Kembali ke pesanan",
  },
  en: {
    title: (order: string) => `Failed delivery, order ${order}`,
    steps: "Steps",
    report: "Report what happened",
    choose: "Choose how to settle it",
    call: "Call the carrier with the right waybill",
    done: "done",
    now: "now",
    stake: (amount: string) => `At stake: ${amount}.`,
    again: "The order has been shipped again.",
    refunded: "The buyer has been refunded.",
    over: "There is nothing more to report about this order.",
    failedAgain: "Has it failed again?",
    order: "Back to the order",
  },
});

const route = getRouteApi("/seller/orders/$order_id/failed-delivery");

/** R2.4 as a sequence of three steps: report, choose, ship again; only what is next can be done. */
export function FailedDeliveryPage() {
  const text = useWords(said);
  const { order_id } = route.useParams();
  const path = { params: { path: { order_id } } };
  const { data: shipment, error } = api.useQuery("get", "/shipments/{order_id}", path);
  const known = shipment?.failed_delivery !== undefined;
  const asked = { enabled: known };
  const { data: failed } = api.useQuery("get", "/shipments/{order_id}/failed-delivery", path, asked);
  const { data: timeline } = api.useQuery(
    "get",
    "/shipments/{order_id}/failed-delivery/timeline",
    path,
    asked,
  );
  if (error) return <ProblemNote error={error} />;
  if (shipment === undefined || (known && failed === undefined)) return <Skeleton lines={8} />;
  const report = shipment.available_actions.find(({ action }) => action === "report_failed_delivery");
  const [choose, call] = hrefsOf(failed, "choose_resolution", "call_the_logistics");
  const over = failed !== undefined && failed.due === undefined;
  const at = over ? 4 : report ? 1 : call ? 3 : choose ? 2 : 4;
  return (
    <Page title={text.title(order_id)}>
      {failed?.due && <DueExplained due={failed.due} />}
      {failed && at < 4 && <p>{text.stake(rupiah(failed.at_stake))}</p>}
      {at === 4 && (
        <p role="status" className="note good">
          {failed?.status === "shipped_again"
            ? text.again
            : failed?.status === "refunded"
              ? text.refunded
              : text.over}
        </p>
      )}
      <ol className="steps" aria-label={text.steps}>
        <Step title={text.report} number={1} at={at}>
          {at === 1 && report && <ReportFailure href={report.href} />}
        </Step>
        <Step title={text.choose} number={2} at={at}>
          {at === 2 && failed && choose && <ChooseResolution failed={failed} href={choose} />}
        </Step>
        <Step title={text.call} number={3} at={at}>
          {failed && call && (
            <>
              <CallTheLogistics href={call} wantsNumber={shipment.method === "own_carrier"} />
              {choose && <ChooseResolution failed={failed} href={choose} />}
            </>
          )}
        </Step>
      </ol>
      {over && report && (
        <details className="card">
          <summary>{text.failedAgain}</summary>
          <ReportFailure href={report.href} />
        </details>
      )}
      <p>
        <Link to="/seller/orders/$order_id" params={{ order_id }}>
          {text.order}
        </Link>
      </p>
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}

interface Stepping {
  readonly title: string;
  readonly number: number;
  /** The step that is next. */
  readonly at: number;
  readonly children: ReactNode;
}

function Step({ title, number, at, children }: Stepping) {
  const text = useWords(said);
  return (
    <li aria-current={number === at ? "step" : undefined} className={number < at ? "done" : undefined}>
      <h2>
        {title} {number < at && <span className="pill good">{text.done}</span>}
        {number === at && <span className="pill soon">{text.now}</span>}
      </h2>
      {children}
    </li>
  );
}
