import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { Conversation } from "../conversations/conversation.tsx";
import { Page } from "../parts/page.tsx";
import { ShopName } from "../shops/shop-name.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: { title: (order: string) => `Pesan tentang pesanan ${order}`, order: "Lihat pesanan" },
  en: { title: (order: string) => `Messages about order ${order}`, order: "See the order" },
});

const route = getRouteApi("/buyer/conversations/$order_id");

/** What a buyer and the shop write to each other about an order (R6.1). */
export function ConversationPage() {
  const text = useWords(said);
  const { order_id } = route.useParams();
  const { data: order } = api.useQuery("get", "/orders/{order_id}", { params: { path: { order_id } } });
  return (
    <Page title={text.title(order_id)}>
      <p>
        <Link to="/buyer/orders/$order_id" params={{ order_id }}>
          {text.order}
        </Link>
        {order && (
          <>
            {" · "}
            <ShopName shop_id={order.shop_id} />
          </>
        )}
      </p>
      <div className="sequence">
        <Conversation order_id={order_id} side="buyer" />
      </div>
    </Page>
  );
}
