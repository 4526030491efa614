import { vi } from "vitest";
import { toldOf } from "../../../functions/platform/events.ts";
import { hear } from "../../../functions/shipments/listeners.ts";
import { numberOf } from "../../../functions/simulated-carrier/number.ts";
import { type Response as Answered, ask, type Request } from "./door.ts";
import type { Attributes } from "./expressions.ts";
import { type Gate, serveTable } from "./gate.ts";
import { MemoryTable } from "./memory-table.ts";

/** What goes wrong with one request to the carrier: it never arrives, or its answer never does. */
export type Mishap = "none" | "lost" | "unheard" | "busy";

interface Entry {
  readonly waybill?: string;
  readonly cancelled?: true;
}

/** Orders and their parcels on a table in memory, and a carrier that keeps to the booking API. */
export class Parcels {
  readonly table = new MemoryTable();
  /** What the carrier has, by reference. */
  readonly entries = new Map<string, Entry>();
  private readonly outbox: Attributes[] = [];
  private given = 0;

  constructor(
    gate: Gate,
    private readonly mishap: () => Mishap,
    private readonly patience: number,
  ) {
    process.env.CARRIER_URL = "https://carrier.example/v1";
    serveTable(this.table, gate);
    this.table.onCommit = (written) =>
      this.outbox.push(...written.filter((item) => String(item.sk).startsWith("EVENT#")));
    vi.stubGlobal("fetch", (url: string, { body }: { body: string }) => this.arrives(url, JSON.parse(body)));
  }

  private async arrives(url: string, { reference }: { reference: string }): Promise<Response> {
    const now = this.mishap();
    if (now === "lost") throw new TypeError("fetch failed");
    if (now === "busy") return new Response("busy", { status: 429 });
    const answer = url.endsWith("/bookings") ? this.book(reference) : this.cancel(reference);
    if (now === "unheard") throw new TypeError("fetch failed");
    return answer;
  }

  private book(reference: string): Response {
    const known = this.entries.get(reference);
    if (known?.cancelled) return Response.json({ code: "booking_cancelled" }, { status: 409 });
    const entry = known ?? { waybill: numberOf(++this.given) };
    this.entries.set(reference, entry);
    const { waybill } = entry;
    return Response.json({ booking_id: `bk_${waybill}`, carrier: "jnt", waybill });
  }

  private cancel(reference: string): Response {
    this.entries.set(reference, { ...this.entries.get(reference), cancelled: true });
    return Response.json({ reference, cancelled: true });
  }

  /** Asks, and asks again under the same key where it was killed or the carrier was not there, as clients do. */
  async ask(request: Request): Promise<Answered> {
    let answer = await ask(request);
    for (let again = 0; again < this.patience && answer.status >= 500; again += 1)
      answer = await ask(request);
    return answer;
  }

  /** Gives every event to the listeners, again where they were killed, as the bus does. */
  async settle(): Promise<void> {
    for (let event = this.outbox.shift(); event; event = this.outbox.shift()) {
      const told = toldOf(event);
      if (!HEARD.has(told.type)) continue;
      for (let again = 0; ; again += 1) {
        try {
          await hear(told);
          break;
        } catch (error) {
          if (again >= this.patience) throw error;
        }
      }
    }
  }
}

const HEARD = new Set(["order.cancelled", "order.completed"]);
