import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { type CaseEvent, toldOf } from "./events.ts";

const bus = new EventBridgeClient({});

/** What is published of an event: everything but what only the workflow needs. */
export type Published = Omit<CaseEvent, "wait">;

/**
 * Publishes at most ten events. `PutEvents` answers 200 with failures inside: any of them is thrown, and
 * whoever retries may publish one twice, which its id shows.
 */
export async function publish(events: readonly Published[]): Promise<void> {
  const answer = await bus.send(
    new PutEventsCommand({
      Entries: events.map((event) => ({
        EventBusName: process.env.BUS,
        Source: "purnajual",
        DetailType: event.type,
        Detail: JSON.stringify(toldOf(event)),
      })),
    }),
  );
  const refused = answer.Entries?.find((entry) => entry.ErrorCode);
  if (refused) throw new Error(`the bus refused an event: ${refused.ErrorCode}`);
}
