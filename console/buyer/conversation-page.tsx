import { getRouteApi, Link } from "@tanstack/react-router";
import { Conversation } from "../conversations/conversation.tsx";
import { Page } from "../parts/page.tsx";
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
  return (
    <Page title={text.title(order_id)}>
      <p>
        <Link to="/buyer/orders/$order_id" params={{ order_id }}>
          {text.order}
        </Link>
      </p>
      <div className="sequence">
        <Conversation order_id={order_id} side="buyer" />
      </div>
    </Page>
  );
}
