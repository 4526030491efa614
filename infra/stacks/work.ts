import { Stack, type StackProps } from "aws-cdk-lib";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { Alarms } from "../constructs/alarms.ts";
import { Deliveries } from "../constructs/deliveries.ts";
import { EVENTS_ONLY, everyMinute, Following, LISTED_ONLY } from "../constructs/flows.ts";
import { Listening, ListeningToBucket } from "../constructs/listening.ts";
import { type Addresses, RoomFunction, type Surroundings } from "../constructs/room-function.ts";
import { Waits } from "../constructs/waits.ts";
import type { FunctionName } from "../functions.ts";
import { HEARD, type Listener } from "../heard.ts";
import type { DataStack } from "./data.ts";
import { say } from "./outputs.ts";

/** Work that is handed on through a queue, and kept in another one where it was given up: a redrive puts it back. */
interface HandedOn {
  readonly queue: Queue;
  readonly dead: Queue;
}

/** What happens after a commit and with time: relay, lists, listeners, workflows, timers. */
export class WorkStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    data: DataStack,
    surroundings: Surroundings,
    addresses: Addresses,
    props: StackProps,
  ) {
    super(scope, id, props);
    const { stage, table, bus, bucket, workflowNames } = surroundings;
    const functions: RoomFunction[] = [];
    const make = (name: FunctionName): RoomFunction => {
      const fn = new RoomFunction(this, name, surroundings);
      fn.learn(addresses);
      functions.push(fn);
      return fn;
    };
    const waits = new Waits(this, "Waits", stage, workflowNames, table, make("clocks-steps"));
    const relayFn = make("relay");
    const projectorFn = make("projector");
    const relay = new Following(this, "Relay", stage, table, relayFn, EVENTS_ONLY);
    const projector = new Following(this, "Projector", stage, table, projectorFn, LISTED_ONLY);
    const hearing = make("webhooks-listeners");
    const ears: Record<string, HandedOn> = {};
    for (const room of Object.keys(HEARD) as Listener[]) {
      const fn = room === "webhooks" ? hearing : make(`${room}-listeners`);
      ears[room] = new Listening(this, `${room}-listening`, stage, bus, fn, HEARD[room]);
    }
    const checks = make("evidence-listeners");
    ears.evidence = new ListeningToBucket(this, "evidence-listening", stage, bucket, checks);
    const timers = make("clocks-timers");
    everyMinute(this, "EveryMinute", timers);
    const lookers = make("webhooks-timers");
    everyMinute(this, "WebhooksEveryMinute", lookers);
    everyMinute(this, "ScorecardsEveryMinute", make("scorecards-timers"));
    const finders = [hearing, lookers];
    const deliveries = new Deliveries(this, "Deliveries", stage, finders, make("webhooks-deliverer"));
    const handedOn: Record<string, HandedOn> = {
      relay: { dead: relay.dead, queue: relay.again },
      projector: { dead: projector.dead, queue: projector.again },
      ...ears,
      deliveries,
    };
    if (data.wakes)
      new Alarms(this, "Alarms", data.wakes, {
        functions,
        followers: [relayFn, projectorFn],
        timers,
        listening: queuesOf(ears, "queue"),
        deadLetters: queuesOf(handedOn, "dead"),
        workflows: waits.machines,
      });
    say(this, { WorkflowsArn: waits.namesArn });
    for (const [name, { dead, queue }] of Object.entries(handedOn))
      say(this, { [`DeadLetters${name}`]: dead.queueUrl, [`Again${name}`]: queue.queueUrl });
  }
}

function queuesOf(all: Readonly<Record<string, HandedOn>>, which: keyof HandedOn): Record<string, Queue> {
  return Object.fromEntries(Object.entries(all).map(([name, queues]) => [name, queues[which]]));
}
