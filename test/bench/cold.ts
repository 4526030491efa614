import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bareBundle } from "./bare.ts";
import { bundleOf } from "./bundles.ts";
import { nameOf } from "./calls.ts";
import { DIR } from "./ground.ts";
import type { Line, Measure } from "./measure.ts";
import type { Chapter } from "./story.ts";
import type { Json, Request } from "./wire.ts";

/** Fresh processes of each that answer one command, and of those that go on to answer many. */
const ROUNDS = { cold: 41, warm: 9 } as const;
/** Commands before and during the measure of a warm one. */
const MANY = { cold: [0, 0], warm: [150, 300] } as const;
const CHILD = fileURLToPath(new URL("cold-child.mjs", import.meta.url));

interface Spent {
  readonly cold: number;
  readonly warm: number;
}

/**
 * CPU time of our handler beside that of a bare one making the same two calls, in fresh processes that take
 * turns. DynamoDB is a loopback server in another process that answers at once with what was recorded, so
 * that its time is in neither.
 */
export async function measureCold(chapters: readonly Chapter[]): Promise<Measure> {
  const approval = chapters.find((chapter) => nameOf(chapter) === "approve, held money");
  const [read, write] = approval?.requests ?? [];
  if (!approval || !read || !write) throw new Error("no approval was recorded");
  const event = resolve(DIR, "approval.json");
  writeFileSync(event, JSON.stringify(approval.event));
  const bundles = { ours: bundleOf("refunds-api"), bare: bareBundle([read, write]) };
  const stub = await answering(read.output);
  const env = surroundings(stub);
  const lines: Line[] = [];
  try {
    for (const [part, goal] of [
      ["cold", 1.2],
      ["warm", 1.3],
    ] as const) {
      const rounds: Round[] = [];
      while (rounds.length < ROUNDS[part]) rounds.push(await round(rounds.length, part));
      lines.push(ratio(part, goal, rounds));
    }
  } finally {
    stub.closeAllConnections();
    stub.close();
  }
  return {
    title: "5. CPU of an approval, beside a bare DocumentClient",
    unit: "ratio",
    how: "Medians of rounds in turns, in fresh processes; CPU time (user and system) by process.cpuUsage.",
    lines,
  };

  /** Both once; whoever goes second goes first the next time. */
  async function round(number: number, part: keyof Spent): Promise<Round> {
    const order = number % 2 === 0 ? (["ours", "bare"] as const) : (["bare", "ours"] as const);
    const spent: Partial<Record<"ours" | "bare", Spent>> = {};
    for (const which of order) spent[which] = await once(bundles[which], event, MANY[part], env);
    return spent as Round;
  }
}

type Round = Readonly<Record<"ours" | "bare", Spent>>;

const WHAT = { cold: "import and first command", warm: "warm command" } as const;

function ratio(part: keyof Spent, goal: number, rounds: readonly Round[]): Line {
  const ratios = rounds.map(({ ours, bare }) => ours[part] / bare[part]).sort((a, b) => a - b);
  const at = (share: number) => ratios[Math.floor((ratios.length - 1) * share)] ?? 0;
  const median = (which: "ours" | "bare") => {
    const all = rounds.map((round) => round[which][part]).sort((a, b) => a - b);
    return ((all[Math.floor(all.length / 2)] ?? 0) / 1000).toFixed(2);
  };
  const note = `${rounds.length} rounds, half of them from ${at(0.25).toFixed(2)} to ${at(0.75).toFixed(2)}; here ${median("ours")} ms of CPU beside ${median("bare")}`;
  return { what: WHAT[part], value: Number(at(0.5).toFixed(3)), goal, note };
}

async function answering(read: Request["output"]): Promise<Server> {
  const { ConsumedCapacity: _units, ...found } = read as Json;
  const answers: Readonly<Record<string, string>> = {
    BatchGetItem: JSON.stringify(found),
    TransactWriteItems: "{}",
  };
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      const body = answers[String(request.headers["x-amz-target"]).split(".")[1] ?? ""];
      response.writeHead(body === undefined ? 400 : 200, { "content-type": "application/x-amz-json-1.0" });
      response.end(body ?? "{}");
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  return server;
}

/** The environment of a function on Lambda, pointed at the stub. */
function surroundings(stub: Server): Record<string, string> {
  const { TABLE = "", AWS_REGION = "" } = process.env;
  return {
    TABLE,
    AWS_REGION,
    STAGE_KIND: "production",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(stub.address() as AddressInfo).port}`,
    AWS_LAMBDA_FUNCTION_NAME: "bench",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "512",
    POWERTOOLS_SERVICE_NAME: "refunds-api",
  };
}

function once(
  bundle: string,
  event: string,
  [settle, many]: readonly [number, number],
  env: Record<string, string>,
): Promise<Spent> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [CHILD, bundle, event, String(settle), String(many)], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    let wrong = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (wrong += chunk));
    child.once("exit", (code) => {
      if (code === 0) done(JSON.parse(said) as Spent);
      else failed(new Error(`a measured process failed: ${wrong.trim() || said}`));
    });
  });
}
