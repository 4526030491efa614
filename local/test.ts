import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { deploy } from "./deploy.ts";
import { Refused, ROOT } from "./endpoints.ts";
import { type Engine, freePort, startEngine } from "./engine.ts";
import { main } from "./main.ts";

/** `npm test`: one script here and in CI. Parts: checks, unit, property, infra, integration, stack. */
const DIR = resolve(ROOT, ".local/test");
const BIN = resolve(ROOT, "node_modules/.bin");

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

function synth(stage: string, kind: string): [string, ...string[]] {
  const output = `.local/test/synth-${stage}`;
  return [`${BIN}/cdk`, "synth", "-q", "-c", `stage=${stage}`, "-c", `kind=${kind}`, "--output", output];
}

const CHECKS: readonly (readonly [what: string, command: string, ...args: string[]])[] = [
  ["types", `${BIN}/tsc`, "-p", "."],
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

/** An engine of the tests' own, on a free port, with its own state, or the endpoint that is set already. */
async function integration(): Promise<Outcome> {
  const given = process.env.AWS_ENDPOINT_URL;
  rmSync(resolve(DIR, "engine"), { recursive: true, force: true });
  rmSync(resolve(DIR, "endpoints.json"), { force: true });
  let engine: Engine | undefined;
  try {
    if (given === undefined) {
      engine = await startEngine({ port: await freePort(), state: resolve(DIR, "engine") });
    }
    const endpoints = await deploy(given ?? engine?.endpoint ?? "", resolve(DIR, "endpoints.json"), (line) =>
      console.log(`  ${line}`),
    );
    const env = {
      PURNAJUAL_ENDPOINTS: resolve(DIR, "endpoints.json"),
      AWS_ENDPOINT_URL: endpoints.endpoint,
    };
    // One after the other: the clock, once moved, passes the deadlines of every case there is. What has an
    // engine of its own mostly waits, and does so beside them.
    const [own, shared] = await Promise.all([
      project("own-engine", env),
      inTurn(["clock", "integration"], (name) => project(name, env)),
    ]);
    return sum([own, ...shared]);
  } finally {
    await engine?.kill();
  }
}

const PARTS: Readonly<Record<string, () => Promise<Outcome>>> = {
  checks: async () => sum(await inTurn(CHECKS, check)),
  unit: () => project("unit"),
  property: () => project("property"),
  infra: () => project("infra"),
  integration,
};

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
  const all = sum(
    await inTurn(wanted, (part) => PARTS[part]?.() ?? Promise.resolve({ passed: 0, failed: 1 })),
  );
  console.log(`\n${all.passed} passed, ${all.failed} failed`);
  return all.failed === 0 ? 0 : 1;
});
