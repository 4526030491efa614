import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { REGION } from "../../local/deploy.ts";
import type { Item } from "./sizes.ts";

/** JSON of a request or an answer on the wire. */
// biome-ignore lint/suspicious/noExplicitAny: the wire carries whatever the SDK says; measures pick what they know.
export type Json = any;

/** An item before and after a write. */
export interface Written {
  readonly table: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** One request that reached AWS, as it went over the wire. */
export interface Request {
  /** `DynamoDB`, `AWSEvents`, `AWSStepFunctions`, `AmazonSQS`. */
  readonly service: string;
  readonly action: string;
  readonly started: number;
  readonly ended: number;
  readonly input: Json;
  readonly output: Json;
  readonly ok: boolean;
  readonly written: readonly Written[];
}

/** What carriers sign with here. */
export const TRACKING_SECRET = "the-secret-that-the-bench-and-its-carrier-share";

/** The public half of a key that nothing is signed with. */
const PUBLIC_KEY =
  "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEnreZ4/WvrO4LE0vyusMTYJzXw5EN/1FVCy1vKQlNu9GH8VGLtk0JWRZznUHKzjin2njWqgls8xXYCrS/y3z84w==";

/** How the wire answers for services that a measure wants counted but not carried out. */
const CANNED: Readonly<Record<string, (input: Json) => Json>> = {
  PutEvents: (input) => ({ FailedEntryCount: 0, Entries: input.Entries.map(() => ({ EventId: "counted" })) }),
  StartExecution: (input) => ({ executionArn: `${input.stateMachineArn}:${input.name}`, startDate: 0 }),
  GetSecretValue: () => ({ SecretString: TRACKING_SECRET }),
  GetPublicKey: () => ({ PublicKey: PUBLIC_KEY }),
  SendTaskSuccess: () => ({}),
  SendTaskFailure: () => ({}),
  InitiateAuth: () => ({ AuthenticationResult: { IdToken: "a-token", ExpiresIn: 3600 } }),
  RevokeToken: () => ({}),
  ListUsersInGroup: () => ({ Users: [] }),
};

/** DynamoDB's JSON, asked directly. */
export async function dynamo(engine: string, action: string, input: Json): Promise<Json> {
  const answer = await forward(engine, `DynamoDB_20120810.${action}`, JSON.stringify(input));
  if (answer.status !== 200) throw new Error(`${action}: ${answer.text}`);
  return JSON.parse(answer.text);
}

/** CloudWatch Logs, asked directly. */
export async function logs(engine: string, action: string, input: Json): Promise<Json> {
  const answer = await forward(engine, `Logs_20140328.${action}`, JSON.stringify(input));
  if (answer.status !== 200) throw new Error(`${action}: ${answer.text}`);
  return JSON.parse(answer.text);
}

/** The engine reads account and region from a signature, and does not check it. */
const SIGNED = `AWS4-HMAC-SHA256 Credential=test/20260101/${REGION}/any/aws4_request, SignedHeaders=host, Signature=0`;

async function forward(engine: string, target: string, body: string, headers: Record<string, string> = {}) {
  const answer = await fetch(engine, {
    method: "POST",
    headers: {
      authorization: SIGNED,
      "content-type": "application/x-amz-json-1.0",
      ...headers,
      "x-amz-target": target,
    },
    body,
  });
  return { status: answer.status, text: await answer.text() };
}

/**
 * A proxy between the handlers and the engine that sees what the SDK really sends, retries included. It asks
 * DynamoDB for the capacity it would bill, and reads every item just before and just after a write.
 */
export class Wire {
  readonly endpoint: string;
  private readonly seen: Request[] = [];

  private constructor(
    private readonly engine: string,
    private readonly server: ReturnType<typeof createServer>,
  ) {
    this.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on("request", (request, response) => {
      this.carry(request, response).catch((error: unknown) => {
        response.writeHead(500).end(JSON.stringify({ __type: "InternalFailure", message: String(error) }));
      });
    });
  }

  static async open(engine: string): Promise<Wire> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
    return new Wire(engine, server);
  }

  /** What `act` answers, and what it sent meanwhile. */
  async during<T>(act: () => Promise<T>): Promise<{ value: T; requests: readonly Request[] }> {
    const from = this.seen.length;
    const value = await act();
    return { value, requests: this.seen.slice(from) };
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  private async carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const target = String(request.headers["x-amz-target"]);
    const [service = "", action = ""] = target.split(".");
    const input = JSON.parse(Buffer.concat(chunks).toString() || "{}");
    const canned = CANNED[action];
    const keys = canned ? [] : keysOf(action, input);
    const before = await this.read(keys);
    const answer = canned
      ? { status: 200, text: JSON.stringify(canned(input)) }
      : await forward(this.engine, target, JSON.stringify(withCapacity(service, input)), {
          authorization: String(request.headers.authorization),
        });
    const after = await this.read(keys);
    const written = keys.map(({ table }, n) => ({ table, before: before[n], after: after[n] }));
    response.writeHead(answer.status, { "content-type": "application/x-amz-json-1.0" });
    const ok = answer.status === 200;
    const output = JSON.parse(answer.text || "{}");
    this.seen.push({
      service: service.split("_")[0] ?? "",
      action,
      started,
      ended: performance.now(),
      input,
      output,
      ok,
      written,
    });
    response.end(answer.text);
  }

  private read(keys: readonly WrittenKey[]): Promise<(Item | undefined)[]> {
    return Promise.all(
      keys.map(async ({ table, key }) => {
        const input = { TableName: table, Key: key, ConsistentRead: true };
        return (await dynamo(this.engine, "GetItem", input)).Item as Item | undefined;
      }),
    );
  }
}

interface WrittenKey {
  readonly table: string;
  readonly key: Item;
}

/** Whose items a request may write. The table's keys are `pk` and `sk`. */
function keysOf(action: string, input: Json): WrittenKey[] {
  const of = (part: Json): WrittenKey => ({
    table: part.TableName,
    key: part.Key ?? { pk: part.Item.pk, sk: part.Item.sk },
  });
  if (action === "TransactWriteItems") {
    return input.TransactItems.map((each: Json) => of(Object.values(each)[0]));
  }
  return ["PutItem", "UpdateItem", "DeleteItem"].includes(action) ? [of(input)] : [];
}

function withCapacity(service: string, input: Json): Json {
  return service.startsWith("DynamoDB") ? { ...input, ReturnConsumedCapacity: "INDEXES" } : input;
}

/** Requests that had to follow one another: those that overlap count once. */
export function sequential(requests: readonly Request[]): number {
  let count = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { started, ended } of [...requests].sort((a, b) => a.ended - b.ended)) {
    if (started < until) continue;
    count += 1;
    until = ended;
  }
  return count;
}
