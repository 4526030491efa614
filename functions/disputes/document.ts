import { actorIn } from "../hearings/actions.ts";
import { aboutOrder, readCase } from "../hearings/document.ts";
import { isPlatform } from "../hearings/view.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Call } from "../platform/request.ts";
import { refundOf } from "../refunds/store.ts";
import { refundView } from "../refunds/view.ts";
import { DISPUTES } from "./court.ts";

/**
 * R4.3, R4.4: a case as one document. A side sees its own draft and what both sides handed in; agents see the
 * refund, the order, its shipment and the last of its tracking besides.
 */
export async function getDispute(call: Call): Promise<Answer | Refusal> {
  const { caller } = call;
  const read = await readCase(DISPUTES, call);
  if (isRefusal(read)) return read;
  const { hearing: dispute, along, now, body } = read;
  if (!isPlatform(actorIn(dispute, caller))) return { status: 200, body };
  const refund = refundOf(along.case);
  if (refund === undefined) return notFound("dispute");
  const about = {
    refund: await refundView(refund, caller, now),
    // What stands out about it (R6.7), for whoever decides to look at or not.
    flags: `/refunds/${refund.refund_id}/flags`,
    ...(await aboutOrder(dispute.order_id, caller, now)),
  };
  return { status: 200, body: { ...body, about } };
}
