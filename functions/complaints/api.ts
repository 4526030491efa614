import { filesOf } from "../evidence/store.ts";
import { notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { serve } from "../platform/http.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { timeline } from "../platform/timeline.ts";
import { send } from "./commands.ts";
import { routes } from "./contract.ts";
import type { Command } from "./decide.ts";
import { filesView, ownerOf } from "./files.ts";
import { getFile, openFile } from "./files-api.ts";
import { listComplaints } from "./list-api.ts";
import { open } from "./opening-api.ts";
import type { Offered } from "./proposing.ts";
import { complaintKey, complaintOf } from "./store.ts";
import { complaintView } from "./view.ts";

/** Complaints over HTTP (R6.3). */
export const handler = serve(routes, {
  openComplaint: open,
  listComplaints,
  getComplaint,
  getComplaintTimeline: (call) => timeline(call, "complaint", call.params.complaint_id ?? ""),
  openFileOfComplaint: openFile,
  getComplaintFile: getFile,
  answerComplaint: said<"answerComplaint">("answerComplaint"),
  proposeSolution: propose,
  acceptProposal: said<"acceptProposal">("acceptProposal"),
  declineProposal: said<"declineProposal">("declineProposal"),
  takeBackProposal: said<"takeBackProposal">("takeBackProposal"),
  escalateComplaint: said<"escalateComplaint">("escalateComplaint"),
  withdrawComplaint: said<"withdrawComplaint">("withdrawComplaint"),
  claimComplaint: said<"claimComplaint">("claimComplaint"),
  releaseComplaint: said<"releaseComplaint">("releaseComplaint"),
  reassignComplaint: said<"reassignComplaint">("reassignComplaint"),
  resolveComplaint: said<"resolveComplaint">("resolveComplaint"),
  rateComplaint: said<"rateComplaint">("rateComplaint"),
});

/** What answers a route whose body is the command's own words. */
function said<K extends Command["kind"]>(kind: K) {
  return (call: Call): Promise<Answer | Refusal> =>
    command(call, { kind, ...(call.body as object) } as Extract<Command, { readonly kind: K }>);
}

function propose(call: Call): Promise<Answer | Refusal> {
  const { amount, ...rest } = call.body as Omit<Offered, "amount"> & { amount?: { amount: number } };
  const offered = { ...rest, ...(amount ? { amount: amount.amount } : {}) };
  return command(call, { kind: "proposeSolution", ...offered });
}

function command({ caller, params, receivedMs, call }: Call, wanted: Command): Promise<Answer | Refusal> {
  return send({ complaintId: params.complaint_id ?? "", command: wanted, caller, receivedMs, call });
}

async function getComplaint({ caller, params, receivedMs }: Call): Promise<Answer | Refusal> {
  const id = params.complaint_id ?? "";
  const [[settings, item], files] = await Promise.all([
    load([SETTINGS, complaintKey(id)]),
    filesOf(ownerOf(id)),
  ]);
  const complaint = complaintOf(item);
  if (complaint === undefined || !maySee(caller, complaint)) return notFound("complaint");
  const view = await complaintView(complaint, caller, caseTime(receivedMs, settingsOf(settings)));
  return { status: 200, body: { ...view, ...filesView(complaint, files, caller, receivedMs) } };
}
