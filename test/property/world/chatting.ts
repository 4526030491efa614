import { expect, vi } from "vitest";
import { hear } from "../../../functions/auto-replies/listeners.ts";
import { publish } from "../../../functions/auto-replies/store.ts";
import { spoken } from "../../../functions/conversations/composing.ts";
import { conversationId, type Message } from "../../../functions/conversations/conversation.ts";
import { conversationKey, conversationOf } from "../../../functions/conversations/store.ts";
import { write } from "../../../functions/conversations/writing.ts";
import { instant, millis } from "../../../functions/kernel/instants.ts";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { orderKey } from "../../../functions/orders/store.ts";
import { run } from "../../../functions/platform/command.ts";
import { toldOf } from "../../../functions/platform/events.ts";
import { rulesAt } from "../../../functions/policies/versions.ts";
import { edited } from "../../unit/auto-replies/given.ts";
import { anOrder } from "../../unit/given.ts";
import type { Attributes } from "./expressions.ts";
import { before, serveTable } from "./gate.ts";
import { MemoryTable } from "./memory-table.ts";
import { SELLER } from "./world.ts";

const SHOP = "toko-1";
const ORDER = anOrder({ order_id: "order-1", shop_id: SHOP, buyer_id: "pembeli-1" });
const ID = conversationId(ORDER.order_id);
/** Monday, 2 March 2026, 10:00 WIB. */
const BEGINNING = Date.parse("2026-03-02T03:00:00Z");
const QUIET = 8 * 3_600_000;

/** One thing that happens; several do at once. */
export type Doing =
  | "the buyer asks"
  | "the buyer greets"
  | "the shop answers"
  | "the bus"
  | "the bus, latest first"
  | "the bus again";

/** A buyer and a shop who write to each other, on a table in memory: the real commands and the real listener. */
export class Chatting {
  readonly table = new MemoryTable();
  readonly events: Attributes[] = [];
  readonly messages: Message[] = [];
  /** What the bus has not brought yet. */
  private waiting: Attributes[] = [];
  private wrong: unknown;

  constructor(gate: () => Promise<unknown>) {
    vi.useFakeTimers({ toFake: ["Date"], now: BEGINNING });
    serveTable(this.table, before(gate));
    this.table.onCommit = (written) => this.committed(written);
  }

  async begin(): Promise<void> {
    this.table.answer({
      constructor: { name: "PutCommand" },
      input: { Item: { ...orderKey(ORDER.order_id), ...ORDER } },
    });
    const changes = publish({ shop_id: SHOP, version: 1, ...edited() }, instant(BEGINNING), SELLER);
    await run({ reads: {}, receivedMs: BEGINNING, plan: () => ({ changes, answer: DONE }) });
  }

  async does(doing: Doing): Promise<unknown> {
    switch (doing) {
      case "the buyer asks":
        return this.says("buyer", "Kak, kapan barangnya dikirim?");
      case "the buyer greets":
        return this.says("buyer", "Halo?");
      case "the shop answers":
        return this.says("shop", "Besok, kak.");
      case "the bus":
        return this.brings(this.waiting.splice(0));
      case "the bus, latest first":
        return this.brings(this.waiting.splice(0).reverse());
      case "the bus again":
        return this.brings(this.events.filter(({ type }) => type === "conversation.message_sent"));
      default:
        return doing satisfies never;
    }
  }

  /** Hours pass. */
  wait(hours: number): void {
    vi.setSystemTime(Date.now() + hours * 3_600_000 + 61_000);
  }

  /** Throws the first thing that was wrong with any commit. */
  isRight(): void {
    if (this.wrong) throw this.wrong;
  }

  private says(by: "buyer" | "shop", text: string): Promise<unknown> {
    return run({
      reads: { conversation: conversationKey(ID) },
      receivedMs: Date.now(),
      async plan(facts, { now, settings }) {
        const earlier = conversationOf(facts.get("conversation"));
        const said = write(ORDER, earlier, { by, text }, { now, ...(await rulesAt(settings)) });
        if (isRefusal(said)) return said;
        return { changes: spoken(said, { ...SELLER, id: by }), answer: DONE };
      },
    });
  }

  private brings(events: readonly Attributes[]): Promise<unknown> {
    return Promise.all(events.map((event) => hear(toldOf(event))));
  }

  private committed(written: readonly Attributes[]): void {
    const events = written.filter(({ sk }) => String(sk).startsWith("EVENT#"));
    this.events.push(...events);
    this.waiting.push(...events.filter(({ type }) => type === "conversation.message_sent"));
    try {
      for (const item of written) {
        if (!String(item.sk).startsWith("MESSAGE#")) continue;
        const message = item as unknown as Message;
        if (message.by === "auto") this.mayBeSaid(message, events);
        if (message.by === "shop") this.isMeasured(message, events);
        this.messages.push(message);
      }
    } catch (error) {
      this.wrong ??= error;
    }
  }

  /** R6.2: to a buyer's message that nobody has answered, once, never twice in a row, once in a quiet period. */
  private mayBeSaid({ message, at, replies_to = 0 }: Message, events: readonly Attributes[]): void {
    const heard = this.messages.find((one) => one.message === replies_to);
    expect(heard?.by, "it replies to a buyer").toBe("buyer");
    const people = this.messages.filter(({ by }) => by === "shop");
    expect(
      people.filter((one) => one.message > replies_to),
      "no person has answered",
    ).toEqual([]);
    const earlier = this.messages.filter(({ by }) => by === "auto");
    expect(
      earlier.map((one) => one.replies_to),
      "once for each message",
    ).not.toContain(replies_to);
    const last = earlier.at(-1);
    const told = events.find(({ type }) => type === "auto_reply.sent");
    expect(told?.data, "decided in the same transaction").toMatchObject({ message, replies_to });
    if (last === undefined) return;
    expect(
      people.some((one) => one.message > last.message),
      "never twice in a row",
    ).toBe(true);
    expect(millis(at) - millis(last.at), "once in a quiet period").toBeGreaterThanOrEqual(QUIET);
  }

  /** R6.2: a person's answer is measured from the first message that none had answered, whatever was replied meanwhile. */
  private isMeasured({ at }: Message, events: readonly Attributes[]): void {
    const answered = this.messages.findLastIndex(({ by }) => by === "shop");
    const first = this.messages.slice(answered + 1).find(({ by }) => by === "buyer");
    const sent = events.find(({ type }) => type === "conversation.message_sent");
    const { answer } = (sent?.data ?? {}) as { answer?: { overall_seconds: number } };
    expect(answer?.overall_seconds).toBe(first && Math.floor((millis(at) - millis(first.at)) / 1000));
  }
}

const DONE = { status: 200, body: {} };
