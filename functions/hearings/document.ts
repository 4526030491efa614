import type { EvidenceFile } from "../evidence/file.ts";
import { FILES, fileOf } from "../evidence/store.ts";
import type { Instant } from "../kernel/instants.ts";
import { notFound, type Refusal } from "../kernel/refusal.ts";
import { linesKey, linesOf, orderKey, orderOf } from "../orders/store.ts";
import { orderView } from "../orders/view.ts";
import type { Caller } from "../platform/caller.ts";
import { casePk } from "../platform/cases.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { type Item, load, stretch } from "../platform/table.ts";
import type { Side } from "../policies/reviews.ts";
import { policyAt } from "../policies/versions.ts";
import { shipmentKey, shipmentOf } from "../shipments/store.ts";
import { shipmentView } from "../shipments/view.ts";
import { ENTRIES, trackingPk } from "../tracking/store.ts";
import { entryView } from "../tracking/view.ts";
import { type Case, type Court, hearingOf, keyOf } from "./court.ts";
import { isOwn } from "./own-files.ts";
import { draftKey, draftOf, MOST_SUBMISSIONS, SUBMISSIONS, submissionOf } from "./store.ts";
import { draftView, submissionView } from "./view.ts";

/** A side's files that are read along: those of all its drafts and submissions. */
const MOST_FILES = 250;

/** How many of the last things that carriers said are shown. */
const LAST_TRACKED = 10;

/** A case as it was read for its reader, with what its court reads along, by name. */
export interface Read<H> {
  readonly hearing: H;
  readonly along: Readonly<Record<string, Item | undefined>>;
  readonly now: Instant;
  readonly body: object;
}

/**
 * R4.3: a case with what its sides handed in and, for a side, its own draft. Reads do not grow with the case. Not
 * found where it is not the caller's to see.
 */
export async function readCase<H extends Case>(
  court: Court<H>,
  { caller, params, receivedMs }: Call,
): Promise<Read<H> | Refusal> {
  const id = params[`${court.kind}_id`] ?? "";
  const pk = casePk(court.kind, id);
  const side = caller.role as Side;
  const isSide = side === "buyer" || side === "seller";
  const reads = Object.entries(court.reads(id));
  const keys = [SETTINGS, keyOf(court, id), ...reads.map(([, key]) => key)];
  const [[settings, item, ...rest], handedIn, files] = await Promise.all([
    load(isSide ? [...keys, draftKey(pk, side)] : keys),
    stretch({ pk, prefix: SUBMISSIONS, limit: MOST_SUBMISSIONS }),
    isSide ? stretch({ pk, prefix: FILES, limit: MOST_FILES }) : NOTHING,
  ]);
  const hearing = hearingOf<H>(item);
  if (hearing === undefined || !maySee(caller, hearing)) return notFound(court.kind);
  const now = caseTime(receivedMs, settingsOf(settings));
  const own = files.items
    .map(fileOf)
    .filter((file): file is EvidenceFile => file !== undefined && isOwn(file, side, hearing));
  const path = court.pathOf(id);
  const terms = court.termsOf(await policyAt(hearing.policy), hearing);
  return {
    hearing,
    along: Object.fromEntries(reads.map(([name], place) => [name, rest[place]])),
    now,
    body: {
      ...(await court.view(hearing, caller, now)),
      submissions: handedIn.items.map((one) => submissionView(submissionOf(one), path)),
      ...(isSide ? { draft: draftView(hearing, side, draftOf(rest[reads.length]), own, terms) } : {}),
    },
  };
}

const NOTHING = Promise.resolve({ items: [] as Item[] });

/** What an agent wants to know of the order, in one more round: the order hangs on the case. */
export async function aboutOrder(order_id: string, caller: Caller, now: Instant) {
  const [[orderItem, lines, shipmentItem], tracked] = await Promise.all([
    load([orderKey(order_id), linesKey(order_id), shipmentKey(order_id)]),
    stretch({ pk: trackingPk(order_id), prefix: ENTRIES, limit: LAST_TRACKED, newestFirst: true }),
  ]);
  const order = orderOf(orderItem);
  const shipment = shipmentOf(shipmentItem);
  return {
    ...(order ? { order: orderView(order, linesOf(lines), caller) } : {}),
    ...(shipment ? { shipment: shipmentView(shipment, caller, now) } : {}),
    tracking: tracked.items.map(entryView),
  };
}
