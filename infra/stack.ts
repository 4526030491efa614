import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { CodeOf } from "./bundles.ts";
import { Alarms } from "./constructs/alarms.ts";
import {
  EVENTS_ONLY,
  everyMinute,
  Following,
  type Heard,
  LISTED_ONLY,
  Listening,
  ListeningToBucket,
} from "./constructs/flows.ts";
import { Door, type Room } from "./constructs/http-api.ts";
import { Identity } from "./constructs/identity.ts";
import { MalwareScan } from "./constructs/malware-scan.ts";
import { RoomFunction } from "./constructs/room-function.ts";
import { SharedSecret } from "./constructs/shared-secret.ts";
import { Storage } from "./constructs/storage.ts";
import { Waits } from "./constructs/waits.ts";
import { CONTRACTS } from "./contracts.ts";
import type { FunctionName } from "./functions.ts";
import type { Stage } from "./stage.ts";

/** What each room's listeners hear. */
const HEARD = {
  refunds: { types: ["shop.return_address_given", "parcel.delivered", "order.cancelled"], servesQueue: true },
  shipments: { types: ["order.delivered", "order.completed", "order.cancelled", "parcel.delivered"] },
  notices: {
    types: [
      "parcel.no_movement",
      "parcel.delivered",
      "parcel.of_another_order",
      "shipment.carrier_changed",
      "failed_delivery.reported",
      "failed_delivery.shipped_again",
      "failed_delivery.refunded",
    ],
  },
  penalties: { types: [], servesQueue: true },
  disputes: { types: ["refund.disputed", "refund.approved", "refund.withdrawn"] },
  clocks: { types: ["calendar.published"] },
} as const satisfies Readonly<Record<string, Heard>>;

const SIGNS_TRACKING =
  "Signs tracking events by Standard Webhooks; give its value to the carrier or aggregator";
const BOOKS_PARCELS = "The key that the booking carrier gave us; put its value here";

/** Work that was given up, and what handles it again: a queue, or the function itself. */
interface GivenUp {
  readonly dead: Queue;
  readonly again: string;
}

interface Props extends StackProps {
  readonly stage: Stage;
  readonly code: CodeOf;
}

/** Everything there is, in one stack: table, functions, waits, bus, door, identity. */
export class PurnajualStack extends Stack {
  constructor(scope: Construct, id: string, { stage, code, ...props }: Props) {
    super(scope, id, props);
    const { table, bucket } = new Storage(this, "Storage", stage);
    const identity = new Identity(this, "Identity", stage);
    const bus = new EventBus(this, "Bus", { eventBusName: `purnajual-${stage.name}` });
    const trackingSecret = new SharedSecret(this, "TrackingSecret", stage, "tracking", SIGNS_TRACKING);
    const carrierSecret = new SharedSecret(this, "CarrierSecret", stage, "carrier", BOOKS_PARCELS);
    const shared = { stage, code, table, bus, bucket, trackingSecret, carrierSecret };
    const workflowNames = `purnajual-${stage.name}-`;
    const functions: RoomFunction[] = [];
    const make = (name: FunctionName): RoomFunction => {
      const fn = new RoomFunction(this, name, { ...shared, workflowNames });
      functions.push(fn);
      return fn;
    };

    const rooms: Record<string, Room> = {
      orders: { fn: make("orders-api"), routes: CONTRACTS.orders },
      shops: { fn: make("shops-api"), routes: CONTRACTS.shops },
      shipments: { fn: make("shipments-api"), routes: CONTRACTS.shipments },
      tracking: { fn: make("tracking-api"), routes: CONTRACTS.tracking },
      "failed-deliveries": { fn: make("failed-deliveries-api"), routes: CONTRACTS["failed-deliveries"] },
      policies: { fn: make("policies-api"), routes: CONTRACTS.policies },
      refunds: { fn: make("refunds-api"), routes: CONTRACTS.refunds },
      "call-backs": { fn: make("call-backs-api"), routes: CONTRACTS["call-backs"] },
      notices: { fn: make("notices-api"), routes: CONTRACTS.notices },
      penalties: { fn: make("penalties-api"), routes: CONTRACTS.penalties },
      appeals: { fn: make("appeals-api"), routes: CONTRACTS.appeals },
      disputes: { fn: make("disputes-api"), routes: CONTRACTS.disputes },
      ...(stage.kind === "sandbox"
        ? {
            sandbox: { fn: make("sandbox-api"), routes: CONTRACTS.sandbox },
            carrier: { fn: make("simulated-carrier-api"), routes: CONTRACTS["simulated-carrier"] },
          }
        : {}),
    };
    const door = new Door(this, "Door", identity, rooms, { fn: make("front-api"), routes: CONTRACTS.front });

    const waits = new Waits(this, "Waits", stage, workflowNames, table, make("clocks-steps"));
    const relayFn = make("relay");
    const projectorFn = make("projector");
    const relay = new Following(this, "Relay", stage, table, relayFn, EVENTS_ONLY);
    const projector = new Following(this, "Projector", stage, table, projectorFn, LISTED_ONLY);
    const given: Record<string, GivenUp> = {
      relay: { dead: relay.dead, again: relay.again.queueUrl },
      projector: { dead: projector.dead, again: projector.again.queueUrl },
    };
    for (const [room, heard] of Object.entries(HEARD)) {
      const fn = make(`${room as keyof typeof HEARD}-listeners`);
      const { dead } = new Listening(this, `${room}-listening`, stage, bus, fn, heard);
      given[room] = { dead, again: fn.functionName };
    }
    const checks = make("evidence-listeners");
    const uploads = new ListeningToBucket(this, "evidence-listening", stage, bucket, checks);
    given.evidence = { dead: uploads.dead, again: checks.functionName };
    if (!stage.local) new MalwareScan(this, "MalwareScan", bucket);
    const timers = make("clocks-timers");
    everyMinute(this, "EveryMinute", timers);
    const api = stage.engine
      ? `${stage.engine}/_aws/execute-api/${door.api.apiId}/$default`
      : door.api.apiEndpoint;
    const simulated = stage.kind === "sandbox" ? `${api}/simulated-carrier` : undefined;
    for (const fn of functions) fn.learn({ api, carrier: stage.carrierUrl ?? simulated });
    if (!stage.local)
      new Alarms(this, "Alarms", {
        functions,
        followers: [relayFn, projectorFn],
        timers,
        deadLetters: Object.fromEntries(Object.entries(given).map(([name, { dead }]) => [name, dead])),
        workflows: waits.machines,
        api: door.api,
      });

    const outputs: Record<string, string> = {
      ApiId: door.api.apiId,
      ApiUrl: door.api.apiEndpoint,
      UserPoolId: identity.pool.userPoolId,
      ClientId: identity.people.userPoolClientId,
      MachineClientId: identity.machine.userPoolClientId,
      TableName: table.tableName,
      BucketName: bucket.bucketName,
      BusName: bus.eventBusName,
      TrackingSecretName: trackingSecret.plainName,
      CarrierSecretName: carrierSecret.plainName,
      WorkflowsArn: waits.namesArn,
      ...Object.fromEntries(
        Object.entries(given).flatMap(([name, { dead, again }]) => [
          [`DeadLetters${name}`, dead.queueUrl],
          [`Again${name}`, again],
        ]),
      ),
    };
    for (const [key, value] of Object.entries(outputs)) new CfnOutput(this, key, { value });
  }
}
