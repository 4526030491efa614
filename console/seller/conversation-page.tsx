import { getRouteApi, Link } from "@tanstack/react-router";
import { Conversation } from "../conversations/conversation.tsx";
import { Page } from "../parts/page.tsx";
import { useWords, words } from "../texts/language.ts";
import { OrderCases } from "./order-cases.tsx";

const said = words({
  id: { title: (order: string) => `Percakapan, pesanan ${order}`, order: "Lihat pesanannya" },
  en: { title: (order: string) => `Conversation about order ${order}`, order: "See its order" },
});

const route = getRouteApi("/seller/conversations/$order_id");

/** What was written about an order, with its cases beside it. */
export function ConversationPage() {
  const text = useWords(said);
  const { order_id } = route.useParams();
  return (
    <Page title={text.title(order_id)}>
      <div className="with-beside">
        <Conversation order_id={order_id} side="seller" />
        <div>
          <p>
            <Link to="/seller/orders/$order_id" params={{ order_id }}>
              {text.order}
            </Link>
          </p>
          <OrderCases order_id={order_id} />
        </div>
      </div>
    </Page>
  );
}
