import { expect, vi } from "vitest";
import type { Consent } from "../../../functions/contacts/contact.ts";
import { consenting, wantsOffers } from "../../../functions/contacts/contact.ts";
import { consentKey, consentOf, contactKey, say } from "../../../functions/contacts/store.ts";
import { expire } from "../../../functions/follow-ups/commands.ts";
import { hear as orderCame } from "../../../functions/follow-ups/listeners.ts";
import { followUpOf, publish } from "../../../functions/follow-ups/store.ts";
import { instant, millis } from "../../../functions/kernel/instants.ts";
import { hear as tell } from "../../../functions/notifications/listeners.ts";
import { orderKey } from "../../../functions/orders/store.ts";
import { SYSTEM } from "../../../functions/platform/caller.ts";
import { run } from "../../../functions/platform/command.ts";
import { toldOf } from "../../../functions/platform/events.ts";
import { aSchedule } from "../../unit/follow-ups/given.ts";
import { anOrder, heard } from "../../unit/given.ts";
import type { Attributes } from "./expressions.ts";
import { before, serveTable } from "./gate.ts";
import { MemoryTable } from "./memory-table.ts";
import { SELLER } from "./world.ts";

export const BUYER = "pembeli-1";
const DAY = 86_400_000;
/** Monday, 2 March 2026, 10:00 WIB. */
const BEGINNING = Date.parse("2026-03-02T03:00:00Z");

/** One thing that happens; several do at once. */
export type Doing = "an order arrives" | "the timer" | "opt in" | "opt out" | "the bus" | "the bus again";

/** Several shops and one buyer on a table in memory: the real listeners and commands, and a postbox that counts. */
export class Mailing {
  readonly table = new MemoryTable();
  readonly events: Attributes[] = [];
  readonly mails: { readonly to: string; readonly body: string }[] = [];
  private orders = 0;
  private wrong: unknown;

  constructor(gate: () => Promise<unknown>) {
    vi.useFakeTimers({ toFake: ["Date"], now: BEGINNING });
    serveTable(this.table, before(gate));
    this.table.onCommit = (written) => this.committed(written);
  }

  async begin(): Promise<void> {
    const contact = { email: "sari@mail.example", language: "id" };
    this.given({ ...contactKey({ role: "buyer", id: BUYER }), ...contact });
    for (const shop_id of SHOPS) {
      const schedules = [aSchedule(), aSchedule({ code: "discount", purpose: "offer" })];
      const changes = publish({ shop_id, version: 1, schedules }, instant(BEGINNING), { ...SELLER, shop_id });
      await run({ reads: {}, receivedMs: BEGINNING, plan: () => ({ changes, answer: DONE }) });
    }
  }

  async does(doing: Doing): Promise<unknown> {
    switch (doing) {
      case "an order arrives":
        return this.arrives();
      case "the timer":
        return Promise.all(
          this.due().flatMap((id) => [expire(id, SYSTEM, Date.now()), expire(id, SYSTEM, Date.now())]),
        );
      case "opt in":
      case "opt out":
        return this.says(doing === "opt in");
      case "the bus":
      case "the bus again":
        return this.delivers(doing === "the bus again");
      default:
        return doing satisfies never;
    }
  }

  /** Hours pass, and whoever was sending counts as lost. */
  wait(hours: number): void {
    vi.setSystemTime(Date.now() + hours * 3_600_000 + 61_000);
  }

  /** Throws the first thing that was wrong with any commit. */
  isRight(): void {
    if (this.wrong) throw this.wrong;
  }

  sent(): Attributes[] {
    return this.events.filter(({ type }) => type === "follow_up.sent");
  }

  private given(item: Attributes): void {
    this.table.answer({ constructor: { name: "PutCommand" }, input: { Item: item } });
  }

  /** An order of one of the shops is delivered, and the bus says so twice. */
  private async arrives(): Promise<void> {
    this.orders += 1;
    const order_id = `order-${this.orders}`;
    const shop_id = SHOPS[this.orders % SHOPS.length] ?? "";
    this.given({ ...orderKey(order_id), ...anOrder({ order_id, shop_id, buyer_id: BUYER }) });
    const subject = { order_id, shop_id, buyer_id: BUYER };
    const event = heard("order.delivered", { time: instant(Date.now()), subject });
    await Promise.all([orderCame(event), orderCame(event)]);
  }

  private due(): string[] {
    return this.table
      .all()
      .map(followUpOf)
      .flatMap((one) =>
        one?.follow_up_id && one.status === "scheduled" && one.due.at <= instant(Date.now())
          ? [one.follow_up_id]
          : [],
      );
  }

  private says(opted_in: boolean): Promise<unknown> {
    return run({
      reads: { consent: consentKey(BUYER) },
      receivedMs: Date.now(),
      plan: (facts, { now }) => {
        const next = consenting(consentOf(facts.get("consent")), opted_in, "link", now);
        return { changes: next ? say(BUYER, next, { role: "buyer", id: BUYER }) : [], answer: DONE };
      },
    });
  }

  /** The bus brings what was decided; or all of it once more. Whoever finds somebody else at it is asked again later. */
  private async delivers(again: boolean): Promise<void> {
    const told = again ? this.sent() : this.sent().slice(-3);
    await Promise.allSettled(told.map((event) => tell(toldOf(event))));
  }

  private committed(written: readonly Attributes[]): void {
    try {
      for (const item of written) {
        if (!String(item.sk).startsWith("EVENT#")) continue;
        this.events.push(item);
        if (item.type === "follow_up.sent") this.mayBeSent(item);
      }
      for (const item of written) if (item.status === "sending") this.mayBeMailed(item);
    } catch (error) {
      this.wrong ??= error;
    }
  }

  private consent(): Consent | undefined {
    return consentOf(this.table.get(consentKey(BUYER)));
  }

  /** R6.4: three within any seven days, one offer, each once, and no offer to who does not want them. */
  private mayBeSent({ subject, at, data }: Attributes): void {
    const id = (subject as { follow_up_id: string }).follow_up_id;
    const lately = this.sent().filter((one) => millis(String(one.at)) > millis(String(at)) - 7 * DAY);
    expect(lately.length, "R6.4 messages within seven days").toBeLessThanOrEqual(3);
    const purpose = (one: Attributes) => (one.data as { purpose: string }).purpose;
    expect(lately.filter((one) => purpose(one) === "offer").length, "R6.4 offers").toBeLessThanOrEqual(1);
    const same = this.sent().filter((one) => (one.subject as { follow_up_id: string }).follow_up_id === id);
    expect(same.length, `${id} is sent once`).toBe(1);
    if ((data as { purpose: string }).purpose === "offer")
      expect(wantsOffers(this.consent()), "R6.4 an offer to who opted in").toBe(true);
  }

  /** Its sending is claimed: from here on it is on its way. */
  private mayBeMailed({ notification_id }: Attributes): void {
    const isOffer = String(notification_id).includes("discount");
    if (isOffer) expect(wantsOffers(this.consent()), "R6.4 no offer after opting out").toBe(true);
  }
}

const SHOPS = ["toko-1", "toko-2", "toko-3"];
const DONE = { status: 200, body: {} };
