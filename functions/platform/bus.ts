import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { CaseEvent } from "./events.ts";

const bus = new EventBridgeClient({});

/** What is published of an event: everything but what only the workflow needs. */
export type Published = Omit<CaseEvent, "wait">;

/** What a listener hears of an event, of all that is published. */
export interface Heard {
  readonly time: string;
  readonly subject: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Publishes at most ten events. `PutEvents` answers 200 with failures inside: any of them is thrown, and
 * whoever retries may publish one twice, which its id shows.
 */
export async function publish(events: readonly Published[]): Promise<void> {
  const answer = await bus.send(
    new PutEventsCommand({
      Entries: events.map(({ event_id, type, at, seq, actor, subject, from, to, data }) => ({
        EventBusName: process.env.BUS,
        Source: "purnajual",
        DetailType: type,
        Detail: JSON.stringify({ id: event_id, type, time: at, seq, actor, subject, from, to, data }),
      })),
    }),
  );
  const refused = answer.Entries?.find((entry) => entry.ErrorCode);
  if (refused) throw new Error(`the bus refused an event: ${refused.ErrorCode}`);
}
