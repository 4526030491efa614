import fc from "fast-check";
import { expect } from "vitest";
import { payable } from "../../../functions/ledger/ledger.ts";
import { balanceKey, balanceOf } from "../../../functions/ledger/store.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import { SETTINGS } from "../../../functions/platform/settings.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { policyAt, policyKey } from "../../../functions/policies/versions.ts";
import { complain, complaining } from "./complaining.ts";
import { dispute, disputing } from "./disputing.ts";
import type { Response } from "./door.ts";
import { FOUR_EYES } from "./hearings.ts";
import { penalise, penalising, shipPenalisable } from "./penalising.ts";
import { BUYER, MARKETPLACE, SELLER, SHOP, type World } from "./world.ts";

const ADDRESS = {
  recipient: "Toko",
  phone: "+62 21 555 0100",
  street: "Jl. Melati 1",
  city: "Jakarta",
  postal_code: "10110",
};

/** What can be done to a case over HTTP, by whom. */
const ACTIONS = [
  [SELLER, "approval", {}],
  [SELLER, "rejection", { reason: "sent_as_ordered", text: "Sesuai pesanan" }],
  [SELLER, "rejection", { reason: "goods_must_come_back", text: "Kembalikan dahulu" }],
  [BUYER, "withdrawal", {}],
  [BUYER, "return-agreement", {}],
  [BUYER, "dispute", {}],
  [BUYER, "return-shipment", { carrier: "jnt", waybill: "JP0000000000" }],
  [MARKETPLACE, "return-delivery", {}],
  [SELLER, "receipt", { condition: "as_sent" }],
  [SELLER, "receipt", { condition: "damaged" }],
  [MARKETPLACE, "payment-report", { result: "settled" }],
  [MARKETPLACE, "payment-report", { result: "failed" }],
] as const;

const ORDERS = ["A", "B", "C"] as const;
const NOT_RECEIVED = { type: "refund_only", reason: "not_received" };

/** What the seller does about a delivery that failed (R2.4); the last is its deadline. */
const MENDING = [
  ["", { reason: "lost_by_carrier" }],
  ["", { reason: "recipient_unreachable" }],
  ["/resolution", { resolution: "reshipment_prepared" }],
  ["/resolution", { resolution: "refund_the_buyer" }],
  ["/logistics-call", {}],
] as const;

/** Of two neighbours, one wants the number that the other may have. */
function about(body: object, refund: number): object {
  return "waybill" in body ? { ...body, waybill: `JP${String(refund >> 1).padStart(10, "0")}` } : body;
}

const which = fc.nat({ max: 7 });
const amount = fc.oneof(fc.integer({ min: 1, max: 400_000 }), fc.integer({ min: 1_000, max: 60_000 }));
const part = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 50_000 }) }, amount);

/** Everything that may happen to a shop with three orders; the third one its seller brings. */
export const happening = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      what: fc.constant("request" as const),
      order: fc.constantFrom(0, 0, 1, 2),
      lines: fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1, maxLength: 3 }),
      type: fc.constantFrom("refund_only", "return_and_refund"),
      amount: fc.option(part, { nil: undefined, freq: 5 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant("act" as const),
      refund: which,
      action: fc.nat({ max: ACTIONS.length - 1 }),
      twice: fc.boolean(),
    }),
  },
  {
    weight: 14,
    arbitrary: fc.record({ what: fc.constant("offered" as const), refund: which, action: which }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant("expire" as const), refund: which }) },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant("top_up" as const), amount: part, twice: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant("pay_out" as const), amount: fc.option(amount, { freq: 1 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("order" as const),
      order: fc.nat({ max: 2 }),
      fact: fc.constantFrom("completion", "cancellation", "delivery"),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant("mend" as const),
      step: fc.nat({ max: 5 }),
      twice: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("address" as const) }) },
  { weight: 4, arbitrary: disputing },
  {
    weight: 7,
    arbitrary: fc.record({
      what: fc.constant("deliver" as const),
      place: fc.nat({ max: 2 }),
      again: fc.boolean(),
    }),
  },
);

type Ordinary = typeof happening extends fc.Arbitrary<infer T> ? T : never;
type Penalising = typeof penalising extends fc.Arbitrary<infer T> ? T : never;

type Complaining = typeof complaining extends fc.Arbitrary<infer T> ? T : never;

export type Happening = Ordinary | Penalising | Complaining;

