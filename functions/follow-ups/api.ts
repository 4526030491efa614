import { isDeepStrictEqual } from "node:util";
import type { Language } from "../contacts/contact.ts";
import { contactKey, contactOf } from "../contacts/store.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { type Plan, run } from "../platform/command.ts";
import { serve } from "../platform/http.ts";
import { page } from "../platform/lists.ts";
import type { Call } from "../platform/request.ts";
import { SETTINGS, settingsOf } from "../platform/settings.ts";
import { load, stretch } from "../platform/table.ts";
import { policyAt } from "../policies/versions.ts";
import { SAMPLE_ORDER } from "../templates/values.ts";
import { routes } from "./contract.ts";
import type { FollowUpStatus } from "./follow-up.ts";
import { type FollowUpRow, followUpList, rankOf } from "./listing.ts";
import { messageOf } from "./message.ts";
import { checkLetter, noSchedules, published, type WrittenSchedule } from "./schedule.ts";
import { publish, schedulesKey, schedulesOf, VERSIONS, versionKey, versionOf, versionsOf } from "./store.ts";
import { followUpRowView, schedulesView } from "./view.ts";

/** What shops send after purchase (R6.4), over HTTP. */
export const handler = serve(routes, { getFollowUps, putFollowUps, previewFollowUp, getFollowUpMessages });

/** Another shop's follow-ups are not found. */
function shopFor({ caller, params }: Call): string | Refusal {
  const shopId = params.shop_id ?? "";
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(shopId)) return notFound("shop");
  return caller.role === "seller" && caller.shop_id !== shopId ? notFound("shop") : shopId;
}

async function getFollowUps(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const { items } = await stretch({ pk: versionsOf(shopId), prefix: VERSIONS, limit: 1, newestFirst: true });
  return { status: 200, body: schedulesView(versionOf(items[0]) ?? noSchedules(shopId)) };
}

interface Edited {
  readonly version: number;
  readonly schedules: readonly WrittenSchedule[];
}

/** The next version; what was accepted already is answered again, so that a retry does no harm. */
async function putFollowUps(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const edited = call.body as Edited;
  return run({
    reads: { schedules: schedulesKey(shopId), version: versionKey(shopId, edited.version + 1) },
    receivedMs: call.receivedMs,
    async plan(facts, { now, settings }): Promise<Plan | Refusal> {
      const accepted = versionOf(facts.get("version"));
      if (accepted && isDeepStrictEqual(accepted.schedules, edited.schedules))
        return { changes: [], answer: { status: 200, body: schedulesView(accepted) } };
      const { link_hosts } = (await policyAt(settings.policy)).follow_ups;
      const next = published(schedulesOf(facts.get("schedules"), shopId), edited, link_hosts);
      if (isRefusal(next)) return next;
      return {
        changes: publish(next, now, call.caller),
        answer: { status: 200, body: schedulesView(next) },
      };
    },
  });
}

/** What a link to opt out looks like; a real one is made for one buyer, when it is sent. */
const SAMPLE_LINK = "https://…/offers/opt-out/…";

async function previewFollowUp(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const { schedule, order_id = "" } = call.body as { schedule: WrittenSchedule; order_id?: string };
  const shop = contactKey({ role: "shop", id: shopId });
  const [settings, shopItem, orderItem] = await load([SETTINGS, shop, orderKey(order_id || "-")]);
  const { follow_ups } = await policyAt(settingsOf(settings).policy);
  const no = checkLetter(schedule.template, "/schedule/template", follow_ups.link_hosts);
  if (no) return no;
  const order = orderOf(orderItem);
  if (order_id && order?.shop_id !== shopId) return notFound("order");
  const read = (language: Language) =>
    messageOf(schedule, {
      order: order ?? { ...SAMPLE_ORDER, shop_id: shopId },
      reader: { language },
      shop_name: contactOf(shopItem)?.name,
      opt_out: SAMPLE_LINK,
    });
  return { status: 200, body: { id: read("id"), en: read("en") } };
}

interface Query {
  readonly limit?: number;
  readonly next_token?: string;
  readonly status?: FollowUpStatus;
  readonly schedule?: string;
  readonly order_id?: string;
}

async function getFollowUpMessages(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const { limit = 20, next_token, status, schedule, order_id } = call.query as Query;
  const wanted = (row: FollowUpRow): boolean =>
    (schedule === undefined || row.schedule === schedule) &&
    (order_id === undefined || row.order_id === order_id);
  const found = await page({
    list: followUpList(shopId),
    ...(status ? { by: "rank", from: rankOf(status), to: rankOf(status) } : { by: "age" }),
    newestFirst: status !== "scheduled",
    limit,
    next_token,
    ...(schedule || order_id ? { matches: (row) => wanted(row as unknown as FollowUpRow) } : {}),
  });
  if (isRefusal(found)) return found;
  const items = found.items.map((row) => followUpRowView(row as unknown as FollowUpRow));
  return { status: 200, body: { ...found, items } };
}
