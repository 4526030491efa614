import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook as Verifier } from "standardwebhooks";
import type { Json } from "../../../local/client.ts";
import { done } from "./cases.ts";
import type { Actor, Shop } from "./people.ts";
import { until } from "./until.ts";

/** A request that a receiver got, whole. */
export interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: string;
  readonly event: Json;
}

/** How a receiver answers its nth request (from 1): a status, or not at all. */
type Answers = (nth: number, got: Received) => number | "never";

/** A consumer's server on this machine. */
export class Receiver {
  readonly got: Received[] = [];
  private readonly waiting: ServerResponse[] = [];
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const raw = Buffer.concat(chunks).toString();
      const received = {
        headers: request.headers as Record<string, string>,
        raw,
        event: JSON.parse(raw),
      };
      this.got.push(received);
      const status = this.answers(this.got.length, received);
      if (status === "never") this.waiting.push(response);
      else response.writeHead(status).end("Terima kasih, Siti.");
    });
  });

  constructor(private readonly answers: Answers = () => 204) {}

  /** Where it listens; it does from the first time it is asked. */
  async url(): Promise<string> {
    if (!this.server.listening) await new Promise<void>((ready) => this.server.listen(0, "127.0.0.1", ready));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks`;
  }

  /** Waits until it got an event that fits. */
  hears(what: string, fits: (event: Json, nth: number) => boolean, patience?: number): Promise<Received> {
    return until(
      what,
      async (last) => {
        last(this.got.map(({ event }) => event.type));
        return this.got.find(({ event }, place) => fits(event, place + 1));
      },
      patience,
    );
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

/** A webhook of somebody's that sends to a receiver: with its first secret. */
export async function webhookTo(who: Actor, receiver: Receiver, types: readonly string[]): Promise<Json> {
  return done(await who.post("/webhooks", { url: await receiver.url(), types }), 201);
}

/** True where the library of Standard Webhooks accepts what was got with this secret. */
export function fits(secret: string, { raw, headers }: Received): boolean {
  try {
    new Verifier(secret).verify(raw, headers);
    return true;
  } catch {
    return false;
  }
}

/** A webhook's delivery of an event, once it has come to this status. */
export function delivered(who: Actor, webhook_id: string, event_id: string, status: string): Promise<Json> {
  return until(`the delivery of ${event_id} to be ${status}`, async (last) => {
    const { items } = done(await who.get(`/webhooks/${webhook_id}/deliveries?limit=100`));
    const found = items.find((one: Json) => one.event_id === event_id);
    last(found ?? items);
    return found?.status === status && found;
  });
}

/** A shop's webhook at a server that is not there, and what was to be sent to it. */
export async function aDelivery(shop: Shop): Promise<{ webhook_id: string; delivery_id: string }> {
  const said = { url: "http://127.0.0.1:9/nobody", types: ["webhook.removed"] };
  const { webhook_id } = done(await shop.seller.post("/webhooks", said), 201);
  done(await shop.seller.post(`/webhooks/${webhook_id}/test`));
  const { delivery_id } = await until("the test to be on its way", async () => {
    const { items } = done(await shop.seller.get(`/webhooks/${webhook_id}/deliveries`));
    return items[0];
  });
  return { webhook_id, delivery_id };
}
