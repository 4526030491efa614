import { actorIn } from "../hearings/actions.ts";
import { aboutOrder, readCase } from "../hearings/document.ts";
import { isPlatform } from "../hearings/view.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import { noticeKey, noticeOf } from "../notices/store.ts";
import { noticeView } from "../notices/view.ts";
import { penaltyOf } from "../penalties/store.ts";
import { penaltyView } from "../penalties/view.ts";
import type { Answer } from "../platform/answer.ts";
import type { Call } from "../platform/request.ts";
import { loadOne } from "../platform/table.ts";
import { policyAt } from "../policies/versions.ts";
import { APPEALS } from "./court.ts";

/**
 * R5.3, R5.4: an appeal as one document. The seller sees the draft and what was handed in; agents see the penalty, the
 * notice that it ended, the order, its shipment and the last of its tracking besides.
 */
export async function getAppeal(call: Call): Promise<Answer | Refusal> {
  const { caller } = call;
  const read = await readCase(APPEALS, call);
  if (isRefusal(read)) return read;
  const { hearing: appeal, along, now, body } = read;
  const penalty = penaltyOf(along.penalty);
  if (penalty === undefined || !isPlatform(actorIn(appeal, caller))) return { status: 200, body };
  const [order, item] = await Promise.all([
    aboutOrder(appeal.order_id, caller, now),
    loadOne(noticeKey(penalty.notice_id)),
  ]);
  const notice = noticeOf(item);
  const about = {
    penalty: penaltyView(penalty, await policyAt(penalty.policy), caller, now),
    ...(notice ? { notice: await noticeView(notice, caller, now) } : {}),
    ...order,
  };
  return { status: 200, body: { ...body, about } };
}
