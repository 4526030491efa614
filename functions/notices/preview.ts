import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { balanceKey, balanceOf } from "../ledger/store.ts";
import { issueBrings } from "../penalties/foreseen.ts";
import { pointsKey, pointsOf } from "../penalties/store.ts";
import type { Answer } from "../platform/answer.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { type Consequence, consequenceView } from "../policies/consequences.ts";
import { policyAt, rulesAt } from "../policies/versions.ts";
import { shipmentKey, shipmentOf } from "../shipments/store.ts";
import { sentenceFor } from "./commands.ts";
import { decide } from "./decide.ts";
import { orderIdOf } from "./notice.ts";
import { noticeKey, noticeOf } from "./store.ts";

/** R5.2: what a judgement by this reason would bring the shop, to the agent who may make it; changes nothing. */
export async function previewJudgement(call: Call): Promise<Answer | Refusal> {
  const { caller, params, receivedMs } = call;
  const { reason } = call.body as { reason: string };
  const id = params.notice_id ?? "";
  const [item, noticed, shipped] = await load([SETTINGS, noticeKey(id), shipmentKey(orderIdOf(id))]);
  const settings = settingsOf(item);
  const now = caseTime(receivedMs, settings);
  const notice = noticeOf(noticed);
  if (notice === undefined || !maySee(caller, notice)) return notFound("notice");
  const rules = await rulesAt({ policy: notice.policy, calendar: settings.calendar });
  const shipment = shipmentOf(shipped);
  const event = decide(
    notice,
    { kind: "judgeNotice", reason, text: "" },
    { now, caller, shipment, ...rules },
  );
  if (isRefusal(event)) return event;
  const told = (brings: readonly Consequence[]): Answer => ({
    status: 200,
    body: { reason, brings: brings.map(consequenceView) },
  });
  if (event.penalty === undefined) return told([event.to.status === "upheld" ? NO_PENALTY : CORRECTED]);
  const { shop_id } = notice;
  const [points, balance] = await load([pointsKey(shop_id), balanceKey(shop_id)]);
  const { penalties } = await policyAt(settings.policy);
  const sentenced = await sentenceFor(notice, event.penalty, caller, { now, settings });
  return told(issueBrings(sentenced, pointsOf(points, shop_id), balanceOf(balance), penalties.milestones));
}

const NO_PENALTY: Consequence = {
  code: "no_penalty",
  text: { id: "Tidak ada penalti.", en: "There is no penalty." },
};
const CORRECTED: Consequence = {
  code: "corrected",
  text: {
    id: "Tidak ada penalti: resi sudah diperbaiki tepat waktu.",
    en: "There is no penalty: the waybill was corrected in time.",
  },
};
