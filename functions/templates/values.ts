import type { Contact, Language } from "../contacts/contact.ts";
import type { Order } from "../orders/order.ts";
import type { Texts } from "../policies/texts.ts";
import { oneLine } from "./template.ts";

/** What every message about an order is made with. */
export interface AboutOrder {
  readonly order: Pick<Order, "order_id" | "shop_id" | "product_name" | "line_count">;
  readonly reader: Pick<Contact, "language" | "name">;
  /** What the shop is called; its id where it never said. */
  readonly shop_name?: string | undefined;
}

/** What each template about an order may ask for. Nothing of a person but what the reader is called. */
export const ORDER_VARIABLES = ["buyer_name", "shop_name", "order_id", "product_name"] as const;
export type OrderVariable = (typeof ORDER_VARIABLES)[number];

/** The values of those variables for one reader, each of one line. */
export function orderValues(
  { order, reader, shop_name }: AboutOrder,
  language: Language,
): Readonly<Record<OrderVariable, string>> {
  const more = order.line_count - 1;
  const others = { id: `dan ${more} barang lain`, en: `and ${more} more` }[language];
  return {
    buyer_name: oneLine(reader.name ?? NOBODY[language]),
    shop_name: oneLine(shop_name ?? order.shop_id),
    order_id: order.order_id,
    product_name: oneLine(more > 0 ? `${order.product_name} ${others}` : order.product_name),
  };
}

/** How somebody is addressed who never said what they are called. */
const NOBODY: Texts = { id: "Pelanggan", en: "customer" };

/** An order of nobody's, for whoever looks at a template before it is used. */
export const SAMPLE_ORDER = {
  order_id: "INV-20261124-0001",
  product_name: "Kopi Gayo 250 g",
  line_count: 2,
};
