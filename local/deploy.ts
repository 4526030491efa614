import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { fingerprint } from "../infra/fingerprint.ts";
import { HEARD } from "../infra/heard.ts";
import { type Endpoints, Refused, ROOT, readEndpoints, writeEndpoints } from "./endpoints.ts";
import { people } from "./people.ts";

export const REGION = process.env.AWS_REGION ?? "ap-southeast-3";
/** The account that engines of this kind have. */
const ACCOUNT = "000000000000";
/** In the order in which they are deployed: with the last one, everything is there. */
const STACKS = ["data", "door", "work"].map((part) => `Purnajual-local-${part}`);

/** The environment in which SDK and CDK speak to a local endpoint and to nothing else. */
export function localEnvironment(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ACCESS_KEY_ID: process.env.AWS_ACCESS_KEY_ID ?? "test",
    AWS_SECRET_ACCESS_KEY: process.env.AWS_SECRET_ACCESS_KEY ?? "test",
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
  };
}

type Say = (line: string) => void;

/**
 * Deploys the CDK app into an endpoint and makes its people; skips what is there already and unchanged.
 * Writes the endpoints to `file`. Mails lead to the console at `consoleUrl`.
 */
export async function deploy(
  endpoint: string,
  file: string,
  say: Say,
  consoleUrl = "http://localhost:4567",
): Promise<Endpoints> {
  Object.assign(process.env, localEnvironment(endpoint));
  const stamp = resolve(dirname(file), "deployed");
  const output = resolve(dirname(file), "cdk.out");
  const sources = fingerprint(ROOT, SOURCES, { seed: `${endpoint} ${consoleUrl}` });
  const before = await outputs();
  const current = before && existsSync(stamp) && readFileSync(stamp, "utf8") === sources && existsSync(file);
  if (current) {
    say("The deployment is up to date.");
    return readEndpoints(file);
  }
  if (before === undefined) {
    say("Bootstrapping the endpoint for CDK (about 10 s) …");
    // Of an account and a region: in a folder without an app, none is synthesized for that.
    await cdk(["bootstrap", `aws://${ACCOUNT}/${REGION}`], dirname(file));
  }
  say("Deploying the CDK app (about 15 s) …");
  const how = ["--require-approval", "never", "--method", "direct", "--output", output];
  const context = ["stage=local", `engine=${endpoint}`, `console-url=${consoleUrl}`];
  await cdk(["deploy", "--all", ...context.flatMap((one) => ["-c", one]), ...how]);
  const made = await outputs();
  if (made === undefined)
    throw new Refused("The deployment did not leave all of its stacks; see the lines above.");
  const pool = made.UserPoolId ?? "";
  say("Creating people for each role …");
  const kept = existsSync(file) ? readEndpoints(file).people : [];
  const client = { user_pool_id: pool, machine_client_id: made.MachineClientId ?? "" };
  const endpoints: Endpoints = {
    api: `${endpoint}/_aws/execute-api/${made.ApiId}/$default`,
    region: REGION,
    endpoint,
    user_pool_id: pool,
    client_id: made.ClientId ?? "",
    table: made.TableName ?? "",
    bucket: made.BucketName ?? "",
    bus: made.BusName ?? "",
    workflows: made.WorkflowsArn ?? "",
    tracking_secret: made.TrackingSecretName ?? "",
    carrier_secret: made.CarrierSecretName ?? "",
    offers_secret: made.OffersSecretName ?? "",
    dead_letters: deadLetters(made),
    ...(await people(endpoint, client, kept)),
  };
  writeEndpoints(endpoints, file);
  writeFileSync(stamp, sources);
  return endpoints;
}

/** Who is handed work through a queue: what follows the stream, every room that listens, and what sends to webhooks. */
const HANDED_WORK = ["relay", "projector", ...Object.keys(HEARD), "evidence", "deliveries"];

/** Every place for given-up work; an output's name has no dashes. */
function deadLetters(made: Readonly<Record<string, string>>): Endpoints["dead_letters"] {
  return Object.fromEntries(
    HANDED_WORK.map((name) => {
      const plain = name.replaceAll("-", "");
      return [name, { dead: made[`DeadLetters${plain}`] ?? "", again: made[`Again${plain}`] ?? "" }];
    }),
  );
}

/** What a deployment is made of: where one of these changed, or the endpoint, it is deployed again. */
const SOURCES = [
  "infra/**/*.{ts,cjs}",
  "functions/**/*.ts",
  "workflows/*.ts",
  "docs/openapi.json",
  "package-lock.json",
];

/** What all stacks say of themselves; nothing unless all of them are there. */
async function outputs(): Promise<Record<string, string> | undefined> {
  const said = await Promise.all(STACKS.map(outputsOf));
  return said.every((one) => one !== undefined) ? Object.assign({}, ...said) : undefined;
}

async function outputsOf(stack: string): Promise<Record<string, string> | undefined> {
  try {
    const answer = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName: stack }));
    const all = answer.Stacks?.[0]?.Outputs ?? [];
    return Object.fromEntries(all.map(({ OutputKey, OutputValue }) => [OutputKey ?? "", OutputValue ?? ""]));
  } catch (error) {
    if (error instanceof Error && error.message.includes("does not exist")) return undefined;
    throw error;
  }
}

/** Runs the CDK's command line; what it says is shown only where it fails. */
function cdk(args: readonly string[], cwd = ROOT): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [resolve(ROOT, "node_modules/aws-cdk/bin/cdk"), ...args], {
      cwd,
      env: { ...process.env, CI: "true" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.once("exit", (code) => {
      if (code === 0) return done();
      failed(new Refused(`cdk ${args[0]} failed:\n${said.trim().split("\n").slice(-15).join("\n")}`));
    });
  });
}
