import fc from "fast-check";
import type { Dispute } from "../../../functions/disputes/dispute.ts";
import { fileKey } from "../../../functions/evidence/store.ts";
import { hearingOf } from "../../../functions/hearings/court.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import { caseKey } from "../../../functions/platform/cases.ts";
import { disputeOf, type Refund } from "../../../functions/refunds/refund.ts";
import { BUYER, SELLER, type World } from "./world.ts";

export const AGENTS: readonly Caller[] = [
  { role: "agent", id: "agent-1" },
  { role: "agent", id: "agent-2" },
  // A person who is the buyer, too: may look, never decide.
  { role: "agent", id: "agent-3", buyer_id: "pembeli" },
];
const LEAD: Caller = { role: "operator", id: "lead" };

/** What people may do about a dispute, wherever it stands; `pick` chooses among what gets it on. */
export const disputing = fc.record({
  what: fc.constant("hear" as const),
  dispute: fc.nat({ max: 5 }),
  pick: fc.nat({ max: 11 }),
  amount: fc.option(
    fc.oneof(fc.integer({ min: 1, max: 120_000 }), fc.constantFrom(51_724, 93_103, 120_000, 155_172)),
    { freq: 3 },
  ),
  twice: fc.boolean(),
});

type Disputing = typeof disputing extends fc.Arbitrary<infer T> ? T : never;

/** Sends one call, perhaps twice at once under one key. */
type Once = (as: Caller, path: string, body: unknown) => Promise<void>;

/** Carries one of them out; a dispute that is not open yet opens, as soon as its event arrives. */
export async function dispute(world: World, it: Disputing, once: Once): Promise<void> {
  const about = world.refunds.filter(({ disputes }) => disputes !== undefined);
  const refund = about[it.dispute % Math.max(1, about.length)];
  if (refund === undefined) return;
  const id = disputeOf(refund) ?? "";
  const dispute = hearingOf<Dispute>(world.table.get(caseKey("dispute", id)));
  if (dispute === undefined) return arrive(world, id);
  const [as, path, body] = chosen(dispute, it);
  if (path === "expire") return world.expire("dispute", id);
  if (path === "submissions") return submit(world, refund, id, as, once);
  return once(as, `/disputes/${id}/${path}`, body);
}

async function arrive(world: World, id: string): Promise<void> {
  const place = world.outbox.findIndex(
    ({ type, data }) => type === "refund.disputed" && (data as { dispute_id?: string }).dispute_id === id,
  );
  await world.deliver(place, false);
}

type Step = readonly [as: Caller, path: string, body: unknown];

function chosen(dispute: Dispute, { pick, amount }: Disputing): Step {
  const agent = AGENTS[pick % 3] as Caller;
  if (dispute.status === "gathering") {
    const side = pick % 2 ? SELLER : BUYER;
    return pick < 6 ? [side, "submissions", {}] : pick < 10 ? [side, "finish", {}] : [side, "expire", {}];
  }
  if (dispute.status === "confirming") {
    const path = ["confirmation", "confirmation", "sending-back", "expire"][pick % 4] ?? "expire";
    return [agent, path, path === "sending-back" ? { text: "Lihat lagi." } : {}];
  }
  const held = dispute.status === "in_review" ? dispute.claimed_by : undefined;
  if (held === undefined) return pick === 11 ? [LEAD, "expire", {}] : [agent, "claim", {}];
  if (pick > 8) return [LEAD, pick > 10 ? "expire" : "reassignment", { to: AGENTS[pick % 2]?.id }];
  const holder = AGENTS.find(({ id }) => id === held) ?? agent;
  return [pick === 8 ? agent : holder, "decision", decision(amount)];
}

function decision(amount: number | null) {
  const text = "Sudah ditinjau.";
  if (amount === null) return { outcome: "rejection_stands", reason: "evidence_supports_seller", text };
  return { outcome: "refund", reason: "shared_fault", amount: { amount, currency: "IDR" }, text };
}

const OWED = {
  buyer: ["goods_received", "chat"],
  seller: ["proof_of_purchase", "proof_of_shipment"],
} as const;

/** Hands in a draft of files that were accepted before; what it lacks for its reason is turned back. */
export async function submit(
  world: World,
  refund: Refund,
  id: string,
  as: Caller,
  once: Once,
): Promise<void> {
  const side = as.role as keyof typeof OWED;
  const files = OWED[side].map((requirement, n) => {
    const file_id = `ef_01KJPHJ9R0ABCDEFGHJKMNPQ${side === "buyer" ? "B" : "S"}${n}`;
    const owner = { case_kind: "dispute", case_id: id } as const;
    world.given({
      ...fileKey(owner, file_id),
      ...owner,
      file_id,
      party: side,
      requirement,
      content_type: "image/png",
      bytes: 9,
      status: "accepted",
      created_at: "2026-03-02T03:00:00.000Z",
      subject: { refund_id: refund.refund_id },
    });
    return file_id;
  });
  const { status, body } = await world.put(as, `/disputes/${id}/draft`, { statement: "Lihat.", files });
  if (status < 300) await once(as, `/disputes/${id}/submissions`, { draft: body.version });
}
