import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { deploy } from "../../local/deploy.ts";
import { type Endpoints, ROOT } from "../../local/endpoints.ts";
import { type Engine, freePort, startEngine } from "../../local/engine.ts";
import { openCarrier } from "./carrier.ts";
import type { Index } from "./sizes.ts";
import { dynamo, Wire } from "./wire.ts";

/** Where a bench keeps what it makes, each time anew. */
export const DIR = resolve(ROOT, ".local/bench");

/** What every measure stands on: a deployment, and a table of its own beside it. */
export interface Ground {
  readonly endpoints: Endpoints;
  readonly wire: Wire;
  /** Keys and indexes of the deployed table, but no stream: what follows a write is done and counted here. */
  readonly table: string;
  readonly indexes: readonly Index[];
  /** Whether the deployed table's stream tells what an item was before. */
  readonly toldBefore: boolean;
  stop(): Promise<void>;
}

/** Says on the error stream how far the bench is; the table goes to the other one. */
export function say(line: string): void {
  console.error(line);
}

/** Starts an engine, or takes the endpoint that is set already, and deploys the CDK app into it. */
export async function prepare(): Promise<Ground> {
  const given = process.env.AWS_ENDPOINT_URL;
  rmSync(DIR, { recursive: true, force: true });
  let engine: Engine | undefined;
  try {
    engine = given ? undefined : await startEngine({ port: await freePort(), state: resolve(DIR, "engine") });
    const endpoint = given ?? engine?.endpoint ?? "";
    const endpoints = await deploy(endpoint, resolve(DIR, "endpoints.json"), (line) => say(`  ${line}`));
    const { table, indexes, toldBefore } = await tableLike(endpoint, endpoints.table);
    const wire = await Wire.open(endpoint);
    const carrier = await openCarrier();
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: wire.endpoint,
      TABLE: table,
      STAGE_KIND: "production",
      BUS: endpoints.bus,
      BUCKET: endpoints.bucket,
      BUCKET_HOST: `${endpoints.bucket}.s3.ap-southeast-3.amazonaws.com`,
      WORKFLOWS: endpoints.workflows,
      TRACKING_SECRET: endpoints.tracking_secret,
      CARRIER_SECRET: endpoints.carrier_secret,
      WEBHOOK_KEY: "counted, and answered by the wire",
      TRANSCRIPT_KEY: "counted, and answered by the wire",
      OFFERS_SECRET: endpoints.offers_secret,
      CARRIER_URL: carrier.url,
      API_URL: carrier.url,
      POOL_URL: wire.endpoint,
      CLIENT_ID: endpoints.client_id,
      POOL_ID: endpoints.user_pool_id,
      POWERTOOLS_SERVICE_NAME: "bench",
      POWERTOOLS_LOG_LEVEL: "SILENT",
    });
    const stop = async () => {
      await wire.close();
      await carrier.close();
      await engine?.kill();
    };
    return { endpoints, wire, table, indexes, toldBefore, stop };
  } catch (error) {
    await engine?.kill();
    throw error;
  }
}

async function tableLike(
  endpoint: string,
  deployed: string,
): Promise<Pick<Ground, "table" | "indexes" | "toldBefore">> {
  const { Table } = await dynamo(endpoint, "DescribeTable", { TableName: deployed });
  const table = `bench-${process.pid}`;
  const indexes: Index[] = Table.GlobalSecondaryIndexes.map(
    ({ IndexName, KeySchema, Projection }: Index) => ({
      IndexName,
      KeySchema,
      Projection,
    }),
  );
  await dynamo(endpoint, "CreateTable", {
    TableName: table,
    KeySchema: Table.KeySchema,
    AttributeDefinitions: Table.AttributeDefinitions,
    GlobalSecondaryIndexes: indexes,
    BillingMode: "PAY_PER_REQUEST",
  });
  return { table, indexes, toldBefore: Table.StreamSpecification.StreamViewType.includes("OLD") };
}
