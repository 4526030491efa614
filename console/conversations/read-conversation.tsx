import { useState } from "react";
import { api } from "../api/client.ts";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useWords, words } from "../texts/language.ts";
import { Messages } from "./messages.tsx";

const said = words({
  id: { title: "Percakapan pembeli dan toko", none: "Mereka belum bercakap tentang pesanan ini." },
  en: { title: "What buyer and shop wrote", none: "They have not written about this order." },
});

/** What buyer and shop wrote about an order, for whoever looks on (R6.1): asked for once it is opened. */
export function ReadConversation({ order_id }: { readonly order_id: string }) {
  const text = useWords(said);
  const [open, look] = useState(false);
  return (
    <details className="card" onToggle={({ currentTarget }) => look(currentTarget.open)}>
      <summary>{text.title}</summary>
      {open && <Written order_id={order_id} />}
    </details>
  );
}

function Written({ order_id }: { readonly order_id: string }) {
  const text = useWords(said);
  const conversation_id = `cv_${order_id}`;
  const { data, error } = api.useQuery("get", "/conversations/{conversation_id}", {
    params: { path: { conversation_id } },
  });
  if (error?.status === 404) return <p>{text.none}</p>;
  if (error) return <ProblemNote error={error} />;
  if (data === undefined) return <Skeleton lines={4} />;
  return <Messages conversation_id={conversation_id} order_id={order_id} newest={data.messages} />;
}
