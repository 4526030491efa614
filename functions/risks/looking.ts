import { type Instant, plusDays } from "../kernel/instants.ts";
import { isRefusal } from "../kernel/refusal.ts";
import { buyerOrders, type OrderRow } from "../orders/listing.ts";
import { destinationKey, destinationOf } from "../orders/store.ts";
import { page } from "../platform/lists.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { type Item, load, save } from "../platform/table.ts";
import { type Ground, type Policy, reasonOf } from "../policies/policy.ts";
import { policyAt } from "../policies/versions.ts";
import { type RefundRow, refundList } from "../refunds/listing.ts";
import { isClosed, type Refund } from "../refunds/refund.ts";
import { refundKey, refundOf } from "../refunds/store.ts";
import { shipmentKey, shipmentOf } from "../shipments/store.ts";
import { flagsOf } from "./flag.ts";
import { flagsItem, requestItem, requestOf, requestsTo } from "./store.ts";

/** How many of a buyer's, or an address's, are looked at: the newest. */
const LOOKED_AT = 100;
/** How many other open requests are looked at again because of one. */
const OTHERS_MOST = 20;

/** Grounds on which money goes back before anything has arrived: nobody refunds in series by them. */
const NEVER_LEFT: ReadonlySet<Ground> = new Set(["cancelled_before_shipping", "delivery_given_up"]);

/**
 * R6.7: looks at a request, and at the other open ones of its buyer and its address, for what one changes may show on all.
 * Done again it finds what is so then.
 */
export async function look(refundId: string): Promise<void> {
  const [item] = await load([refundKey(refundId)]);
  const refund = refundOf(item);
  if (refund === undefined) return;
  const beside = await lookAtOne(refund);
  for (const other of await open(beside)) await lookAtOne(other, refund);
}

/** Keeps what is seen of a request; answers the others of its buyer and its address that may be open. */
async function lookAtOne(refund: Refund, cause: Refund = refund): Promise<readonly string[]> {
  const { refund_id, buyer_id, order_id, created_at } = refund;
  const keys = [SETTINGS, destinationKey(order_id), shipmentKey(order_id)];
  const [item, going, shipped] = await load(keys);
  const settings = settingsOf(item);
  const policy = await policyAt(settings.policy);
  const now = caseTime(Date.now(), settings);
  const destination = destinationOf(going);
  const self = { refund_id, buyer_id, at: created_at };
  if (destination) await save(requestItem(destination.address_key, self));
  const { serial_refunder, many_to_one_address } = policy.flags;
  const [asked, orders, there] = await Promise.all([
    newest(refundList("buyer", buyer_id), plusDays(now, -serial_refunder.days)),
    newest(buyerOrders(buyer_id), plusDays(now, -serial_refunder.days)),
    destination ? newest(requestsTo(destination.address_key), plusDays(now, -many_to_one_address.days)) : [],
  ]);
  const requests = there.map(requestOf);
  const mine = [refund, cause].filter((one) => one.buyer_id === buyer_id);
  const latest = await asTheyAre(asked as unknown as readonly RefundRow[], mine);
  const flags = flagsOf(
    {
      refund_id,
      now,
      paid: paidOf(latest, policy),
      arrived: arrivedOf(orders as unknown as readonly OrderRow[]),
      there: requests.some((one) => one.refund_id === refund_id) ? requests : [self, ...requests],
      destination,
      shipment: shipmentOf(shipped),
    },
    policy.flags,
  );
  await save(flagsItem({ refund_id, looked_at: now, flags }));
  const ids = [...latest.filter(({ status }) => !isClosed(status)), ...requests].map((one) => one.refund_id);
  return [...new Set(ids)].filter((id) => id !== refund_id).slice(0, OTHERS_MOST);
}

async function newest(list: string, from: Instant): Promise<readonly Item[]> {
  const found = await page({ list, by: "age", newestFirst: true, from, limit: LOOKED_AT });
  return isRefusal(found) ? [] : found.items;
}

/** As much of a request as is looked at. */
type Asked = Pick<RefundRow, "refund_id" | "status" | "reason" | "created_at">;

/** Lists follow a moment later: what they say is open, and what is `known`, is as it is now. */
async function asTheyAre(rows: readonly RefundRow[], known: readonly Refund[]): Promise<readonly Asked[]> {
  const open = rows.filter(({ status }) => !isClosed(status)).slice(0, OTHERS_MOST);
  const items = open.length > 0 ? await load(open.map(({ refund_id }) => refundKey(refund_id))) : [];
  const fresh = items.flatMap((item) => refundOf(item) ?? []);
  // Of several that are the same request, the last one stays.
  return [...new Map([...rows, ...fresh, ...known].map((one) => [one.refund_id, one])).values()];
}

function paidOf(all: readonly Asked[], policy: Policy) {
  return all
    .filter(
      ({ status, reason }) =>
        status === "paid" && !NEVER_LEFT.has(reasonOf(policy, reason)?.ground ?? "product"),
    )
    .map(({ refund_id, created_at: at }) => ({ refund_id, at }))
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

function arrivedOf(rows: readonly OrderRow[]): readonly Instant[] {
  return rows
    .filter(({ status }) => status === "delivered" || status === "completed")
    .map(({ placed_at }) => placed_at);
}

/** Those of these requests that somebody still decides about. */
async function open(refundIds: readonly string[]): Promise<readonly Refund[]> {
  if (refundIds.length === 0) return [];
  const items = await load(refundIds.map(refundKey));
  return items.flatMap((item) => {
    const other = refundOf(item);
    return other && !isClosed(other.status) ? [other] : [];
  });
}
