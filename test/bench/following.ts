import type { Ground } from "./ground.ts";
import type { Item } from "./sizes.ts";
import type { Json, Request, Wire } from "./wire.ts";
import { dynamo } from "./wire.ts";

/** What follows a commit, by who does it. */
export interface Followed {
  readonly projector: readonly Request[];
  readonly relay: readonly Request[];
  /** The workflow's own write of its task token. */
  readonly wait: readonly Request[];
  /** How many records were delivered: at most this many invocations. */
  readonly records: { readonly projector: number; readonly relay: number };
}

/** AWS does not say how long a task token is (at most 2,048): those seen have about 700 characters. */
export const TOKEN_CHARACTERS = 700;
const TOKEN = "AQCEAAAAKgAAAAMAAAAAAAAAA".padEnd(TOKEN_CHARACTERS, "b8Q2kXv0Zr");

const NOTHING: Followed = {
  projector: [],
  relay: [],
  wait: [],
  records: { projector: 0, relay: 0 },
};

/**
 * Does what the table's stream sets in motion after some writes: the projector for orders and cases, the relay
 * for events, and the workflow's token write where a wait begins. One record for each delivery.
 */
export async function follow(ground: Ground, writes: readonly Request[]): Promise<Followed> {
  const { wire, table } = ground;
  const relay = (await import("../../functions/platform/relay.ts")).handler as Json;
  const projector = (await import("../../functions/lists/projector.ts")).handler as Json;
  let all = NOTHING;
  for (const { before, after } of writes.filter(({ ok }) => ok).flatMap(({ written }) => written)) {
    const sk = after?.sk?.S as string | undefined;
    if (after === undefined || sk === undefined) continue;
    if (sk === "ORDER" || sk === "CASE" || sk === "SHIPMENT") {
      const { requests } = await wire.during(() => projector(delivered(ground, after, before)));
      all = { ...all, projector: [...all.projector, ...requests], records: one(all, "projector") };
    }
    if (sk.startsWith("EVENT#") && before === undefined) {
      const { requests } = await wire.during(() => relay(delivered(ground, after, before)));
      const wait = await park(wire, table, after, waitOf(requests));
      all = {
        ...all,
        relay: [...all.relay, ...requests],
        wait: [...all.wait, ...wait],
        records: one(all, "relay"),
      };
    }
  }
  return all;
}

function one({ records }: Followed, to: "projector" | "relay"): Followed["records"] {
  return { ...records, [to]: records[to] + 1 };
}

/** A record of the stream, as the deployed table's would give it. */
function delivered({ toldBefore }: Ground, after: Item, before: Item | undefined): Json {
  const dynamodb = {
    Keys: { pk: after.pk, sk: after.sk },
    NewImage: after,
    ...(toldBefore && before ? { OldImage: before } : {}),
    SequenceNumber: "1",
  };
  const eventName = before ? "MODIFY" : "INSERT";
  return { Records: [{ eventID: "1", eventName, eventSource: "aws:dynamodb", dynamodb }] };
}

/** What the workflow was told to wait for, be it started or woken; nothing where it waits no more. */
function waitOf(requests: readonly Request[]): Json | undefined {
  const told = requests.map(({ action, input }) =>
    action === "StartExecution" ? input.input : action === "SendTaskFailure" ? input.cause : undefined,
  );
  const wait = JSON.parse(told.find((each) => each !== undefined) ?? "{}");
  return wait.due_at ? wait : undefined;
}

/** The write of workflows/waits.ts, with a token as long as AWS's. */
async function park(wire: Wire, table: string, event: Item, wait: Json | undefined) {
  if (wait === undefined) return [];
  const stage = { N: String(wait.stage) };
  const expires = { N: String(Math.floor(Date.parse(wait.due_at) / 1000) + 2_592_000) };
  const { requests } = await wire.during(() =>
    dynamo(wire.endpoint, "TransactWriteItems", {
      ReturnConsumedCapacity: "INDEXES",
      TransactItems: [
        {
          ConditionCheck: {
            TableName: table,
            Key: { pk: event.pk, sk: { S: "CASE" } },
            ConditionExpression: "#stage = :stage AND #status = :status",
            ExpressionAttributeNames: { "#stage": "stage", "#status": "status" },
            ExpressionAttributeValues: { ":stage": stage, ":status": { S: wait.status } },
          },
        },
        {
          Put: {
            TableName: table,
            Item: { pk: event.pk, sk: { S: "WAIT" }, stage, token: { S: TOKEN }, expires },
          },
        },
      ],
    }),
  );
  return requests;
}
