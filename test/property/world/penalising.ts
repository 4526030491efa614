import fc from "fast-check";
import type { Appeal } from "../../../functions/appeals/appeal.ts";
import { fileKey } from "../../../functions/evidence/store.ts";
import { hearingOf } from "../../../functions/hearings/court.ts";
import type { Hearing } from "../../../functions/hearings/hearing.ts";
import type { Notice } from "../../../functions/notices/notice.ts";
import { noticeKey, noticeOf, standingKey, standingOf } from "../../../functions/notices/store.ts";
import type { Penalty } from "../../../functions/penalties/penalty.ts";
import { penaltyKey, penaltyOf } from "../../../functions/penalties/store.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import { caseKey } from "../../../functions/platform/cases.ts";
import { SETTINGS } from "../../../functions/platform/settings.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { policyAt, policyKey } from "../../../functions/policies/versions.ts";
import { AGENTS } from "./disputing.ts";
import { FOUR_EYES } from "./hearings.ts";
import { BUYER, MARKETPLACE, MENDS, SELLER, SHOP, type World } from "./world.ts";

/** Orders whose seller has a carrier of their own, so that their waybills can be wrong. */
const ORDERS = ["K", "L", "M", "N"] as const;

/** What people and clocks may do about a waybill, a notice, a penalty or an appeal, wherever it stands. */
export const penalising = fc.record({
  what: fc.constant("penalise" as const),
  shipment: fc.nat({ max: ORDERS.length - 1 }),
  /** Chooses among what gets it on. */
  pick: fc.nat({ max: 23 }),
  twice: fc.boolean(),
});

type Penalising = typeof penalising extends fc.Arbitrary<infer T> ? T : never;

/** Sends one call, perhaps twice at once under one key. */
type Once = (as: Caller, path: string, body: unknown) => Promise<void>;

/** A policy whose fine two agents have to agree to give back, and shipments that notices can be about. */
export async function shipPenalisable(world: World): Promise<void> {
  const tariff = FIRST_POLICY.penalties.tariff.map((line) =>
    line.kind === "mismatch" ? line : { ...line, fine: FOUR_EYES + 1 },
  );
  const penalties = { ...FIRST_POLICY.penalties, tariff };
  const body = { ...FIRST_POLICY, version: 3, four_eyes_above: FOUR_EYES, penalties };
  world.given({ ...policyKey(3), body });
  world.given({ ...SETTINGS, policy: 3, calendar: 1 });
  await policyAt(3);
  for (const [n, order] of ORDERS.entries()) {
    const unit_price = { amount: 50_000, currency: "IDR" };
    await world.put(MARKETPLACE, `/orders/${order}`, {
      shop_id: SHOP,
      buyer_id: BUYER.buyer_id,
      delivery_method: "own_carrier",
      paid: unit_price,
      lines: [{ line_id: "l0", product_name: "Barang", sku: "S0", quantity: 1, unit_price }],
    });
    await world.ask(SELLER, `/shipments/${order}`, numberOf(n));
  }
}

function numberOf(n: number) {
  return { carrier: "jnt", waybill: `JX000000000${n}` };
}

/** Carries one of them out: what the notice of a shipment, its penalty or its appeal wants next. */
export async function penalise(world: World, it: Penalising, once: Once): Promise<void> {
  const order = ORDERS[it.shipment] as string;
  const standing = standingOf(world.table.get(standingKey(order)));
  const notice = standing && noticeOf(world.table.get(noticeKey(standing.notice_id)));
  const penalty = notice?.penalty_id && penaltyOf(world.table.get(penaltyKey(notice.penalty_id)));
  if (penalty) return appeal(world, penalty, it, once);
  const kind = it.pick % 4 ? "empty_parcel" : "mismatch";
  if (notice === undefined || ENDED.has(notice.status))
    return once(BUYER, `/shipments/${order}/notices`, { kind });
  return answer(world, notice, it, once);
}

const ENDED: ReadonlySet<Notice["status"]> = new Set(["corrected", "given_up", "upheld"]);

async function answer(world: World, notice: Notice, { pick, shipment }: Penalising, once: Once) {
  const at = `/notices/${notice.notice_id}`;
  if (notice.status === "being_corrected") {
    await mend(notice, { pick, shipment }, world, once);
    return arrive(world);
  }
  if (notice.status === "awaiting_judgement") {
    const agent = AGENTS[pick % 2] as Caller;
    if (pick === 23) return late(world, notice.notice_id);
    if (notice.by === undefined) return once(agent, `${at}/claim`, {});
    const holder = AGENTS.find(({ id }) => id === notice.by) ?? agent;
    if (pick > 20) return once(holder, `${at}/release`, {});
    const reason = pick < 3 ? "number_is_right" : "not_proven";
    return once(holder, `${at}/judgement`, { reason, text: "Ditinjau." });
  }
  if (pick < 8) return once(SELLER, `${at}/explanation`, { text: "Resi benar." });
  if (pick < 10) return once(SELLER, `${at}/acceptance`, {});
  if (pick === 10) return once(BUYER, `/shipments/${notice.order_id}/notices`, { kind: "invalid_number" });
  if (pick > 21) return late(world, notice.notice_id);
  if (pick > 20) return world.expire("notice", notice.notice_id);
  await mend(notice, { pick, shipment }, world, once);
  await arrive(world);
}

/** Nobody does anything for longer than any of a notice's terms. */
async function late(world: World, noticeId: string): Promise<void> {
  world.wait(24 * 5);
  await world.expire("notice", noticeId);
}

