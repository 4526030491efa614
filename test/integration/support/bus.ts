import { PutEventsCommand, PutRuleCommand, PutTargetsCommand } from "@aws-sdk/client-eventbridge";
import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { expect } from "vitest";
import type { Json } from "../../../local/client.ts";
import { uncatalogued } from "../../property/world/catalogued.ts";
import { deployment } from "./deployment.ts";
import { newName } from "./people.ts";
import { until } from "./until.ts";

/** What a subscriber of the bus has heard so far of one shop. */
export interface Subscriber {
  /** Every event until now, whole, as the bus delivered it. */
  heard(): Promise<Json[]>;
  /** Waits until an event of this type was heard. */
  hears(type: string, patience?: number): Promise<Json>;
}

/**
 * Subscribes to all events of one shop, as a system beside ours would: a rule and a queue of its own. Each must be as
 * the catalogue says, unless the test makes up events of its own.
 */
export async function subscribe(shop_id: string, madeUp = false): Promise<Subscriber> {
  const { bus, queues } = deployment.sdk;
  const name = newName("hears");
  const { QueueUrl } = await queues.send(new CreateQueueCommand({ QueueName: name }));
  const { Attributes } = await queues.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }),
  );
  const at = { EventBusName: deployment.endpoints.bus };
  const EventPattern = JSON.stringify({ source: ["purnajual"], detail: { subject: { shop_id: [shop_id] } } });
  await bus.send(new PutRuleCommand({ ...at, Name: name, EventPattern }));
  const target = { Id: "queue", Arn: Attributes?.QueueArn ?? "" };
  await bus.send(new PutTargetsCommand({ ...at, Rule: name, Targets: [target] }));

  const events: Json[] = [];
  const heard = async (): Promise<Json[]> => {
    for (;;) {
      const { Messages = [] } = await queues.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 3_600 }),
      );
      if (Messages.length === 0) return events;
      const more = Messages.map(({ Body }) => JSON.parse(Body ?? ""));
      if (!madeUp) expect(uncatalogued(more.map(({ detail }) => detail))).toEqual([]);
      events.push(...more);
    }
  };
  const hears = (type: string, patience?: number) =>
    until(
      `the event ${type} of ${shop_id}`,
      async (last) => {
        const all = await heard();
        last(all.map((event) => event["detail-type"]));
        return all.find((event) => event["detail-type"] === type);
      },
      patience,
    );
  return { heard, hears };
}

/** Events that were heard come over the bus once more, as it may deliver any. */
export async function deliverAgain(...events: readonly Json[]): Promise<void> {
  const { bus } = deployment.sdk;
  const answer = await bus.send(
    new PutEventsCommand({
      Entries: events.map(({ source, detail, ...event }) => ({
        EventBusName: deployment.endpoints.bus,
        Source: source,
        DetailType: event["detail-type"],
        Detail: JSON.stringify(detail),
      })),
    }),
  );
  expect(answer.FailedEntryCount).toBe(0);
}
