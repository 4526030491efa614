import { notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { serve } from "../platform/http.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { timeline } from "../platform/timeline.ts";
import { callTheLogistics, reportFailure, settle } from "./commands.ts";
import { routes } from "./contract.ts";
import type { Resolution } from "./failed-delivery.ts";
import { listFailedDeliveries } from "./list-api.ts";
import { failedKey, failedOf } from "./store.ts";
import { failedView } from "./view.ts";

/** Failed deliveries over HTTP (R2.4). */
export const handler = serve(routes, {
  listFailedDeliveries,
  reportFailedDelivery: reportFailure,
  getFailedDelivery,
  getFailedDeliveryTimeline: (call) => timeline(call, "failed_delivery", call.params.order_id ?? ""),
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
