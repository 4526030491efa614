import { expect, vi } from "vitest";
import { replyAutomatically } from "../../../functions/conversations/automatic.ts";
import { spoken } from "../../../functions/conversations/composing.ts";
import {
  type Conversation,
  type Message,
  type Side,
  unreadOf,
} from "../../../functions/conversations/conversation.ts";
import { expire } from "../../../functions/conversations/expiry.ts";
import {
  conversationKey,
  conversationOf,
  MESSAGES,
  messageOf,
} from "../../../functions/conversations/store.ts";
import { isRefusal, notFound } from "../../../functions/kernel/refusal.ts";
import { orderKey } from "../../../functions/orders/store.ts";
import { SYSTEM } from "../../../functions/platform/caller.ts";
import { run } from "../../../functions/platform/command.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { anOrder } from "../../unit/given.ts";
import { uncatalogued } from "./catalogued.ts";
import { ask, type Response } from "./door.ts";
import type { Attributes } from "./expressions.ts";
import { type Gate, serveTable } from "./gate.ts";
import { MemoryTable } from "./memory-table.ts";

const ORDER = anOrder({ order_id: "order-1", shop_id: "toko-1", buyer_id: "pembeli-1" });
const ID = "cv_order-1";
const PEOPLE = {
  buyer: { role: "buyer", id: "sub-buyer", buyer_id: "pembeli-1" },
  shop: { role: "seller", id: "sub-seller", shop_id: "toko-1" },
} as const;
/** Monday, 2 March 2026, 10:00 WIB. */
const BEGINNING = Date.parse("2026-03-02T03:00:00Z");

/** One thing that is done; several are at once. */
export type Doing =
  | { readonly do: "write"; readonly side: Side; readonly key: number }
  | { readonly do: "read"; readonly side: Side; readonly to: number }
  | { readonly do: "reply"; readonly to: number }
  | { readonly do: "timer" };

/** A conversation on a table in memory: the real commands, and what must be so of it, counted a second time. */
export class Talking {
  readonly table = new MemoryTable();
  readonly events: Attributes[] = [];
  /** What each key was answered with. */
  private readonly answers = new Map<string, number>();
  private readonly readTo: Record<Side, number> = { buyer: 0, shop: 0 };
  private readonly told: Record<Side, boolean> = { buyer: false, shop: false };
  private wrong: unknown;

  constructor(gate: Gate) {
    vi.useFakeTimers({ toFake: ["Date"], now: BEGINNING });
    serveTable(this.table, gate);
    const item = { ...orderKey("order-1"), ...ORDER };
    this.table.answer({ constructor: { name: "PutCommand" }, input: { Item: item } });
    this.table.onCommit = (written) => this.committed(written);
  }

  wait(minutes: number): void {
    vi.setSystemTime(Date.now() + minutes * 60_000);
  }

  get conversation(): Conversation | undefined {
    return conversationOf(this.table.get(conversationKey(ID)));
  }

  get messages(): Message[] {
    const items = this.table.all().filter(({ sk }) => String(sk).startsWith(MESSAGES));
    return items.map((item) => messageOf(item) as Message).sort((a, b) => a.message - b.message);
  }

  /** Does one thing; killed somewhere it is done again, as clients and the bus do. */
  async does(doing: Doing): Promise<void> {
    for (;;) {
      try {
        return await this.once(doing);
      } catch (error) {
        if (!(error instanceof Error) || error.message !== "killed") throw error;
      }
    }
  }

  private async once(doing: Doing): Promise<void> {
    switch (doing.do) {
      case "write": {
        const path = `/conversations/${ID}/messages`;
        const key = `${doing.side}-${doing.key}`;
        const answer = await this.patient(() =>
          ask({ as: PEOPLE[doing.side], path, body: { text: `pesan ${doing.key}` }, key }),
        );
        if (answer.status !== 201) return expect(answer.body.code).toBe("too_many_messages");
        const { message } = answer.body.message;
        expect(this.answers.get(key) ?? message, "the same key is the same message").toBe(message);
        this.answers.set(key, message);
        return;
      }
      case "read": {
        const path = `/conversations/${ID}/read`;
        const request = { as: PEOPLE[doing.side], method: "PUT", path, body: { to: doing.to } } as const;
        const answer = await this.patient(() => ask(request));
        const codes = [undefined, "no_such_message", "conversation_not_found"];
        return expect(codes).toContain(answer.body.code);
      }
      case "reply":
        return this.reply(doing.to);
      case "timer":
        return expire({ kind: "conversation", case_id: ID, shop_id: "toko-1" }, Date.now());
      default:
        return doing satisfies never;
    }
  }

