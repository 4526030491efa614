import type { SQSEvent } from "aws-lambda";
import { vi } from "vitest";
import type { Told } from "../../../functions/platform/published.ts";
import { enqueue } from "../../../functions/platform/queue.ts";
import { handler as deliver } from "../../../functions/webhooks/deliverer.ts";
import type { Delivery, Outcome } from "../../../functions/webhooks/delivery.ts";
import { hear } from "../../../functions/webhooks/listeners.ts";
import { post } from "../../../functions/webhooks/sending.ts";
import { registerKey } from "../../../functions/webhooks/store.ts";
import { handler as look } from "../../../functions/webhooks/timers.ts";
import type { Webhook } from "../../../functions/webhooks/webhook.ts";
import { type Gate, serveTable } from "./gate.ts";
import { MemoryTable } from "./memory-table.ts";

const MINUTE = 60_000;
/** How long a message that was not handled is hidden. */
const HIDDEN_MS = 180_000;

interface Message {
  readonly id: string;
  readonly body: string;
  readonly from: number;
  /** How often it was handed out. */
  readonly received: number;
}

/** A request that a consumer got. */
export interface Got {
  readonly at: number;
  readonly url: string;
  readonly id: string;
  readonly body: string;
  readonly outcome: Outcome;
}

/** How a consumer answers its nth request (from 0). */
export type Consumer = (url: string, nth: number) => Outcome;

/**
 * Webhooks on a table, a queue and consumers in memory: the real listener, deliverer and timer, in time that jumps to
 * whatever comes next. Whoever uses it mocks `platform/queue.ts` and `webhooks/sending.ts`, and the secret.
 */
export class Postal {
  readonly table = new MemoryTable();
  readonly got: Got[] = [];
  private queue: Message[] = [];
  private messages = 0;

  constructor(gate: Gate, consumer: Consumer, beginning: number) {
    vi.useFakeTimers({ toFake: ["Date"], now: beginning });
    serveTable(this.table, gate);
    vi.mocked(enqueue).mockImplementation(async (_url, message, { seconds = 0 }) => {
      await gate("before");
      this.add(JSON.stringify(message), Date.now() + seconds * 1_000);
      await gate("after");
    });
    vi.mocked(post).mockImplementation(async (url, headers, body) => {
      const outcome = consumer(url, this.got.filter((one) => one.url === url).length);
      this.got.push({ at: Date.now(), url, id: headers["webhook-id"] ?? "", body, outcome });
      return outcome;
    });
  }

  private add(body: string, from: number, received = 0): void {
    this.messages += 1;
    this.queue.push({ id: `m${this.messages}`, body, from, received });
  }

  /** Webhooks of the shop that an event is of, or of the marketplace. */
  register(webhooks: readonly Webhook[], shop_id?: string): void {
    const Item = { ...registerKey(shop_id ? { shop_id } : {}), webhooks, version: 1 };
    this.table.answer({ constructor: { name: "PutCommand" }, input: { Item } });
  }

  /** The bus brings an event, and again until it was taken. */
  async tell(event: Told): Promise<void> {
    for (let tries = 0; tries < 40; tries += 1) {
      try {
        await hear(event);
        return;
      } catch {
        // As its queue does.
      }
    }
    throw new Error("the listener never took the event");
  }

  /** Jumps from one thing to the next until nothing more will ever happen; the timer looks on the minute. */
  async run(days = 40): Promise<void> {
    const end = Date.now() + days * 1_440 * MINUTE;
    for (let next = this.next(); next !== undefined && next <= end; next = this.next()) {
      vi.setSystemTime(Math.max(next, Date.now()));
      const due = this.queue.filter(({ from }) => from <= Date.now());
      if (due.length > 0) await this.hand(due);
      else await look().catch(() => {});
    }
  }

  private next(): number | undefined {
    const queued = this.queue.map(({ from }) => from);
    const timed = this.table
      .all()
      .filter(({ timer }) => timer !== undefined)
      .map(({ due_at }) => Math.ceil(Math.max(Date.parse(String(due_at)), Date.now() + 1) / MINUTE) * MINUTE);
    const all = [...queued, ...timed];
    return all.length === 0 ? undefined : Math.min(...all);
  }

  /** A batch; what is not handled is hidden for a while, as is all of it where the function dies. */
  private async hand(due: readonly Message[]): Promise<void> {
    const batch = due.slice(0, 10);
    const Records = batch.map(({ id, body }) => ({ messageId: id, body }));
    this.queue = this.queue.filter((message) => !batch.includes(message));
    const { batchItemFailures } = await deliver({ Records } as unknown as SQSEvent);
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    // After five times it is a dead letter, and the timer's again.
    for (const { id, body, received } of batch)
      if (failed.has(id) && received < 4) this.add(body, Date.now() + HIDDEN_MS, received + 1);
  }

  /** Every delivery there is. */
  get deliveries(): Delivery[] {
    return this.table.all().filter(({ sk }) => String(sk).startsWith("DELIVERY#")) as unknown as Delivery[];
  }
}
