import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { dayOf } from "../../functions/kernel/instants.ts";
import type { Told } from "../../functions/platform/published.ts";
import { METRICS, type Metric } from "../../functions/policies/scorecards.ts";
import { hear, show } from "../../functions/scorecards/listeners.ts";
import { figuresOf } from "../../functions/scorecards/scorecard.ts";
import {
  type Card,
  cardKey,
  cardOf,
  casesBehind,
  DAYS,
  tallyKey,
  tallyOf,
} from "../../functions/scorecards/store.ts";
import { before, serveTable } from "./world/gate.ts";
import { MemoryTable } from "./world/memory-table.ts";
import { arrivals, LAST, SHOP, SHOP_EVENTS } from "./world/shop-events.ts";

const NOTHING = { cases: {}, level: "low", reasons: [] } as Pick<Card, "cases" | "level" | "reasons">;

/** All that is kept of the shop once these were heard, one after the other. */
async function heard(events: readonly Told[]) {
  const table = new MemoryTable();
  serveTable(
    table,
    before(async () => undefined),
  );
  for (const event of events) await hear(event);
  for (const last of events.slice(-1)) await show(last);
  return keptIn(table);
}

/** The same of listeners that run at once, their requests in whatever order the scheduler has. Nobody makes a card again. */
async function heardAtOnce(events: readonly Told[], scheduler: fc.Scheduler) {
  const table = new MemoryTable();
  serveTable(
    table,
    before(() => scheduler.schedule(Promise.resolve())),
  );
  const listen = async (event: Told) => {
    await hear(event);
    await show(event);
  };
  await scheduler.waitFor(Promise.all(events.map(listen)));
  return keptIn(table);
}

function keptIn(table: MemoryTable) {
  const items = table.all();
  const { points } = tallyOf(table.get(tallyKey(SHOP)), SHOP);
  // Where nothing was ever counted nobody has made a card: it would say nothing.
  const made = cardOf(table.get(cardKey(SHOP))) ?? { ...NOTHING, figures: figuresOf([], dayOf(LAST), 30, 0) };
  return {
    days: figures(items.filter(({ sk }) => String(sk).startsWith(DAYS))),
    cases: METRICS.map((metric) => behind(items, metric)),
    points,
    figures: made.figures,
    newest: METRICS.map((metric) => made.cases[metric] ?? []),
    risk: { level: made.level, reasons: made.reasons },
  };
}

/** Days on which everything was taken back again are as those on which nothing was. */
function figures(days: readonly Readonly<Record<string, unknown>>[]) {
  const kept = days.map(({ pk: _pk, sk, ...figures }) => [
    String(sk),
    Object.entries(figures)
      .filter(([, figure]) => figure !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return kept
    .filter(([, figures]) => (figures as unknown[]).length > 0)
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

function behind(items: readonly Readonly<Record<string, unknown>>[], metric: (typeof METRICS)[number]) {
  return items
    .filter(({ pk }) => pk === casesBehind(SHOP, metric))
    .map(({ sk, worth }) => [String(sk), worth])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

/** What product.md's words come to, counted by hand over the whole record: no facts, no days, no order. */
function byHand(events: readonly Told[]) {
  const of = (type: string) => events.filter((event) => event.type === type);
  const has = (type: string, id: string, name: string) =>
    of(type).some(({ subject }) => subject[name] === id);
  const arrived = new Set(
    [...of("order.delivered"), ...of("order.completed")].map(({ subject }) => subject.order_id),
  );
  const paid = events.filter(
    ({ type, from, to }) => type.startsWith("refund.") && from && from !== "paid" && to === "paid",
  );
  const issued = of("penalty.issued");
  const backs = (id = "") => has("penalty.given_back", id, "penalty_id");
  const over = (id = "") => backs(id) || has("penalty.lapsed", id, "penalty_id");
  const stars = of("review.written")
    .filter(({ subject: { review_id = "" } }) => !has("review.removed", review_id, "review_id"))
    .map(({ subject, data }) => {
      const edits = of("review.edited").filter((event) => event.subject.review_id === subject.review_id);
      return Number(edits.sort((a, b) => b.seq - a.seq)[0]?.data.rating ?? data.rating);
    });
  const answers = of("conversation.message_sent").flatMap(({ data }) => {
    const { service_seconds } = (data.answer ?? {}) as { service_seconds?: number };
    return service_seconds === undefined ? [] : [service_seconds];
  });
  const decided = events.filter(
    ({ type, from, actor }) =>
      (/^refund\.(approved|rejected)$/.test(type) && from === "requested" && actor.id !== "order_given_up") ||
      (type === "refund.return_received" && from === "returning") ||
      /^notice\.(explained|penalised|corrected)$/.test(type),
  );
  const byClock = decided.filter(({ type, actor }) => actor.id === "deadline" && type !== "notice.corrected");
  const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
  return {
    answer_time: { n: sum(answers), of: answers.length },
    refund_rate: { n: paid.length, of: arrived.size },
    dispute_losses: {
      n: of("dispute.decided").filter(({ data }) => data.outcome === "refund").length,
      of: of("dispute.decided").length,
    },
    left_to_the_clock: { n: byClock.length, of: decided.length },
    invalid_waybills: {
      n: issued.filter(({ subject }) => !backs(subject.penalty_id)).length,
      of: of("order.shipped").length,
    },
    rating: { n: sum(stars), of: stars.length },
    points: {
      n: sum(
        issued.filter(({ subject }) => !over(subject.penalty_id)).map(({ data }) => Number(data.points)),
      ),
      of: 0,
    },
    late_first_answers: {
      n: of("complaint.answered").filter(({ data }) => data.late).length,
      of: of("complaint.answered").length,
    },
  };
}

describe("Scorecards from events (R6.7)", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(LAST) });
    return () => vi.useRealTimers();
  });

  test("in any order and with duplicates they are what a rebuild from the record makes", async () => {
    await fc.assert(
      fc.asyncProperty(
        SHOP_EVENTS.chain((events) => fc.tuple(fc.constant(events), arrivals(events))),
        async ([events, arrived]) => {
          expect(await heard(arrived)).toEqual(await heard(events));
        },
      ),
      { numRuns: 150 },
    );
  });

  test("heard at once, the last listener leaves the card that a rebuild makes", async () => {
    await fc.assert(
      fc.asyncProperty(
        SHOP_EVENTS.map((events) => events.slice(0, 8)).chain((events) =>
          fc.tuple(fc.constant(events), arrivals(events)),
        ),
        fc.scheduler(),
        async ([events, arrived], scheduler) => {
          expect(await heardAtOnce(arrived, scheduler)).toEqual(await heard(events));
        },
      ),
      { numRuns: 40 },
    );
  });

  test("all days together are what the whole record comes to, counted by hand", async () => {
    await fc.assert(
      fc.asyncProperty(SHOP_EVENTS, async (events) => {
        const { figures: made, points } = await heard(events);
        for (const [metric, wanted] of Object.entries(byHand(events))) {
          const { now, before } = made[metric as Metric];
          const both =
            metric === "points" ? { n: points, of: 0 } : { n: now.n + before.n, of: now.of + before.of };
          expect([metric, both]).toEqual([metric, wanted]);
        }
        expect(events.every(({ time }) => dayOf(time) <= dayOf(LAST))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
