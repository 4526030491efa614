import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Alarms } from "../constructs/alarms.ts";
import { Door } from "../constructs/http-api.ts";
import { type Addresses, RoomFunction, type Surroundings } from "../constructs/room-function.ts";
import { CONTRACTS, type Room, SANDBOX_ROOMS } from "../contracts.ts";
import type { DataStack } from "./data.ts";
import { say } from "./outputs.ts";

/** What answers requests: the API, and the function of each room that has a contract. */
export class DoorStack extends Stack {
  /** Where the API is, and the platform's carrier if there is one. */
  readonly addresses: Addresses;
  readonly apiId: string;

  constructor(scope: Construct, id: string, data: DataStack, surroundings: Surroundings, props: StackProps) {
    super(scope, id, props);
    const { stage } = surroundings;
    const rooms = (Object.keys(CONTRACTS) as Room[])
      .filter((room) => stage.kind === "sandbox" || !SANDBOX_ROOMS.has(room))
      .map((room) => ({
        room,
        fn: new RoomFunction(this, `${room}-api`, surroundings),
        routes: CONTRACTS[room],
      }));
    const { api } = new Door(this, "Door", data.identity, rooms);
    const url = stage.engine ? `${stage.engine}/_aws/execute-api/${api.apiId}/$default` : api.apiEndpoint;
    const simulated = stage.kind === "sandbox" ? `${url}/simulated-carrier` : undefined;
    this.apiId = api.apiId;
    this.addresses = { api: url, carrier: stage.carrierUrl ?? simulated };
    for (const { fn } of rooms) fn.learn(this.addresses);
    if (data.wakes) new Alarms(this, "Alarms", data.wakes, { functions: rooms.map(({ fn }) => fn), api });
    say(this, { ApiId: api.apiId, ApiUrl: api.apiEndpoint });
  }
}
