import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import type { CodeOf } from "./bundles.ts";
import { Alarms } from "./constructs/alarms.ts";
import {
  CASES_ONLY,
  DeadLetters,
  EVENTS_ONLY,
  everyMinute,
  Following,
  listen,
  listenToBucket,
} from "./constructs/flows.ts";
import { Door, type Room } from "./constructs/http-api.ts";
import { Identity } from "./constructs/identity.ts";
import { MalwareScan } from "./constructs/malware-scan.ts";
import { RoomFunction } from "./constructs/room-function.ts";
import { Storage } from "./constructs/storage.ts";
import { TrackingSecret } from "./constructs/tracking-secret.ts";
import { Waits } from "./constructs/waits.ts";
import { CONTRACTS } from "./contracts.ts";
import type { FunctionName } from "./functions.ts";
import type { Stage } from "./stage.ts";

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
    const trackingSecret = new TrackingSecret(this, "TrackingSecret", stage);
    const workflowName = `purnajual-${stage.name}-refund`;
    const functions: RoomFunction[] = [];
    const make = (name: FunctionName): RoomFunction => {
      const surroundings = { stage, code, table, bus, bucket, trackingSecret, workflowName };
      const fn = new RoomFunction(this, name, surroundings);
      functions.push(fn);
      return fn;
    };

    const rooms: Record<string, Room> = {
      orders: { fn: make("orders-api"), routes: CONTRACTS.orders },
      shops: { fn: make("shops-api"), routes: CONTRACTS.shops },
      shipments: { fn: make("shipments-api"), routes: CONTRACTS.shipments },
      tracking: { fn: make("tracking-api"), routes: CONTRACTS.tracking },
      policies: { fn: make("policies-api"), routes: CONTRACTS.policies },
      refunds: { fn: make("refunds-api"), routes: CONTRACTS.refunds },
      ...(stage.kind === "sandbox"
        ? { sandbox: { fn: make("sandbox-api"), routes: CONTRACTS.sandbox } }
        : {}),
    };
    const door = new Door(this, "Door", identity, rooms, { fn: make("front-api"), routes: CONTRACTS.front });

    const { refund } = new Waits(this, "Waits", stage, workflowName, table, make("refunds-steps"));
    const relayFn = make("relay");
    const projectorFn = make("projector");
    const relay = new Following(this, "Relay", stage, table, relayFn, EVENTS_ONLY);
    const projector = new Following(this, "Projector", stage, table, projectorFn, CASES_ONLY);
    const listeners = make("refunds-listeners");
    const listenerDead = new DeadLetters(this, "ListenerDead", stage);
    listen(this, "refunds", bus, listeners, listenerDead, {
      types: ["shop.return_address_given", "calendar.published", "parcel.delivered"],
      servesQueue: true,
    });
    const shipmentsDead = new DeadLetters(this, "ShipmentsDead", stage);
    const shipmentsListeners = make("shipments-listeners");
    listen(this, "shipments", bus, shipmentsListeners, shipmentsDead, {
      types: ["order.delivered", "order.completed", "parcel.delivered"],
    });
    const evidenceDead = new DeadLetters(this, "EvidenceDead", stage);
    const evidenceListener = make("evidence-listener");
    listenToBucket(this, "evidence", stage, bucket, evidenceListener, evidenceDead);
    if (!stage.local) new MalwareScan(this, "MalwareScan", bucket);
    const timers = make("refunds-timers");
    everyMinute(this, "EveryMinute", timers);
    const dead = {
      relay: relay.dead,
      projector: projector.dead,
      listener: listenerDead,
      shipments: shipmentsDead,
      evidence: evidenceDead,
    };
    if (!stage.local)
      new Alarms(this, "Alarms", {
        functions,
        followers: [relayFn, projectorFn],
        timers,
        deadLetters: dead,
        workflow: refund,
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
      RefundWorkflowArn: refund.stateMachineArn,
      RelayDeadLetters: relay.dead.queueUrl,
      RelayAgain: relay.again.queueUrl,
      ProjectorDeadLetters: projector.dead.queueUrl,
      ProjectorAgain: projector.again.queueUrl,
      ListenerDeadLetters: listenerDead.queueUrl,
      ListenerFunction: listeners.functionName,
      ShipmentsDeadLetters: shipmentsDead.queueUrl,
      ShipmentsFunction: shipmentsListeners.functionName,
      EvidenceDeadLetters: evidenceDead.queueUrl,
      EvidenceFunction: evidenceListener.functionName,
    };
    for (const [key, value] of Object.entries(outputs)) new CfnOutput(this, key, { value });
  }
}
