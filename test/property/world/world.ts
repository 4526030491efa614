import { expect, vi } from "vitest";
import { expire } from "../../../functions/clocks/expiry.ts";
import { hear as disputesHear } from "../../../functions/disputes/listeners.ts";
import { hear as noticesHear } from "../../../functions/notices/listeners.ts";
import { hear as penaltiesHear } from "../../../functions/penalties/listeners.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import type { CaseKind } from "../../../functions/platform/cases.ts";
import { toldOf } from "../../../functions/platform/events.ts";
import { hear as refundsHear } from "../../../functions/refunds/listeners.ts";
import type { Refund } from "../../../functions/refunds/refund.ts";
import { ComplaintSteps } from "./agreements.ts";
import { uncatalogued } from "./catalogued.ts";
import { ask, type Response } from "./door.ts";
import type { Attributes } from "./expressions.ts";
import { type Gate, serveTable } from "./gate.ts";
import { DisputeSteps } from "./hearings.ts";
import { booksOf, moneyIsRight } from "./invariants.ts";
import { MemoryTable } from "./memory-table.ts";
import { Steps } from "./steps.ts";

export const SHOP = "toko";
export const SELLER: Caller = { role: "seller", id: "seller-1", shop_id: SHOP };
export const BUYER: Caller = { role: "buyer", id: "buyer-1", buyer_id: "pembeli" };
export const MARKETPLACE: Caller = { role: "marketplace", id: "machine" };

/** Monday, 2 March 2026, 10:00 WIB. */
const BEGINNING = Date.parse("2026-03-02T03:00:00Z");

/**
 * One shop's marketplace on a table in memory: the real handlers, and events that are delivered when the
 * test says so. Money is looked at after every commit; the first thing that is wrong is kept and thrown.
 */
export class World {
  readonly table = new MemoryTable();
  /** Events that were committed and not delivered yet. */
  readonly outbox: Attributes[] = [];
  /** Every event there was. */
  readonly happened: Attributes[] = [];
  /** Everything that the API answered, to be looked at as a whole. */
  readonly answers: Response[] = [];
  private calls = 0;
  private wrong: unknown;
  private readonly steps = new Steps(this.table);
  private readonly disputes = new DisputeSteps();
  private readonly complaints = new ComplaintSteps();

  /** How often what was killed is tried again, as clients, queues and workflows do. */
  patience = 0;

  constructor(gate: Gate = async () => {}) {
    vi.useFakeTimers({ toFake: ["Date"], now: BEGINNING });
    serveTable(this.table, gate);
    this.table.onCommit = (written) => this.committed(written);
  }

  private committed(written: readonly Attributes[]): void {
    const events = written.filter((item) => String(item.sk).startsWith("EVENT#"));
    this.outbox.push(...events);
    this.happened.push(...events);
    try {
      expect(uncatalogued(events)).toEqual([]);
      this.steps.check(written);
      this.disputes.check(this.table, written);
      this.complaints.check(this.table, written);
      moneyIsRight(this.table);
    } catch (error) {
      this.wrong ??= error;
    }
  }

  /** Puts an item there that no request of a history makes: a file, a policy. */
  given(item: Attributes): void {
    this.table.answer({ constructor: { name: "PutCommand" }, input: { Item: item } });
  }

  /** Throws the first thing that was wrong with any commit. */
  isRight(): void {
    if (this.wrong) throw this.wrong;
  }

  wait(hours: number): void {
    vi.setSystemTime(Date.now() + hours * 3_600_000);
  }

  async ask(as: Caller, path: string, body: unknown = {}, key?: string): Promise<Response> {
    const call = { as, path, body, key: key ?? `own-${++this.calls}` };
    let answer = await ask(call);
    for (let again = 0; again < this.patience && answer.status === 500; again += 1) answer = await ask(call);
    this.answers.push(answer);
    return answer;
  }

  async put(as: Caller, path: string, body: unknown): Promise<Response> {
    let answer = await ask({ as, method: "PUT", path, body });
    for (let again = 0; again < this.patience && answer.status === 500; again += 1) {
      answer = await ask({ as, method: "PUT", path, body });
    }
    return answer;
  }

  /** Cases, the oldest first. */
  get refunds(): Refund[] {
    return [...booksOf(this.table).refunds].sort((a, b) => (a.refund_id < b.refund_id ? -1 : 1));
  }

  /** A deadline of a refund, or of an order's failed delivery, is looked at. */
  async expire(kind: CaseKind, case_id: string): Promise<void> {
    await this.untilDone(() => expire({ kind, case_id, shop_id: SHOP }, Date.now()));
  }

  private async untilDone(work: () => Promise<unknown>): Promise<void> {
    for (let again = 0; ; again += 1) {
      try {
        await work();
        return;
      } catch (error) {
        if (again >= this.patience) throw error;
      }
    }
  }

  /** Gives one event to the listeners, as the bus would; `again` leaves it to be given once more. */
  async deliver(place: number, again = false): Promise<void> {
    const event = this.outbox[place];
    if (event === undefined) return;
    if (!again) this.outbox.splice(place, 1);
    const told = toldOf(event);
    await this.untilDone(() => refundsHear(told));
    await this.untilDone(() => disputesHear(told));
    await this.untilDone(() => penaltiesHear(told));
    if (MENDS.test(told.type)) await this.untilDone(() => noticesHear(told));
  }

  /** Delivers until nothing is left to be delivered. */
  async settle(): Promise<void> {
    while (this.outbox.length > 0) await this.deliver(0);
  }
}

/** What notices hear of a shipment. */
export const MENDS = /^(shipment\.carrier_changed|failed_delivery\.(reported|shipped_again|refunded))$/;
