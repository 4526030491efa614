import { forbidden, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { serve } from "../platform/http.ts";
import { isPartyTo } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { load } from "../platform/table.ts";
import { refundKey, refundOf } from "../refunds/store.ts";
import { routes } from "./contract.ts";
import { flagsKey, lookedOf } from "./store.ts";
import { flagsView } from "./view.ts";

/** What stands out about requests, over HTTP (R6.7). */
export const handler = serve(routes, { getRefundFlags });

async function getRefundFlags({ caller, params }: Call): Promise<Answer | Refusal> {
  const refundId = params.refund_id ?? "";
  const [item, flags] = await load([refundKey(refundId), flagsKey(refundId)]);
  const refund = refundOf(item);
  if (refund === undefined) return notFound("refund");
  if (isPartyTo(caller, refund)) return A_PARTY;
  return { status: 200, body: flagsView(refundId, lookedOf(flags)) };
}

/** R4.4: an agent who is its buyer, or of its shop, is a party like any other. */
const A_PARTY = forbidden("party_to_the_case", "You are party to this case: flags are not for its parties.");
