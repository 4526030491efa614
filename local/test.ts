import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "./console.ts";
import { deploy, localEnvironment } from "./deploy.ts";
import { Refused, ROOT } from "./endpoints.ts";
import { type Engine, freePort, startEngine } from "./engine.ts";
import { main } from "./main.ts";

/** `npm test`: one script here and in CI. Parts: checks, unit, property, infra, integration, browser, clock, own-engine. */
const DIR = resolve(ROOT, ".local/test");
const BIN = resolve(ROOT, "node_modules/.bin");

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

function synth(stage: string, kind: string): [string, ...string[]] {
  const output = `.local/test/synth-${stage}`;
  const context = [`stage=${stage}`, `kind=${kind}`, "mail-from=no-reply@toko.example"];
  return [`${BIN}/cdk`, "synth", "-q", ...context.flatMap((one) => ["-c", one]), "--output", output];
}

const CHECKS: readonly (readonly [what: string, command: string, ...args: string[]])[] = [
  // Made first: types of both sides stand on them.
  ["the console's types of the API", process.execPath, "--import", "tsx", "local/console.ts", "generate"],
  ["types", `${BIN}/tsc`, "-p", "."],
  ["types of the console", `${BIN}/tsc`, "-p", "console"],
  ["format and lint", `${BIN}/biome`, "ci", "--colors=off", "--error-on-warnings", "."],
  ["imports go downwards", process.execPath, "--import", "tsx", "local/floors.ts"],
  [
    "what is known of telephone numbers is what the library says",
    process.execPath,
    "--import",
    "tsx",
    "local/phone-metadata.ts",
    "--check",
  ],
  [
    "the API contract is what the code says",
    process.execPath,
    "--import",
    "tsx",
    "local/openapi.ts",
    "--check",
  ],
  ["the API contract is valid", `${BIN}/redocly`, "lint", "docs/openapi.json"],
  ["production for AWS passes AwsSolutions", ...synth("production", "production")],
  ["a sandbox for AWS passes AwsSolutions", ...synth("trial", "sandbox")],
];

function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ ok: boolean; said: string }> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NO_COLOR: "1",
        PATH: `${resolve(process.execPath, "..")}:${process.env.PATH}`,
        ...env,
      },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.once("exit", (code) => done({ ok: code === 0, said }));
  });
}

async function check([what, command, ...args]: (typeof CHECKS)[number]): Promise<Outcome> {
  const { ok, said } = await run(command, args, {
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    REDOCLY_TELEMETRY: "off",
  });
  console.log(`${ok ? "✓" : "✗"} ${what}`);
  if (!ok) console.log(said.trim());
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** Runs one vitest project and counts from its report, so that a crash before the first test counts too. */
async function project(name: string, env: Record<string, string> = {}): Promise<Outcome> {
  const report = resolve(DIR, `${name}.json`);
  rmSync(report, { force: true });
  const started = Date.now();
  const args = [
    "run",
    "--project",
    name,
    "--reporter",
    "default",
    "--reporter",
    "json",
    `--outputFile.json=${report}`,
  ];
  const { ok, said } = await run(
    process.execPath,
    [resolve(ROOT, "node_modules/vitest/vitest.mjs"), ...args],
    env,
  );
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  const outcome = { passed: counts.numPassedTests ?? 0, failed: counts.numFailedTests ?? 0 };
  const broken = !ok && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${ok ? "✓" : "✗"} ${name}: ${broken.passed} passed, ${broken.failed} failed, ${seconds} s`);
  if (!ok) console.log(said.trim());
  return broken;
}

interface Deployment {
  readonly env: Record<string, string>;
  readonly engine?: Engine;
}

/** The endpoint that was given, before any deployment of ours names its own to the SDK. */
const GIVEN = process.env.AWS_ENDPOINT_URL;

const deployments = new Map<string, Promise<Deployment>>();

/** The deployment of that name, made when it is first wanted: one after the other, for the CDK is told of its endpoint by this process. */
function deploymentOf(name: string): Promise<Deployment> {
  const before = [...deployments.values()].at(-1) ?? Promise.resolve();
  const known = deployments.get(name) ?? before.catch(() => undefined).then(() => deployed(name));
  deployments.set(name, known);
  return known;
}

/** The app in an engine of the tests' own, on a free port, with its own state; or in the endpoint that is given. */
async function deployed(name: string): Promise<Deployment> {
  const dir = resolve(DIR, name);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const engine = GIVEN
    ? undefined
    : await startEngine({ port: await freePort(), state: resolve(dir, "engine") });
  const file = resolve(dir, "endpoints.json");
  const { endpoint } = await deploy(GIVEN ?? engine?.endpoint ?? "", file, (line) =>
    console.log(`  ${name}: ${line}`),
  );
  const env = { ...localEnvironment(endpoint), PURNAJUAL_ENDPOINTS: file };
  return { env, ...(engine ? { engine } : {}) };
}

async function endAll(): Promise<void> {
  const made = await Promise.allSettled(deployments.values());
  await Promise.all(made.map((one) => (one.status === "fulfilled" ? one.value.engine?.kill() : undefined)));
}

/** A project that needs a deployment, on the one of that name. */
async function projectOn(name: string, which: string): Promise<Outcome> {
  const { env } = await deploymentOf(name);
  return project(which, env);
}

type Part = () => Promise<Outcome>;

const PARTS: Readonly<Record<string, Part>> = {
  checks: async () => sum(await inTurn(CHECKS, check)),
  unit: () => project("unit"),
  property: () => project("property"),
  infra: () => project("infra"),
  integration: () => projectOn("shared", "integration"),
  browser: () => {
    build(console.log);
    return projectOn("shared", "browser");
  },
  clock: () => {
    build(console.log);
    return projectOn("clock", "clock");
  },
  "own-engine": () => projectOn("clock", "own-engine"),
};

/**
 * Three lanes, for most tests wait for an engine most of the time. The clock, once moved, passes the deadlines of every case there
 * is, so its tests have an engine of their own in another lane; where one endpoint is given for all, the lanes take turns.
 */
const LANES: readonly (readonly string[])[] = [
  ["integration"],
  // The engine of its own mostly waits: first, while others deploy.
  ["own-engine", "clock", "property"],
  ["checks", "unit", "infra", "browser"],
];

async function inTurn<T>(all: readonly T[], one: (item: T) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const item of all) outcomes.push(await one(item));
  return outcomes;
}

function sum(outcomes: readonly Outcome[]): Outcome {
  const of = (which: keyof Outcome) => outcomes.reduce((all, outcome) => all + outcome[which], 0);
  return { passed: of("passed"), failed: of("failed") };
}

await main(async () => {
  mkdirSync(DIR, { recursive: true });
  const asked = process.argv.slice(2).filter((part) => !part.startsWith("-"));
  const unknown = asked.find((part) => PARTS[part] === undefined);
  if (unknown) throw new Refused(`There is no part "${unknown}": ${Object.keys(PARTS).join(", ")}.`);
  const wanted = asked.length > 0 ? asked : Object.keys(PARTS);
  const lane = async (parts: readonly string[]) => {
    const ours = parts.filter((part) => wanted.includes(part));
    return sum(await inTurn(ours, (part) => (PARTS[part] as Part)()));
  };
  try {
    const all = sum(GIVEN ? await inTurn(LANES, lane) : await Promise.all(LANES.map(lane)));
    console.log(`\n${all.passed} passed, ${all.failed} failed`);
    return all.failed === 0 ? 0 : 1;
  } finally {
    await endAll();
  }
});