/** What the seller does in the shipping room: changes the number, or gives the delivery up and ships again. */
async function mend(
  { order_id, status }: Notice,
  { pick, shipment }: Pick<Penalising, "pick" | "shipment">,
  world: World,
  once: Once,
): Promise<void> {
  const failed = `/shipments/${order_id}/failed-delivery`;
  const other = { carrier: "jnt", waybill: `JX10000000${10 + pick}${shipment}`.slice(0, 12) };
  if (status === "being_corrected") {
    if (pick % 4 === 3) return once(SELLER, `${failed}/resolution`, { resolution: "refund_the_buyer" });
    await world.ask(SELLER, `${failed}/resolution`, { resolution: "reshipment_prepared" });
    return once(SELLER, `${failed}/logistics-call`, other);
  }
  if (pick > 17) return once(SELLER, failed, { reason: "recipient_unreachable" });
  const path = `/shipments/${order_id}/carrier-change`;
  const { status: seen, body } = await world.ask(SELLER, `${path}/preview`, other);
  if (seen < 300) await once(SELLER, path, { ...other, preview: body.preview });
}

/** What happened to a shipment reaches the notices, wherever it waits in line. */
async function arrive(world: World): Promise<void> {
  const place = world.outbox.findIndex(({ type }) => MENDS.test(String(type)));
  if (place >= 0) await world.deliver(place);
}

async function appeal(world: World, penalty: Penalty, { pick }: Penalising, once: Once): Promise<void> {
  const { open_appeal: id, penalty_id } = penalty;
  if (id === undefined) {
    if (pick === 0) return world.expire("penalty", penalty_id);
    return once(SELLER, `/penalties/${penalty_id}/appeals`, {});
  }
  const at = `/appeals/${id}`;
  const open = hearingOf<Appeal & Hearing>(world.table.get(caseKey("appeal", id)));
  if (open === undefined || pick === 23) return world.expire("appeal", id);
  if (pick === 22) return once(SELLER, `${at}/withdrawal`, {});
  if (open.status === "gathering") return handIn(world, id, once);
  const agent = AGENTS[pick % 2] as Caller;
  if (open.status === "confirming") {
    const other = AGENTS.find((one) => one.id !== open.ruling.by) ?? agent;
    if (pick < 10) return once(pick === 0 ? agent : other, `${at}/sending-back`, { text: "Lihat lagi." });
    return once(pick === 10 ? agent : other, `${at}/confirmation`, {});
  }
  const held = open.status === "in_review" ? open.claimed_by : undefined;
  if (held === undefined) return once(agent, `${at}/claim`, {});
  const holder = AGENTS.find((one) => one.id === held) ?? agent;
  if (pick > 17) return once(holder, `${at}/further-evidence`, { text: "Foto resi." });
  return once(holder, `${at}/decision`, pick < 12 ? UPHELD : REFUSED);
}

const UPHELD = { outcome: "upheld", reason: "carrier_confirms", text: "Ditinjau." };
const REFUSED = { outcome: "refused", reason: "evidence_contradicts", text: "Ditinjau." };
const FILES = ["shipment_screenshots", "signed_proof", "carrier_site_check", "chat"];
const STATEMENT =
  "Paket ada di gudang kurir di Bekasi sejak Senin pagi, dan akan diantar kepada pembeli besok siang.";

/** Hands in all five items, of files that were accepted before. */
async function handIn(world: World, id: string, once: Once): Promise<void> {
  const owner = { case_kind: "appeal", case_id: id } as const;
  const files = FILES.map((requirement, n) => {
    const file_id = `ef_01KJPHJ9R0ABCDEFGHJKMNPQS${n}`;
    const facts = { file_id, party: "seller", requirement, content_type: "image/png", bytes: 9 };
    const created_at = "2026-03-02T03:00:00.000Z";
    world.given({ ...fileKey(owner, file_id), ...owner, ...facts, status: "accepted", created_at });
    return file_id;
  });
  const { status, body } = await world.put(SELLER, `/appeals/${id}/draft`, { statement: STATEMENT, files });
  if (status < 300) await once(SELLER, `/appeals/${id}/submissions`, { draft: body.version });
}

/** How every notice, penalty and appeal stands; ids are chance. */
export function penalisedIn(world: World): unknown[] {
  return world.table
    .all()
    .filter(({ kind }) => kind === "notice" || kind === "penalty" || kind === "appeal")
    .map(({ kind, order_id, opened_at, issued_at, status, version, stage }) =>
      [kind, order_id, opened_at ?? issued_at, status, version, stage].map(String).join(" "),
    )
    .sort();
}

/** Steps of notices, penalties and appeals that only come after several others. */
export const RARE_PENALTIES = [
  "notice.corrected: awaiting_answer → corrected",
  "notice.corrected: being_corrected → corrected",
  "notice.given_up: being_corrected → given_up",
  "notice.upheld: awaiting_judgement → upheld",
  "notice.penalised: awaiting_judgement → penalised",
  "notice.penalised: awaiting_answer → penalised",
  "notice.escalated: awaiting_judgement → awaiting_judgement",
  "penalty.given_back: active → given_back",
  "appeal.evidence_submitted: gathering → in_review",
  "appeal.evidence_wanted: in_review → gathering",
  "appeal.decision_proposed: in_review → confirming",
  "appeal.decision_sent_back: confirming → in_review",
  "appeal.decided: confirming → decided",
  "appeal.settled: in_review → settled",
];
