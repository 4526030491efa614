import { useState } from "react";
import { useWords, words } from "../texts/language.ts";
import { Conversation } from "./conversation.tsx";

const said = words({
  id: { seller: "Percakapan dengan pembeli", buyer: "Percakapan dengan toko" },
  en: { seller: "Conversation with the buyer", buyer: "Conversation with the shop" },
});

/** The conversation about an order on the page of one of its cases: it is read once it is opened, not before (R6.1). */
export function Talk({ order_id, side }: { readonly order_id: string; readonly side: "buyer" | "seller" }) {
  const text = useWords(said);
  const [open, look] = useState(false);
  return (
    <details className="card last" onToggle={({ currentTarget }) => look(currentTarget.open)}>
      <summary>{text[side]}</summary>
      {open && <Conversation order_id={order_id} side={side} />}
    </details>
  );
}
