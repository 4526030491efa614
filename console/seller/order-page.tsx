import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { OrderLines } from "../orders/order-lines.tsx";
import { OrderWay } from "../orders/order-way.tsx";
import { ORDER_STATUS } from "../orders/order-words.ts";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { ShipmentCard } from "../shipments/shipment-card.tsx";
import { useWords, words } from "../texts/language.ts";
import { ChangeCarrier } from "./change-carrier.tsx";
import { OrderCases } from "./order-cases.tsx";
import { ShipOrder } from "./ship-order.tsx";

const said = words({
  id: {
    title: (order: string) => `Pesanan ${order}`,
    todo: "Yang dapat Anda lakukan",
    talk: "Tulis kepada pembeli",
    mended: "Pengiriman pesanan ini gagal.",
    mend: "Selesaikan pengiriman yang gagal",
    wrong: "Kiriman tidak sampai, atau resinya salah?",
    report: "Laporkan pengiriman gagal",
  },
  en: {
    title: (order: string) => `Order ${order}`,
    todo: "What you can do",
    talk: "Write to the buyer",
    mended: "The delivery of this order failed.",
    mend: "Settle the failed delivery",
    wrong: "The goods do not arrive, or the waybill is wrong?",
    report: "Report a failed delivery",
  },
});

const route = getRouteApi("/seller/orders/$order_id");

/** An order on one page: its goods, money and parcel, what can be done, and its cases. */
export function OrderPage() {
  const text = useWords(said);
  const status = useWords(ORDER_STATUS);
  const { order_id } = route.useParams();
  const path = { params: { path: { order_id } } };
  const { data: order, error } = api.useQuery("get", "/orders/{order_id}", path);
  const left = order?.shipped_at !== undefined || order?.failed_delivery !== undefined;
  const { data: shipment } = api.useQuery("get", "/shipments/{order_id}", path, { enabled: left });
  if (error) return <ProblemNote error={error} />;
  if (order === undefined) return <Skeleton lines={10} />;
  const ship = order.available_actions.find(({ action }) => action === "ship");
  const action = (wanted: string) => shipment?.available_actions.find((one) => one.action === wanted);
  const change = action("change_carrier");
  const report = action("report_failed_delivery");
  const mend = (label: string) => (
    <Link to="/seller/orders/$order_id/failed-delivery" params={{ order_id }}>
      {label}
    </Link>
  );
  return (
    <Page title={text.title(order_id)} aside={<span className="pill">{status[order.status]}</span>}>
      {order.failed_delivery && (
        <div className="note bad">
          <p>
            {text.mended} {mend(text.mend)}
          </p>
        </div>
      )}
      <p>
        <Link to="/seller/conversations/$order_id" params={{ order_id }}>
          {text.talk}
        </Link>
      </p>
      <div className="with-beside">
        <div>
          <OrderLines order={order} />
          {left && <ShipmentCard order_id={order_id} />}
          <OrderCases order_id={order_id} />
        </div>
        <div>
          {(ship ?? change ?? report) && (
            <section aria-label={text.todo}>
              {ship && <ShipOrder order={order} ship={ship} />}
              {change && <ChangeCarrier href={change.href} until={change.until} />}
              {report && (
                <section className="card narrow">
                  <p>
                    {text.wrong} {mend(text.report)}
                  </p>
                </section>
              )}
            </section>
          )}
          <OrderWay order={order} />
        </div>
      </div>
    </Page>
  );
}
