import { inJakarta } from "../kernel/instants.ts";
import { invalid, isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { page } from "../platform/lists.ts";
import type { Call } from "../platform/request.ts";
import { type TroubleRow, troubleList } from "./listing.ts";
import type { Trouble } from "./parcel.ts";
import { named, parcelView } from "./view.ts";

interface Query {
  readonly shop_id?: string;
  readonly trouble?: Trouble;
  readonly limit?: number;
  readonly next_token?: string;
}

/** R2.5: a shop's shipments whose parcels are in trouble, the oldest trouble first; one page in one request. */
export async function listTroubles({ caller, query }: Call): Promise<Answer | Refusal> {
  const { shop_id, trouble, limit = 20, next_token } = query as Query;
  const shop = caller.role === "seller" ? caller.shop_id : shop_id;
  if (shop === undefined) return LIST_OF_WHOM;
  const found = await page({
    list: troubleList(shop),
    by: "rank",
    newestFirst: false,
    limit,
    next_token,
    ...(trouble ? { matches: (row) => row.trouble === trouble } : {}),
  });
  if (isRefusal(found)) return found;
  const items = found.items.map((row) => rowView(row as unknown as TroubleRow));
  return { status: 200, body: { ...found, items } };
}

function rowView({ order_id, shop_id, buyer_id, carrier, waybill, shipped_at, parcel }: TroubleRow) {
  return {
    order_id,
    shop_id,
    buyer_id,
    ...(carrier && waybill ? named({ carrier, waybill }) : {}),
    shipped_at: inJakarta(shipped_at),
    ...(parcel ? { parcel: parcelView(parcel) } : {}),
  };
}

const LIST_OF_WHOM = invalid("list_of_whom", "Say whose list: shop_id.", [
  { pointer: "/query/shop_id", issue: "required" },
]);
