import fc from "fast-check";
import { instant, millis } from "../../../functions/kernel/instants.ts";
import type { Told } from "../../../functions/platform/published.ts";

/** The shop that everything here happens to. */
export const SHOP = "shop-1";
const START = millis("2026-10-01T00:00:00.000Z");
const DAY = 86_400_000;

/** What happens in one case, step by step; `after` is in hours since the step before. */
interface Step {
  readonly type: string;
  readonly from?: string;
  readonly to?: string;
  readonly by?: "seller" | "deadline" | "order_given_up" | "buyer" | "agent";
  readonly data?: Told["data"];
}

/** How a case can go: the whole way, or as far as it has come. */
type Way = readonly Step[];

const way = (...steps: Step[]): Way => steps;
const refund = (type: string, from: string, to: string, by: Step["by"]): Step => ({
  type: `refund.${type}`,
  from,
  to,
  by: by ?? "seller",
  data: { amount: 50_000, currency: "IDR" },
});
const asked = { type: "refund.requested", to: "requested", by: "buyer" } as const;

const REFUNDS: readonly Way[] = [
  way(asked, refund("approved", "requested", "paid", "seller")),
  way(asked, refund("approved", "requested", "paid", "deadline")),
  way(asked, refund("approved", "requested", "paid", "order_given_up")),
  way(
    asked,
    refund("approved", "requested", "queued", "seller"),
    refund("paid", "queued", "paid", "deadline"),
  ),
  way(
    asked,
    refund("rejected", "requested", "rejected", "seller"),
    refund("declined", "rejected", "declined", "deadline"),
  ),
  way(
    asked,
    refund("approved", "requested", "awaiting_return", "seller"),
    refund("return_shipped", "awaiting_return", "returning", "buyer"),
    refund("return_received", "returning", "paid", "deadline"),
    refund("settled", "paid", "paid", "seller"),
  ),
  way(asked, refund("withdrawn", "requested", "withdrawn", "buyer")),
  way({ ...asked, to: "paid" }),
];

const penalty = (type: string, points: number): Step => ({
  type: `penalty.${type}`,
  by: "agent",
  data: { points },
});
const review = (type: string, rating: number): Step => ({
  type: `review.${type}`,
  by: "buyer",
  data: { rating, line_id: "1" },
});

/** Every kind of case with the ways that it can go; ids are made of the kind and its place. */
const CASES = {
  order: fc.constantFrom<Way>(
    way({ type: "order.shipped" }, { type: "order.delivered" }, { type: "order.completed" }),
    way({ type: "order.shipped" }, { type: "order.completed" }),
    way({ type: "order.shipped" }, { type: "order.delivery_failed" }, { type: "order.shipped" }),
  ),
  refund: fc.constantFrom(...REFUNDS),
  dispute: fc.constantFrom<Way>(
    way({ type: "dispute.decided", by: "agent", data: { outcome: "refund" } }),
    way({ type: "dispute.decided", by: "agent", data: { outcome: "rejection_stands" } }),
  ),
  notice: fc.constantFrom<Way>(
    way({ type: "notice.explained", from: "awaiting_answer", by: "seller" }),
    way({ type: "notice.penalised", from: "awaiting_answer", by: "deadline" }),
    way({ type: "notice.corrected", from: "awaiting_answer", by: "deadline" }),
  ),
  penalty: fc
    .integer({ min: 1, max: 12 })
    .chain((points) =>
      fc.constantFrom<Way>(
        way(penalty("issued", points)),
        way(penalty("issued", points), penalty("lapsed", points)),
        way(penalty("issued", points), penalty("given_back", points)),
        way(penalty("issued", points), penalty("lapsed", points), penalty("given_back", points)),
      ),
    ),
  review: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }).chain((ratings) => {
    const written = ratings.map((rating, place) => review(place === 0 ? "written" : "edited", rating));
    return fc.constantFrom<Way>(written, [...written, review("removed", ratings.at(-1) ?? 1)]);
  }),
  conversation: fc
    .array(fc.option(fc.integer({ min: 5, max: 20_000 })), { minLength: 1, maxLength: 4 })
    .map((answers) =>
      answers.map(
        (seconds, place): Step => ({
          type: "conversation.message_sent",
          by: "seller",
          data: {
            by: seconds === null ? "auto" : "shop",
            message: place + 1,
            ...(seconds === null
              ? {}
              : { answer: { overall_seconds: seconds * 3, service_seconds: seconds } }),
          },
        }),
      ),
    ),
  complaint: fc
    .boolean()
    .map((late) => way({ type: "complaint.answered", by: "seller", data: { seconds: 60, late } })),
} as const;

/** Everything that happened to a shop in two months, in the order in which it was. */
export const SHOP_EVENTS: fc.Arbitrary<readonly Told[]> = fc
  .array(
    fc.oneof(
      ...Object.entries(CASES).map(([kind, ways]) =>
        fc.record({
          kind: fc.constant(kind),
          steps: ways,
          hours: fc.array(fc.integer({ min: 0, max: 1_400 }), { minLength: 6, maxLength: 6 }),
        }),
      ),
    ),
    { maxLength: 40 },
  )
  .map((cases) => cases.flatMap(({ kind, steps, hours }, n) => eventsOf(`${kind}-${n}`, kind, steps, hours)))
  .map((events) => [...events].sort((a, b) => (a.time < b.time ? -1 : 1)));

function eventsOf(id: string, kind: string, steps: Way, hours: readonly number[]): Told[] {
  const sorted = [...hours].sort((a, b) => a - b);
  return steps.map(({ type, from, to, by, data = {} }, place) => ({
    id: `${id}-${place + 1}`,
    type,
    time: instant(START + (sorted[place] ?? 0) * 3_600_000),
    seq: place + 1,
    actor: actorOf(by),
    subject: { shop_id: SHOP, [`${kind}_id`]: id },
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    data,
  }));
}

function actorOf(by: Step["by"]): Told["actor"] {
  if (by === "deadline" || by === "order_given_up") return { role: "system", id: by };
  return { role: by ?? "marketplace", id: by ?? "marketplace" };
}

/** The last of as many days as a scorecard looks at, and as many before. */
export const LAST = instant(START + 59 * DAY);

/** An order of arrival in which everything comes at least once, and some of it again. */
export function arrivals(events: readonly Told[]): fc.Arbitrary<readonly Told[]> {
  const all = events.map((_, place) => place);
  return fc
    .tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.shuffledSubarray(all), fc.integer())
    .map(([once, again, seed]) => {
      const order = [...once];
      again.forEach((place, n) => {
        order.splice(Math.abs((seed + n * 7_919) % (order.length + 1)), 0, place);
      });
      return order.map((place) => events[place] as Told);
    });
}