  /** A client tries again what our side broke at. */
  private async patient(send: () => Promise<Response>): Promise<Response> {
    for (;;) {
      const answer = await send();
      if (answer.status !== 500) return answer;
    }
  }

  private async reply(to: number): Promise<void> {
    await run({
      reads: { conversation: conversationKey(ID) },
      receivedMs: Date.now(),
      plan: (facts, { now }) => {
        const before = conversationOf(facts.get("conversation"));
        if (before === undefined) return notFound("conversation");
        const reply = { text: "Kami tutup.", replies_to: to, reply_rule: "outside_hours" };
        const said = replyAutomatically(before, reply, {
          now,
          policy: FIRST_POLICY,
          calendar: FIRST_CALENDAR,
        });
        if (isRefusal(said)) return said;
        return { changes: spoken(said, { ...SYSTEM, id: "auto-reply" }), answer: { status: 201, body: {} } };
      },
    });
  }

  private committed(written: readonly Attributes[]): void {
    try {
      const events = written.filter(({ sk }) => String(sk).startsWith("EVENT#"));
      this.events.push(...events);
      expect(uncatalogued(events)).toEqual([]);
      for (const side of ["buyer", "shop"] as const) this.looked(side, events);
    } catch (error) {
      this.wrong ??= error;
    }
  }

  private looked(side: Side, events: readonly Attributes[]): void {
    const { conversation } = this;
    if (conversation === undefined) return;
    const { message } = conversation.read[side];
    expect(message, "how far a side has read only rises").toBeGreaterThanOrEqual(this.readTo[side]);
    this.readTo[side] = message;
    const other = side === "buyer" ? "shop" : "buyer";
    const isTheirs = ({ by }: Message) => (by === "buyer" ? "buyer" : "shop") === other;
    const unread = this.messages.filter((one) => isTheirs(one) && one.message > message);
    expect(unreadOf(conversation, side), "what is unread, counted").toBe(unread.length);
    if (unread.length === 0) this.told[side] = false;
    if (events.some(({ type }) => type === `conversation.unread_by_${side}`)) {
      expect(this.told[side], "told once until everything is read").toBe(false);
      expect(unread.length).toBeGreaterThan(0);
      this.told[side] = true;
    }
  }

  /** Throws the first thing that was wrong, and what is not as it must be at the end. */
  isRight(): void {
    if (this.wrong) throw this.wrong;
    const { conversation, messages } = this;
    const numbers = messages.map(({ message }) => message);
    expect(numbers, "numbers with no gap").toEqual(numbers.map((_, n) => n + 1));
    expect(conversation?.last.message ?? 0).toBe(messages.length);
    const people = messages.filter(({ by }) => by !== "auto").length;
    expect(people, "one message for each key").toBe(this.answers.size);
    const replied = messages.flatMap(({ replies_to }) => replies_to ?? []);
    expect(new Set(replied).size, "one reply to a message").toBe(replied.length);
    const seqs = this.events.map(({ seq }) => Number(seq)).sort((a, b) => a - b);
    expect(seqs, "events with no gap").toEqual(seqs.map((_, n) => n + 1));
    expect(seqs.length).toBe(conversation?.version ?? 0);
    this.answersAreRight();
  }

  /** R6.2: an answer is the first message of a person of the shop after one of the buyer's. */
  private answersAreRight(): void {
    const answering: number[] = [];
    let waits = false;
    for (const { message, by } of this.messages) {
      if (by === "shop" && waits) answering.push(message);
      if (by !== "auto") waits = by === "buyer";
    }
    const told = this.events.flatMap(({ type, data }) => {
      const { message, answer } = data as { message: number; answer?: unknown };
      return type === "conversation.message_sent" && answer ? [message] : [];
    });
    expect(told.sort((a, b) => a - b)).toEqual(answering);
  }
}
