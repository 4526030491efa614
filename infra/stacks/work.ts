import { Stack, type StackProps } from "aws-cdk-lib";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { Alarms } from "../constructs/alarms.ts";
import { Deliveries } from "../constructs/deliveries.ts";
import {
  EVENTS_ONLY,
  everyMinute,
  Following,
  LISTED_ONLY,
  Listening,
  ListeningToBucket,
} from "../constructs/flows.ts";
import { type Addresses, RoomFunction, type Surroundings } from "../constructs/room-function.ts";
import { Waits } from "../constructs/waits.ts";
import type { FunctionName } from "../functions.ts";
import { HEARD, type Listener } from "../heard.ts";
import type { DataStack } from "./data.ts";
import { say } from "./outputs.ts";

/** Work that was given up, and what handles it again: a queue, or the function itself. */
interface GivenUp {
  readonly dead: Queue;
  readonly again: string;
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
    const given: Record<string, GivenUp> = {
      relay: { dead: relay.dead, again: relay.again.queueUrl },
      projector: { dead: projector.dead, again: projector.again.queueUrl },
    };
    const hearing = make("webhooks-listeners");
    for (const room of Object.keys(HEARD) as Listener[]) {
      const fn = room === "webhooks" ? hearing : make(`${room}-listeners`);
      const { dead } = new Listening(this, `${room}-listening`, stage, bus, fn, HEARD[room]);
      given[room] = { dead, again: fn.functionName };
    }
    const checks = make("evidence-listeners");
    const uploads = new ListeningToBucket(this, "evidence-listening", stage, bucket, checks);
    given.evidence = { dead: uploads.dead, again: checks.functionName };
    const timers = make("clocks-timers");
    everyMinute(this, "EveryMinute", timers);
    const lookers = make("webhooks-timers");
    everyMinute(this, "WebhooksEveryMinute", lookers);
    everyMinute(this, "ScorecardsEveryMinute", make("scorecards-timers"));
    const finders = [hearing, lookers];
    const { dead, queue } = new Deliveries(this, "Deliveries", stage, finders, make("webhooks-deliverer"));
    given.deliveries = { dead, again: queue.queueUrl };
    if (data.wakes)
      new Alarms(this, "Alarms", data.wakes, {
        functions,
        followers: [relayFn, projectorFn],
        timers,
        deadLetters: Object.fromEntries(Object.entries(given).map(([name, { dead }]) => [name, dead])),
        workflows: waits.machines,
      });
    say(this, { WorkflowsArn: waits.namesArn });
    for (const [name, { dead, again }] of Object.entries(given))
      say(this, { [`DeadLetters${name}`]: dead.queueUrl, [`Again${name}`]: again });
  }
}
