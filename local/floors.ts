import { globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Holds imports to the floors of functions/: a room imports downwards only, and of a room on its own
 * floor only the contract. DynamoDB is known to the platform, to stores and to what maintains lists.
 * `node --import tsx local/floors.ts [root]`; exits 1 and names each breach.
 */
const FLOORS: Readonly<Record<string, number>> = {
  kernel: 0,
  platform: 1,
  sessions: 2,
  agents: 2,
  ledger: 2,
  policies: 2,
  waybills: 2,
  bookings: 3,
  orders: 3,
  evidence: 3,
  contacts: 3,
  shops: 4,
  shipments: 4,
  reviews: 4,
  templates: 4,
  tracking: 5,
  refunds: 5,
  penalties: 5,
  "follow-ups": 5,
  conversations: 5,
  "auto-replies": 6,
  hearings: 6,
  disputes: 7,
  appeals: 7,
  notifications: 7,
  "failed-deliveries": 6,
  "simulated-carrier": 6,
  "call-backs": 6,
  notices: 6,
  complaints: 6,
  products: 6,
  clocks: 8,
  lists: 8,
  front: 8,
  scorecards: 8,
  risks: 8,
  sandbox: 9,
  webhooks: 9,
};

/** Rooms that are about AWS themselves: its edges, the index of open deadlines, the rows of lists. */
const KNOW_AWS: ReadonlySet<string> = new Set(["platform", "clocks", "lists", "sandbox"]);

/** What a room may not reach: everything outside functions/. */
const OUTSIDE = /^(infra|local|test|workflows|docs)\//;

/** Every breach under `root`, as `file imports what: why`. */
export function breaches(root: string): string[] {
  const files = globSync("functions/**/*.ts", { cwd: root });
  if (files.length === 0) return ["no file was read: the check would pass on nothing"];
  return files.flatMap((file) =>
    importsOf(readFileSync(resolve(root, file), "utf8")).flatMap((target) => {
      const why = wrong(file, target);
      return why === undefined ? [] : [`${file} imports ${target}: ${why}`];
    }),
  );
}

function importsOf(source: string): string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

function wrong(file: string, target: string): string | undefined {
  const [, room = ""] = file.split("/");
  const floor = FLOORS[room];
  if (floor === undefined) return `the room "${room}" has no floor in local/floors.ts`;
  if (!target.startsWith(".")) {
    const data = target.startsWith("@aws-sdk/");
    const allowed = KNOW_AWS.has(room) || /(store|signature|links|bucket|postbox|directory)\.ts$/.test(file);
    return data && !allowed ? "only the platform and stores know AWS" : undefined;
  }
  const path = resolve("/", dirname(file), target).slice(1);
  if (OUTSIDE.test(path)) return "functions import nothing of infra, local, test or docs";
  const [top, other = ""] = path.split("/");
  if (top !== "functions" || other === room) return undefined;
  const below = FLOORS[other];
  if (below === undefined) return `the room "${other}" has no floor in local/floors.ts`;
  if (below > floor) return `${other} is above ${room}`;
  if (below === floor && !path.endsWith("/contract.ts"))
    return `${other} is beside ${room}: only its contract`;
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = breaches(process.argv[2] ?? fileURLToPath(new URL("../", import.meta.url)));
  for (const breach of found) console.error(breach);
  process.exitCode = found.length === 0 ? 0 : 1;
}
