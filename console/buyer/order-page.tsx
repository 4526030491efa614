import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { OrderLines } from "../orders/order-lines.tsx";
import { OrderWay } from "../orders/order-way.tsx";
import { ORDER_STATUS } from "../orders/order-words.ts";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { ShipmentCard } from "../shipments/shipment-card.tsx";
import { ShopName } from "../shops/shop-name.tsx";
import { useWords, words } from "../texts/language.ts";
import { OrderCases } from "./order-cases.tsx";
import { OrderGuidance } from "./order-guidance.tsx";
import { OrderReviews } from "./order-reviews.tsx";
import { OrderTodo } from "./order-todo.tsx";

const said = words({
  id: {
    title: (order: string) => `Pesanan ${order}`,
    shop: "Toko",
    failed: "Pengiriman gagal. Penjual memilih mengirim lagi atau mengembalikan dana Anda.",
  },
  en: {
    title: (order: string) => `Order ${order}`,
    shop: "Shop",
    failed: "The delivery failed. The seller chooses to ship again or to refund you.",
  },
});

const route = getRouteApi("/buyer/orders/$order_id");

/** An order on one page: how far it is, where its parcel is, what can be done, what was bought. */
export function OrderPage() {
  const text = useWords(said);
  const status = useWords(ORDER_STATUS);
  const { order_id } = route.useParams();
  const { data: order, error } = api.useQuery("get", "/orders/{order_id}", {
    params: { path: { order_id } },
  });
  if (error) return <ProblemNote error={error} />;
  if (order === undefined) return <Skeleton lines={10} />;
  return (
    <Page title={text.title(order_id)} aside={<span className="pill">{status[order.status]}</span>}>
      <p>
        {text.shop}: <ShopName shop_id={order.shop_id} />
      </p>
      {order.delivery_failed_at && <p className="note soon">{text.failed}</p>}
      <div className="with-beside">
        <div>
          <OrderTodo order_id={order_id} shipped={order.shipped_at !== undefined} />
          {order.shipped_at && <ShipmentCard order_id={order_id} />}
          <OrderCases order_id={order_id} />
          {(order.delivered_at ?? order.completed_at) && <OrderReviews order={order} />}
        </div>
        <div className="beside">
          <OrderLines order={order} />
          <OrderGuidance order_id={order_id} />
          <OrderWay order={order} />
        </div>
      </div>
    </Page>
  );
}
