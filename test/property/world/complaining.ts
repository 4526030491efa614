import fc from "fast-check";
import { agentOf, type Complaint, standing } from "../../../functions/complaints/complaint.ts";
import { complaintOf } from "../../../functions/complaints/store.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import { AGENTS } from "./disputing.ts";
import { BUYER, SELLER, type World } from "./world.ts";

const ORDERS = ["A", "B", "C"] as const;
const amount = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 60_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 60_000, max: 400_000 }) },
);

/** What people and clocks may do about a complaint of an order, wherever it stands. */
export const complaining = fc.record({
  what: fc.constant("complain" as const),
  order: fc.constantFrom(0, 0, 1, 2),
  /** Which of its order's, the latest first. */
  nth: fc.constantFrom(0, 0, 1),
  /** Chooses among what gets it on. */
  pick: fc.nat({ max: 23 }),
  amount,
  twice: fc.boolean(),
});

type Complaining = typeof complaining extends fc.Arbitrary<infer T> ? T : never;

/** Sends one call, perhaps twice at once under one key. */
type Once = (as: Caller, path: string, body: unknown) => Promise<void>;

/** What an order's complaint wants next; one in eight times a new one is opened, if it may be. */
export async function complain(world: World, it: Complaining, once: Once): Promise<void> {
  const order = ORDERS[it.order] as string;
  const own = complaintsOf(world).filter(({ order_id }) => order_id === order);
  const complaint = own.at(-1 - it.nth) ?? own.at(-1);
  if (complaint === undefined || it.pick % 8 === 7) {
    const lines = it.pick % 3 ? { lines: [`l${it.pick % 3}`] } : {};
    return once(BUYER, `/orders/${order}/complaints`, { category: "damaged", text: "Rusak.", ...lines });
  }
  const [as, path, body] = next(complaint, it);
  if (path === "expire") return late(world, complaint.complaint_id, it.pick);
  return once(as, `/complaints/${complaint.complaint_id}/${path}`, body);
}

type Step = readonly [Caller, string, unknown];

/** A deadline is looked at, mostly once it has passed. */
async function late(world: World, complaintId: string, pick: number): Promise<void> {
  if (pick % 4) world.wait(24 * 5);
  await world.expire("complaint", complaintId);
}

function next(complaint: Complaint, { pick, amount }: Complaining): Step {
  const part = { solution: "part_refund", amount: { amount, currency: "IDR" }, text: "Sebagian." };
  const proposal = standing(complaint) ?? 1;
  const expire: Step = [SELLER, "expire", {}];
  const withdraw: Step = [BUYER, "withdrawal", {}];
  switch (complaint.status) {
    case "awaiting_answer":
      if (pick < 14) return [SELLER, "proposals", part];
      if (pick < 18) return [SELLER, "answer", { text: "Maaf." }];
      return pick < 22 ? expire : withdraw;
    case "answered":
      if (pick < 14) return [SELLER, "proposals", part];
      if (pick < 20) return [pick % 2 ? BUYER : SELLER, "escalation", { text: "Tolong." }];
      return pick < 23 ? expire : withdraw;
    case "proposed":
      if (pick < 13) return [BUYER, "acceptance", { proposal }];
      if (pick < 15) return [BUYER, "acceptance", { proposal: proposal + (pick % 2 ? 1 : -1) || 1 }];
      if (pick < 17) return [SELLER, "taking-back", { proposal }];
      if (pick < 19) return [BUYER, "decline", { proposal }];
      if (pick < 21) return [BUYER, "escalation", { text: "Kurang." }];
      return pick < 23 ? expire : withdraw;
    case "escalated":
      return reviewed(complaint, pick, part) ?? expire;
    case "mediated":
      if (pick < 17) return [pick % 2 ? BUYER : SELLER, "acceptance", { proposal }];
      if (pick < 19) return [pick % 2 ? BUYER : SELLER, "decline", { proposal }];
      if (pick < 21) return [holderOf(complaint), "taking-back", { proposal }];
      return pick < 23 ? expire : withdraw;
    case "closed":
      if (pick < 12) return [BUYER, "rating", { satisfaction: 1 + (pick % 5) }];
      return [BUYER, "acceptance", { proposal: Math.max(1, complaint.proposals.length) }];
    default:
      return complaint satisfies never;
  }
}

function reviewed(complaint: Complaint, pick: number, part: object): Step | undefined {
  const agent = AGENTS[pick % 3] as Caller;
  if (agentOf(complaint) === undefined && pick < 18) return [agent, "claim", {}];
  const holder = holderOf(complaint);
  if (pick < 13) return [holder, "proposals", part];
  if (pick < 16) return [SELLER, "proposals", part];
  if (pick < 18) return [SELLER, "answer", { text: "Terlambat." }];
  if (pick < 20) return [holder, "release", {}];
  if (pick < 22) return [holder, "resolution", { reason: "seller_silent", text: "Diam." }];
  return undefined;
}

function holderOf(complaint: Complaint): Caller {
  const [any] = AGENTS as readonly [Caller];
  return AGENTS.find(({ id }) => id === agentOf(complaint)) ?? any;
}

/** Every complaint there is, in the order of its number. */
export function complaintsOf(world: Pick<World, "table">): Complaint[] {
  return world.table
    .all()
    .filter(({ kind }) => kind === "complaint")
    .map((item) => complaintOf(item) as Complaint)
    .sort((a, b) => a.opened_at.localeCompare(b.opened_at) || a.complaint_id.localeCompare(b.complaint_id));
}

/** Steps of complaints that only come after several others. */
export const RARE_COMPLAINTS = [
  "complaint.escalated: awaiting_answer → escalated",
  "complaint.escalated: answered → escalated",
  "complaint.proposal_agreed: mediated → mediated",
  "complaint.proposal_accepted: mediated → closed",
  "complaint.proposal_accepted: proposed → closed",
  "complaint.proposal_lapsed: proposed → answered",
  "complaint.proposal_lapsed: proposed → escalated",
  "complaint.proposal_lapsed: mediated → escalated",
  "complaint.proposal_taken_back: proposed → answered",
  "complaint.proposal_taken_back: mediated → escalated",
  "complaint.proposal_declined: proposed → answered",
  "complaint.proposal_declined: mediated → escalated",
  "complaint.review_late: escalated → escalated",
  "complaint.closed: escalated → closed",
  "complaint.rated: closed → closed",
  "refund.requested: - → paid",
  "refund.requested: - → queued",
  "refund.paid: queued → paid",
];
