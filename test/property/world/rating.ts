import { marshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { expect, vi } from "vitest";
import { productKey } from "../../../functions/kernel/product-keys.ts";
import { linesKey, orderKey } from "../../../functions/orders/store.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import { table } from "../../../functions/platform/table.ts";
import { send } from "../../../functions/reviews/commands.ts";
import type { Command } from "../../../functions/reviews/decide.ts";
import { productList, ratingsKey, reviewList } from "../../../functions/reviews/listing.ts";
import { type Stars, summaryOf } from "../../../functions/reviews/rating.ts";
import { type Review, reviewId } from "../../../functions/reviews/review.ts";
import { writeReview } from "../../../functions/reviews/writing-api.ts";
import { anOrder, LINES, MONDAY } from "../../unit/given.ts";
import type { Attributes } from "./expressions.ts";
import { before, serveTable } from "./gate.ts";
import { MemoryTable } from "./memory-table.ts";

const SHOP = "toko-1";
const SELLER: Caller = { role: "seller", id: "person-1", shop_id: SHOP };
const AGENT: Caller = { role: "agent", id: "agent-1" };

/** One thing that happens to the review of one buyer, or the stream that brings what was written. */
export type Doing =
  | { readonly does: "rates"; readonly who: number; readonly stars: Stars; readonly twice: boolean }
  | { readonly does: "answers" | "reports" | "claims" | "removes" | "keeps"; readonly who: number }
  | { readonly does: "stream"; readonly which: number; readonly again: boolean };

type Handler = (delivery: DynamoDBStreamEvent) => Promise<unknown>;

/** Buyers who rate goods of one shop on a table in memory: the real commands, and two projectors that follow the stream. */
export class Rating {
  readonly table = new MemoryTable();
  /** Every version of a review that was committed, and what of it was not delivered yet. */
  private readonly stream: Attributes[] = [];
  private waiting: Attributes[] = [];
  private readonly projectors: Handler[] = [];

  constructor(
    readonly buyers: number,
    gate: () => Promise<unknown>,
  ) {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(MONDAY) });
    serveTable(this.table, before(gate));
    this.table.onCommit = (written) => {
      const reviews = written.filter(({ kind }) => kind === "review");
      this.stream.push(...reviews);
      this.waiting.push(...reviews);
    };
  }

  /** Orders of each buyer are delivered, of two SKUs in turn; and two processes follow the stream. */
  async begin(): Promise<void> {
    for (let who = 0; who < this.buyers; who += 1) {
      const order = anOrder({ order_id: `order-${who}`, buyer_id: `pembeli-${who}` });
      const [line] = LINES;
      this.given({ ...orderKey(order.order_id), ...order });
      this.given({ ...linesKey(order.order_id), lines: [{ ...line, line_id: "1", sku: skuOf(who) }] });
    }
    const { send } = table;
    for (let process = 0; process < 2; process += 1) {
      vi.resetModules();
      const own = await import("../../../functions/platform/table.ts");
      Object.assign(own.table, { send });
      this.projectors.push((await import("../../../functions/lists/projector.ts")).handler as Handler);
    }
  }

  async does(doing: Doing): Promise<unknown> {
    if (doing.does === "stream") return this.delivers(doing.which, doing.again);
    const { who } = doing;
    if (doing.does === "rates") {
      const once = () => this.rates(who, doing.stars);
      return Promise.all(doing.twice ? [once(), once()] : [once()]);
    }
    return this.commands(who, doing.does);
  }

  private rates(who: number, rating: Stars): Promise<unknown> {
    const caller: Caller = { role: "buyer", id: `person-${who}`, buyer_id: `pembeli-${who}` };
    const params = { order_id: `order-${who}`, line_id: "1" };
    return writeReview({ caller, params, query: {}, body: { rating }, receivedMs: Date.now() });
  }

  private commands(who: number, does: "answers" | "reports" | "claims" | "removes" | "keeps") {
    const about = "review" as const;
    const wanted: Readonly<Record<typeof does, Command>> = {
      answers: { kind: "answerReview", text: "Terima kasih." },
      reports: { kind: "reportReview", reason: "insulting" },
      claims: { kind: "claimReport", about },
      removes: { kind: "decideReport", about, outcome: "remove", text: "Menghina." },
      keeps: { kind: "decideReport", about, outcome: "keep", text: "Tidak melanggar." },
    };
    const caller = does === "answers" || does === "reports" ? SELLER : AGENT;
    const command = wanted[does];
    return send({ reviewId: reviewId(`order-${who}`, "1"), command, caller, receivedMs: Date.now() });
  }

  /** Some of what waits, or of all that ever was, in an order of its own, to one of the processes. */
  private async delivers(which: number, again: boolean): Promise<void> {
    const from = again ? this.stream : this.waiting;
    const some = from.filter((_, n) => (n * 7 + which) % 3 !== 0).reverse();
    this.waiting = this.waiting.filter((item) => !some.includes(item));
    await this.follow(some, which % 2);
  }

  /** All there is, until nothing waits: what a process gave up on comes again, and the oldest of it last. */
  async settle(): Promise<void> {
    await this.follow(this.stream, 0);
    await this.follow(this.stream.toReversed(), 1);
  }

  private async follow(items: readonly Attributes[], process: number): Promise<void> {
    const Records = items.map((item) => ({ dynamodb: { Keys: {}, NewImage: marshall(item) } }));
    const answer = await this.projectors[process]?.({ Records } as unknown as DynamoDBStreamEvent);
    expect(answer).toEqual({ batchItemFailures: [] });
  }

  /** What the lists say is what a recount of the reviews says: of each product, and of the shop. */
  isExact(): void {
    const reviews = this.table.all().filter(({ kind }) => kind === "review") as unknown as Review[];
    const shown = reviews.filter(({ status }) => status === "shown");
    const sums = [
      { list: reviewList("shop", SHOP), of: shown },
      ...[0, 1].map((n) => ({
        list: productList(SHOP, productKey(skuOf(n))),
        of: shown.filter(({ sku }) => sku === skuOf(n)),
      })),
    ];
    for (const { list, of } of sums) {
      const kept = this.table.get(ratingsKey(list)) ?? {};
      const { count, average, distribution } = summaryOf(kept as Record<string, number>);
      const times = (stars: number) => of.filter(({ rating }) => rating === stars).length;
      expect(distribution, list).toEqual({ 1: times(1), 2: times(2), 3: times(3), 4: times(4), 5: times(5) });
      expect(count).toBe(of.length);
      const mean = of.reduce((all, { rating }) => all + rating, 0) / of.length;
      if (of.length > 0) expect(Math.abs((average ?? 0) - mean)).toBeLessThanOrEqual(0.005 + 1e-9);
      else expect(average).toBeUndefined();
      expect(Number((kept as { unanswered?: number }).unanswered ?? 0)).toBe(
        of.filter(({ answer }) => answer === undefined).length,
      );
    }
  }

  /** How often each kind of event was seen. */
  happened(): string[] {
    return this.table.all().flatMap(({ type }) => (typeof type === "string" ? [type] : []));
  }

  private given(item: Attributes & { pk: string; sk: string }): void {
    this.table.answer({ constructor: { name: "PutCommand" }, input: { Item: item } });
  }
}

const skuOf = (who: number): string => (who % 2 === 0 ? "kopi/250 g" : "KG1");
