import { instant, millis } from "../kernel/instants.ts";
import { notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { serve } from "../platform/http.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { timeline } from "../platform/timeline.ts";
import { requestCallBack } from "./asking-api.ts";
import type { AttemptOutcome } from "./call-back.ts";
import { send } from "./commands.ts";
import { routes } from "./contract.ts";
import type { Command } from "./decide.ts";
import { listCallBacks } from "./list-api.ts";
import { callBackKey, callBackOf, contactKey, contactOf } from "./store.ts";
import { callBackView, mayKnow, ownView } from "./view.ts";

/** Call-backs over HTTP (R4.5): routes to commands, and the queue. */
export const handler = serve(routes, {
  requestCallBack,
  listCallBacks,
  getCallBack,
  getCallBackTimeline: (call) => timeline(call, "call_back", call.params.call_back_id ?? "", mayKnow),
  claimCallBack: (call) => command(call, { kind: "claimCallBack" }),
  releaseCallBack: (call) => command(call, { kind: "releaseCallBack" }),
  reportAttempt: (call) => {
    const { outcome, call_at } = call.body as { outcome: AttemptOutcome; call_at?: string };
    const later = call_at ? { call_at: instant(millis(call_at)) } : {};
    return command(call, { kind: "reportAttempt", outcome, ...later });
  },
  withdrawCallBack: (call) => command(call, { kind: "withdrawCallBack" }),
});

function command({ caller, params, receivedMs, call }: Call, wanted: Command): Promise<Answer | Refusal> {
  return send({ callBackId: params.call_back_id ?? "", command: wanted, caller, receivedMs, call });
}

async function getCallBack({ caller, params, receivedMs }: Call): Promise<Answer | Refusal> {
  const id = params.call_back_id ?? "";
  const [settings, item, contactItem] = await load([SETTINGS, callBackKey(id), contactKey(id)]);
  const callBack = callBackOf(item);
  if (callBack === undefined || !mayKnow(caller, callBack)) return notFound("call_back");
  const now = caseTime(receivedMs, settingsOf(settings));
  const contact = contactOf(contactItem);
  const shown = await callBackView(callBack, caller, now, contact);
  return { status: 200, body: { ...shown, ...ownView(callBack, caller, now, contact) } };
}
