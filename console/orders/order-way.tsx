import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Perjalanan pesanan",
    placed_at: "Dipesan",
    shipped_at: "Dikirim",
    delivered_at: "Tiba",
    completed_at: "Selesai",
    delivery_failed_at: "Pengiriman gagal",
    cancelled_at: "Dibatalkan",
    ahead: "belum",
  },
  en: {
    title: "The order's way",
    placed_at: "Ordered",
    shipped_at: "Shipped",
    delivered_at: "Delivered",
    completed_at: "Completed",
    delivery_failed_at: "Delivery failed",
    cancelled_at: "Cancelled",
    ahead: "not yet",
  },
});

const WAY = ["placed_at", "shipped_at", "delivered_at", "completed_at"] as const;
const ENDS = ["delivery_failed_at", "cancelled_at"] as const;

/** How far an order is, and when it came there. */
export function OrderWay({ order }: { readonly order: Shapes["Order"] }) {
  const text = useWords(said);
  const language = useLanguage();
  const over = ENDS.filter((name) => order[name]);
  // What was passed, and what comes next unless the way ended otherwise.
  const steps = [...(over.length > 0 ? WAY.filter((name) => order[name]) : WAY), ...over];
  const latest = steps.findLast((name) => order[name]);
  return (
    <ol className="way" aria-label={text.title}>
      {steps.map((name) => {
        const at = order[name];
        return (
          <li
            key={name}
            className={at ? "passed" : undefined}
            aria-current={name === latest ? "step" : undefined}
          >
            <span>{text[name]}</span>{" "}
            {at ? (
              <time className="quiet" dateTime={at}>
                {instant(at, language)}
              </time>
            ) : (
              <span className="unseen">{text.ahead}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
