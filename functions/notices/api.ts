import { filesOf } from "../evidence/store.ts";
import { notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf } from "../platform/caller.ts";
import { serve } from "../platform/http.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { timeline } from "../platform/timeline.ts";
import type { PenaltyKind } from "../policies/policy.ts";
import { send } from "./commands.ts";
import { routes } from "./contract.ts";
import type { Command } from "./decide.ts";
import { filesView, ownerOf } from "./files.ts";
import { getFile, openFile } from "./files-api.ts";
import { listNotices } from "./list-api.ts";
import { previewJudgement } from "./preview.ts";
import { report, reportableOf } from "./reporting.ts";
import { noticeKey, noticeOf } from "./store.ts";
import { noticeView } from "./view.ts";

/** Notices about waybills over HTTP (R5.1, R5.2). */
export const handler = serve(routes, {
  reportWaybill,
  getReportable: reportableOf,
  listNotices,
  getNotice,
  getNoticeTimeline: (call) => timeline(call, "notice", call.params.notice_id ?? ""),
  openFileOfNotice: openFile,
  getNoticeFile: getFile,
  explainNotice: explain,
  acceptNotice: (call) => command(call, { kind: "acceptNotice" }),
  claimNotice: (call) => command(call, { kind: "claimNotice" }),
  releaseNotice: (call) => command(call, { kind: "releaseNotice" }),
  previewJudgementOfNotice: previewJudgement,
  judgeNotice: (call) =>
    command(call, { kind: "judgeNotice", ...(call.body as { reason: string; text: string }) }),
});

function reportWaybill({ caller, params, body, receivedMs, call }: Call): Promise<Answer | Refusal> {
  const said = body as { kind: PenaltyKind; text?: string };
  const orderId = params.order_id ?? "";
  return report({ orderId, caller, receivedMs, call, said: () => ({ ...said, by: actorOf(caller) }) });
}

function explain(call: Call): Promise<Answer | Refusal> {
  const said = call.body as { text: string; files?: readonly string[] };
  return command(call, { kind: "explainNotice", ...said });
}

function command({ caller, params, receivedMs, call }: Call, wanted: Command): Promise<Answer | Refusal> {
  // Who is the platform's may have a shop besides, and it is never this one.
  const shopId = caller.role === "seller" ? caller.shop_id : undefined;
  return send({ noticeId: params.notice_id ?? "", command: wanted, caller, receivedMs, call, shopId });
}

async function getNotice({ caller, params, receivedMs }: Call): Promise<Answer | Refusal> {
  const id = params.notice_id ?? "";
  const [[settings, item], files] = await Promise.all([
    load([SETTINGS, noticeKey(id)]),
    filesOf(ownerOf(id)),
  ]);
  const notice = noticeOf(item);
  if (notice === undefined || !maySee(caller, notice)) return notFound("notice");
  const view = await noticeView(notice, caller, caseTime(receivedMs, settingsOf(settings)));
  return { status: 200, body: { ...view, ...filesView(notice, files, caller, receivedMs) } };
}
