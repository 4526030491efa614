import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, dirname, resolve } from "node:path";
import { Refused, ROOT } from "./endpoints.ts";

/** A running engine. */
export interface Engine {
  readonly endpoint: string;
  readonly pid: number;
  /** Resolves when the engine ends, whoever ended it. */
  readonly gone: Promise<void>;
  isRunning(): boolean;
  /** Orderly: what it holds is written to its state directory first. */
  stop(): Promise<void>;
  /** As a crash would: nothing is written. */
  kill(): Promise<void>;
}

interface Options {
  readonly port: number;
  /** Where tables, files and identities are kept over an orderly stop. */
  readonly state: string;
}

/** Beside the state: where the engine that uses it listens. */
const ENDPOINT_FILE = "endpoint";
const READY_WITHIN_MS = 60_000;

/** Starts the local engine: loopback only, IAM enforced, its log beside its state. */
export async function startEngine({ port, state }: Options): Promise<Engine> {
  const running = await runningOn(state);
  if (running) {
    throw new Refused(
      `The system of this folder is running already, at ${running}: stop it first (Ctrl-C there).`,
    );
  }
  if (!(await isFree(port))) {
    throw new Refused(`Port ${port} is taken: stop what uses it, or choose another with --port.`);
  }
  mkdirSync(state, { recursive: true });
  const logFile = resolve(state, "engine.log");
  const log = openSync(logFile, "a");
  const child = spawn(resolve(ROOT, ".local/engine/bin/python"), [resolve(ROOT, "local/engine/launch.py")], {
    cwd: state,
    detached: true,
    stdio: ["pipe", log, log],
    env: {
      ...withoutAws(process.env),
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      AUTH: "true",
      BIND_HOST: "127.0.0.1",
      GATEWAY_PORT: String(port),
      IOT_MTLS_ENABLED: "0",
      // Processes of functions beyond the first of each end where nobody needs them: they hold 30 MB each.
      LAMBDA_WARM_TTL_SECONDS: "120",
      PERSIST_STATE: "1",
      S3_PERSIST: "1",
      STATE_DIR: resolve(state, "state"),
      S3_DATA_DIR: resolve(state, "s3"),
    },
  });
  closeSync(log);
  const endpoint = `http://localhost:${port}`;
  writeFileSync(resolve(state, ENDPOINT_FILE), endpoint);
  await ready(endpoint, child, logFile);
  // Whatever ends this process ends the engine: its standard input closes then.
  process.once("exit", () => end(child, "SIGTERM"));
  return {
    endpoint,
    pid: child.pid ?? 0,
    gone: new Promise((resume) => child.once("exit", () => resume())),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    stop: () => ended(child, "SIGTERM"),
    kill: () => ended(child, "SIGKILL"),
  };
}

/** The endpoint of an engine that is using this state at the moment. */
async function runningOn(state: string): Promise<string | undefined> {
  const file = resolve(state, ENDPOINT_FILE);
  if (!existsSync(file)) return undefined;
  const endpoint = readFileSync(file, "utf8");
  const health = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
  return health?.ok ? endpoint : undefined;
}

async function ready(endpoint: string, child: ChildProcess, logFile: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) break;
    try {
      if ((await fetch(`${endpoint}/_ministack/health`)).ok) return;
    } catch {
      // Not listening yet: asked again until it is, or its time is up.
    }
    await new Promise((resume) => setTimeout(resume, 100));
  }
  end(child, "SIGKILL");
  const last = existsSync(logFile) ? readFileSync(logFile, "utf8").trim().split("\n").at(-1) : "";
  throw new Refused(`The engine did not come up (${last}); its log is ${logFile}.`);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resume) => child.once("exit", () => resume()));
  end(child, signal);
  const late = setTimeout(() => end(child, "SIGKILL"), 15_000);
  await gone;
  clearTimeout(late);
  // Function workers belong to the engine's process group: none of them may stay.
  end(child, "SIGKILL");
}

function end(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // The group is gone already, which is what was wanted.
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => answer(true)));
  });
}

/** A port that nobody uses, for tests. */
export function freePort(): Promise<number> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => answer(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** The engine must not inherit credentials or endpoints of a real account. */
function withoutAws(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("AWS_")));
}