/** Rounds: some time passes, then a few of these things happen at once. */
function roundsOf<T>(what: fc.Arbitrary<T>) {
  return fc.array(
    fc.record({
      hours: fc.oneof(
        { weight: 8, arbitrary: fc.constant(1) },
        { weight: 1, arbitrary: fc.integer({ min: 20, max: 120 }) },
      ),
      atOnce: fc.array(what, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 10, maxLength: 40, size: "max" },
  );
}

export const rounds = roundsOf(happening);

/** Rounds that are mostly about disputes. */
export const disputedRounds = roundsOf(
  fc.oneof({ weight: 4, arbitrary: disputing }, { weight: 1, arbitrary: happening }),
);

/** Rounds that are mostly about waybills, and what follows from them. */
export const penalisedRounds = roundsOf(
  fc.oneof({ weight: 8, arbitrary: penalising }, { weight: 1, arbitrary: happening }),
);

/** Rounds that are mostly about complaints. */
export const complainedRounds = roundsOf(
  fc.oneof({ weight: 5, arbitrary: complaining }, { weight: 2, arbitrary: happening }),
);

/** Whether order A is complete and its money released, and paid out, before anything else happens. */
const mostly = fc.oneof(
  { weight: 3, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constant(false) },
);
export const beginning = fc.record({ completed: mostly, drained: mostly });

export async function begin(world: World, { completed, drained }: { completed: boolean; drained: boolean }) {
  // A policy by which two agents decide about less than these orders are worth.
  world.given({ ...policyKey(2), body: { ...FIRST_POLICY, version: 2, four_eyes_above: FOUR_EYES } });
  world.given({ ...SETTINGS, policy: 2, calendar: 1 });
  await policyAt(2);
  for (const order of ORDERS) {
    const price = (amount: number) => ({ amount, currency: "IDR" });
    await world.put(MARKETPLACE, `/orders/${order}`, {
      shop_id: SHOP,
      buyer_id: BUYER.buyer_id,
      delivery_method: order === "C" ? "own_delivery" : "platform",
      paid: price(299_999),
      lines: [100_000, 150_000, 60_000].map((unit, place) => ({
        line_id: `l${place}`,
        product_name: `Barang ${place}`,
        sku: `S${place}`,
        quantity: place + 1,
        unit_price: price(unit),
      })),
    });
    if (order === "C") await world.ask(SELLER, "/shipments/C");
    else await world.ask(MARKETPLACE, `/orders/${order}/shipment`);
    if (order === "A") await world.ask(MARKETPLACE, `/orders/${order}/delivery`);
    if (order === "A" && completed) await world.ask(MARKETPLACE, `/orders/${order}/completion`);
  }
  if (completed && drained) await world.ask(MARKETPLACE, `/shops/${SHOP}/payouts`, money(299_999, 0));
}

/** Cases that are disputed before anything else happens: of money that is held, released, or paid out. */
export async function beginDisputed(world: World, given: { completed: boolean; drained: boolean }) {
  await begin(world, { ...given, drained: false });
  await world.ask(MARKETPLACE, "/orders/B/delivery");
  await world.put(SELLER, `/shops/${SHOP}/return-address`, ADDRESS);
  for (const [order, line, type] of [
    ["A", 0, "return_and_refund"],
    ["A", 1, "refund_only"],
    ["B", 2, "refund_only"],
  ] as const) {
    // A little time apart, so that cases sort by age in every play.
    world.wait(1 / 3600);
    const lines = [{ line_id: `l${line}`, quantity: line + 1 }];
    const asked = { order_id: order, type, reason: "damaged", lines };
    const { body } = await world.ask(BUYER, "/refunds", asked);
    await world.ask(SELLER, `/refunds/${body.refund_id}/rejection`, { reason: "other", text: "Tidak." });
    if (given.drained && line === 0)
      await world.ask(MARKETPLACE, `/shops/${SHOP}/payouts`, money(200_000, 0));
    await world.ask(BUYER, `/refunds/${body.refund_id}/dispute`);
  }
  await world.settle();
}

/** Shipments whose waybills can be reported before anything else happens. */
export async function beginPenalised(world: World, given: { completed: boolean; drained: boolean }) {
  await begin(world, given);
  await shipPenalisable(world);
}

/** Asks, perhaps twice at once under one key: then both hear the same, and one of them of the other's effect. */
async function once(
  world: World,
  as: Caller,
  path: string,
  body: unknown,
  key: string,
  twice: boolean,
): Promise<void> {
  const ask = () => world.ask(as, path, body, key);
  const answers: Response[] = twice ? await Promise.all([ask(), ask()]) : [await ask()];
  const good = answers.filter(({ status }) => status < 300);
  expect(good.every((one) => JSON.stringify(one.body) === JSON.stringify(good[0]?.body))).toBe(true);
  const own = good.filter(({ headers }) => headers["idempotent-replayed"] === undefined);
  if (world.patience === 0) expect(own.length, `${path}: one effect`).toBe(Math.min(1, good.length));
}

/** Carries out one happening; what the rules refuse is refused, and changes nothing. */
export async function happen(world: World, it: Happening, n: number): Promise<void> {
  const order = "order" in it ? (ORDERS[it.order] as string) : "";
  const refund = "refund" in it ? world.refunds[it.refund % Math.max(1, world.refunds.length)] : undefined;
  switch (it.what) {
    case "request":
      await world.ask(BUYER, "/refunds", {
        order_id: order,
        // What its seller brings has not arrived for most of a history.
        ...(order === "C" ? NOT_RECEIVED : { type: it.type, reason: "damaged" }),
        lines: it.lines.map((line) => ({ line_id: `l${line}`, quantity: line + 1 })),
        ...(it.amount ? { amount: { amount: it.amount, currency: "IDR" } } : {}),
      });
      return;
    case "act": {
      if (refund === undefined) return;
      const [as, path, body] = ACTIONS[it.action] as (typeof ACTIONS)[number];
      await once(
        world,
        as,
        `/refunds/${refund.refund_id}/${path}`,
        about(body, it.refund),
        `key-${n}`,
        it.twice,
      );
      return;
    }
    case "offered": {
      if (refund === undefined) return;
      const possible = ACTIONS.filter(([, path]) => OPEN[refund.status]?.includes(path));
      const [as, path, body] = possible[it.action % Math.max(1, possible.length)] ?? ACTIONS[0];
      await world.ask(as, `/refunds/${refund.refund_id}/${path}`, about(body, it.refund));
      return;
    }
    case "expire":
      if (refund) await world.expire("refund", refund.refund_id);
      return;
    case "top_up":
      await once(world, MARKETPLACE, `/shops/${SHOP}/top-ups`, money(it.amount, n), `top-${n}`, it.twice);
      return;
    case "pay_out": {
      const all = payable(balanceOf(world.table.get(balanceKey(SHOP))));
      await world.ask(MARKETPLACE, `/shops/${SHOP}/payouts`, money(it.amount ?? Math.max(1, all), n));
      return;
    }
    case "order":
      await world.ask(MARKETPLACE, `/orders/${order}/${it.fact}`);
      return;
    case "mend": {
      const [path, body] = MENDING[it.step] ?? [];
      if (path === undefined) return world.expire("failed_delivery", "C");
      return once(world, SELLER, `/shipments/C/failed-delivery${path}`, body, `mend-${n}`, it.twice);
    }
    case "hear":
      return dispute(world, it, (as, path, body) => once(world, as, path, body, `hear-${n}`, it.twice));
    case "penalise":
      return penalise(world, it, (as, path, body) => once(world, as, path, body, `pen-${n}`, it.twice));
    case "complain":
      return complain(world, it, (as, path, body) => once(world, as, path, body, `cm-${n}`, it.twice));
    case "address":
      await world.put(SELLER, `/shops/${SHOP}/return-address`, ADDRESS);
      return;
    case "deliver":
      await world.deliver(it.place, it.again);
      return;
    default:
      return it satisfies never;
  }
}

/** Where to go from each status, so that histories get somewhere. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  requested: ["approval", "rejection"],
  awaiting_return: ["return-shipment"],
  returning: ["return-delivery", "receipt"],
  rejected: ["dispute", "return-agreement"],
  disputed: ["approval", "withdrawal"],
  queued: ["withdrawal"],
  paid: ["payment-report"],
};

/** Steps that only come after several others. */
export const RARE = [
  "refund.paid: queued → paid",
  "refund.missing_changed: queued → queued",
  "refund.freeze_topped_up: disputed → disputed",
  "refund.approved: disputed → queued",
  "refund.approved: disputed → awaiting_return",
  "refund.return_received: returning → paid",
  "refund.withdrawn: queued → withdrawn",
  "refund.approved: disputed → paid",
  "order.shipped: processing → shipped",
  "failed_delivery.refunded: awaiting_resolution → refunded",
  "failed_delivery.refunded: awaiting_reshipment → refunded",
];

/** Steps of disputes that only come after several others. */
export const RARE_DISPUTES = [
  "refund.dispute_decided: disputed → paid",
  "refund.dispute_decided: disputed → queued",
  "refund.dispute_decided: disputed → declined",
  "refund.dispute_decided: disputed → awaiting_return",
  "dispute.decided: in_review → decided",
  "dispute.decided: confirming → decided",
  "dispute.decision_sent_back: confirming → in_review",
  "dispute.evidence_submitted: gathering → in_review",
  "dispute.evidence_closed: gathering → in_review",
  "dispute.escalated: in_review → in_review",
  "dispute.settled: in_review → settled",
];

const money = (amount: number, n: number) => ({
  amount: { amount, currency: "IDR" },
  reference: `ref-${n}`,
});
