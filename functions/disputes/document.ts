import type { EvidenceFile } from "../evidence/file.ts";
import { FILES, fileOf } from "../evidence/store.ts";
import { actorIn } from "../hearings/actions.ts";
import { hearingOf } from "../hearings/court.ts";
import { draftKey, draftOf, MOST_SUBMISSIONS, SUBMISSIONS, submissionOf } from "../hearings/store.ts";
import { draftView, isPlatform, submissionView } from "../hearings/view.ts";
import { refundOfDispute } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instants.ts";
import { notFound, type Refusal } from "../kernel/refusal.ts";
import { linesKey, linesOf, orderKey, orderOf } from "../orders/store.ts";
import { orderView } from "../orders/view.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { caseKey, casePk } from "../platform/cases.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load, stretch } from "../platform/table.ts";
import type { Side } from "../policies/reviews.ts";
import { policyAt } from "../policies/versions.ts";
import { refundKey, refundOf } from "../refunds/store.ts";
import { refundView } from "../refunds/view.ts";
import { shipmentKey, shipmentOf } from "../shipments/store.ts";
import { shipmentView } from "../shipments/view.ts";
import { ENTRIES, trackingPk } from "../tracking/store.ts";
import { entryView } from "../tracking/view.ts";
import { type Dispute, termsFor } from "./dispute.ts";
import { disputeView, pathOf } from "./view.ts";

/** A side's files that are read along: those of all its drafts and submissions. */
const MOST_FILES = 250;

/** How many of the last things that carriers said are shown. */
const LAST_TRACKED = 10;

/**
 * R4.3, R4.4: a case as one document. A side sees its own draft and what both sides handed in; agents see the
 * refund, the order, its shipment and the last of its tracking besides. Reads do not grow with the case.
 */
export async function getDispute({ caller, params, receivedMs }: Call): Promise<Answer | Refusal> {
  const id = params.dispute_id ?? "";
  const pk = casePk("dispute", id);
  const side = caller.role as Side;
  const isSide = side === "buyer" || side === "seller";
  const keys = [SETTINGS, caseKey("dispute", id), refundKey(refundOfDispute(id))];
  const [[settings, item, refundItem, draft], handedIn, files] = await Promise.all([
    load(isSide ? [...keys, draftKey(pk, side)] : keys),
    stretch({ pk, prefix: SUBMISSIONS, limit: MOST_SUBMISSIONS }),
    isSide ? stretch({ pk, prefix: FILES, limit: MOST_FILES }) : NOTHING,
  ]);
  const dispute = hearingOf<Dispute>(item);
  const refund = refundOf(refundItem);
  if (dispute === undefined || refund === undefined || !maySee(caller, dispute)) return notFound("dispute");
  const now = caseTime(receivedMs, settingsOf(settings));
  const own = files.items.map(fileOf).filter((file): file is EvidenceFile => file?.party === side);
  const path = pathOf(id);
  const body = {
    ...(await disputeView(dispute, caller, now)),
    submissions: handedIn.items.map((one) => submissionView(submissionOf(one), path)),
    ...(isSide
      ? {
          draft: draftView(
            dispute,
            side,
            draftOf(draft),
            own,
            termsFor(await policyAt(dispute.policy), dispute),
          ),
        }
      : {}),
    ...(isPlatform(actorIn(dispute, caller))
      ? {
          about: {
            refund: await refundView(refund, caller, now),
            ...(await aboutOrder(dispute, caller, now)),
          },
        }
      : {}),
  };
  return { status: 200, body };
}

const NOTHING = Promise.resolve({ items: [] });

/** What an agent wants to know of the order, in one more round. */
async function aboutOrder({ order_id }: Dispute, caller: Caller, now: Instant) {
  const [[orderItem, lines, shipmentItem], tracked] = await Promise.all([
    load([orderKey(order_id), linesKey(order_id), shipmentKey(order_id)]),
    stretch({ pk: trackingPk(order_id), prefix: ENTRIES, limit: LAST_TRACKED, newestFirst: true }),
  ]);
  const order = orderOf(orderItem);
  const shipment = shipmentOf(shipmentItem);
  return {
    ...(order ? { order: orderView(order, linesOf(lines)) } : {}),
    ...(shipment ? { shipment: shipmentView(shipment, caller, now) } : {}),
    tracking: tracked.items.map(entryView),
  };
}
