import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { serve } from "../platform/http.ts";
import { maySee } from "../platform/ownership.ts";
import { pageOfStretch } from "../platform/pages.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { timelineView } from "../refunds/view.ts";
import { callTheLogistics, reportFailure, settle } from "./commands.ts";
import { routes } from "./contract.ts";
import type { Resolution } from "./failed-delivery.ts";
import { failedKey, failedOf, failedPk } from "./store.ts";
import { failedView } from "./view.ts";

/** Failed deliveries over HTTP (R2.4). */
export const handler = serve(routes, {
  reportFailedDelivery: reportFailure,
  getFailedDelivery,
  getFailedDeliveryTimeline,
  chooseResolution,
  callTheLogistics,
});

function chooseResolution({ caller, params, body, receivedMs, call }: Call): Promise<Answer | Refusal> {
  const { resolution } = body as { resolution: Resolution };
  const kind = resolution === "reshipment_prepared" ? "prepare_reshipment" : "refund_the_buyer";
  return settle({ orderId: params.order_id ?? "", kind, caller, receivedMs, call });
}

async function getFailedDelivery({ caller, params, receivedMs }: Call): Promise<Answer | Refusal> {
  const [settings, item] = await load([SETTINGS, failedKey(params.order_id ?? "")]);
  const failed = failedOf(item);
  if (failed === undefined || !maySee(caller, failed)) return notFound("failed_delivery");
  return { status: 200, body: await failedView(failed, caller, caseTime(receivedMs, settingsOf(settings))) };
}

async function getFailedDeliveryTimeline({ caller, params, query }: Call): Promise<Answer | Refusal> {
  const found = await pageOfStretch({ pk: failedPk(params.order_id ?? ""), prefix: "EVENT#", ...query });
  if (isRefusal(found)) return found;
  const subject = found.items[0]?.subject as { shop_id: string; buyer_id: string } | undefined;
  if (subject === undefined || !maySee(caller, subject)) return notFound("failed_delivery");
  return { status: 200, body: { ...found, items: found.items.map(timelineView) } };
}
