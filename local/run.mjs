// The door for every npm script. Plain Node 20, nothing installed yet: it makes the machine ready, each
// step only where it is wanting, and then runs local/<command>.ts with the Node that the product runs on.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const LOCAL = join(ROOT, ".local");
const COMMANDS = {
  start: {
    engine: true,
    about: "start the system on this machine, with a sample marketplace and a live refund",
  },
  test: { engine: true, about: "everything that must hold; `npm test -- unit` for a part" },
  bench: { engine: true, about: "what a command, a page and a case cost, in counted things" },
  token: { engine: false, about: "print a bearer token: npm run token -- seller-1" },
  redrive: {
    engine: false,
    about: "handle dead letters again: npm run redrive -- <relay, projector or a room>",
  },
  openapi: { engine: false, about: "make docs/openapi.json and docs/events.md from the contracts" },
};

function stop(line) {
  console.error(line);
  process.exit(1);
}

function say(line) {
  if (!process.argv.includes("--quiet")) console.error(line);
}

function stamped(name, value) {
  const file = join(LOCAL, `${name}.stamp`);
  return existsSync(file) && readFileSync(file, "utf8") === value;
}

function stamp(name, value) {
  mkdirSync(LOCAL, { recursive: true });
  writeFileSync(join(LOCAL, `${name}.stamp`), value);
}

function hashOf(file) {
  return createHash("sha256")
    .update(readFileSync(join(ROOT, file)))
    .digest("hex");
}

function run(what, command, args) {
  const done = spawnSync(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  if (done.status === 0) return;
  const said = `${done.stdout ?? ""}${done.stderr ?? ""}`.trim().split("\n").slice(-6).join("\n");
  stop(`${what} failed: run the command again; if it stays so, this is what it said:\n${said || done.error}`);
}

function packages() {
  const lock = hashOf("package-lock.json");
  if (stamped("packages", lock) && existsSync(join(ROOT, "node_modules", ".package-lock.json"))) return;
  if (spawnSync("npm", ["--version"]).status !== 0)
    stop("npm is missing: install Node 20 or newer with npm.");
  say("Installing packages from the lockfile (about 30 s) …");
  run("npm ci", "npm", ["ci", "--include=optional", "--no-fund", "--no-audit"]);
  stamp("packages", lock);
}

/** The Node that the product runs on: from the lockfile on Linux, the machine's own elsewhere. */
function nodeBinary() {
  const packaged = join(ROOT, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  if (existsSync(packaged)) return packaged;
  if (major >= 24) return process.execPath;
  return stop(
    `No packaged Node 24 for ${process.platform}-${process.arch}: install Node 24 and run this again.`,
  );
}

function python() {
  const wanted = [
    process.env.PYTHON,
    "python3",
    "python3.13",
    "python3.12",
    "python3.11",
    "python3.10",
    "python",
  ];
  const test = "import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, 10) else 1)";
  const found = wanted.find((name) => name && spawnSync(name, ["-c", test]).status === 0);
  return (
    found ??
    stop("Python 3.10 or newer with venv is missing: install python3 and python3-venv, or set PYTHON.")
  );
}

function engine() {
  const wants = hashOf("local/engine/requirements.txt");
  const binary = join(LOCAL, "engine", "bin", "python");
  if (stamped("engine", wants) && existsSync(binary)) return;
  // A half-finished environment is thrown away: making it anew is quicker than finding out what it lacks.
  rmSync(join(LOCAL, "engine"), { recursive: true, force: true });
  say("Installing the local engine into .local/engine (about 20 s) …");
  run("python -m venv", python(), ["-m", "venv", join(LOCAL, "engine")]);
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
  run("pip install", binary, [...pip, "-r", join(ROOT, "local/engine/requirements.txt")]);
  stamp("engine", wants);
}

const [major] = process.versions.node.split(".").map(Number);
if (major < 20) stop(`Node ${process.versions.node} is too old: install Node 20 or newer.`);
const [name, ...rest] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) {
  console.error("npm start | npm test | npm run …");
  for (const [known, { about }] of Object.entries(COMMANDS)) console.error(`  ${known.padEnd(9)} ${about}`);
  process.exit(name === "--help" ? 0 : 1);
}
if (!["linux", "darwin"].includes(process.platform)) stop("Linux or macOS is needed (Windows: use WSL).");
packages();
const ownEngine = command.engine && !process.env.AWS_ENDPOINT_URL && !rest.includes("--help");
if (ownEngine) engine();

const args = [
  "--disable-warning=ExperimentalWarning",
  "--import",
  "tsx",
  join(ROOT, "local", `${name}.ts`),
  ...rest,
];
const child = spawn(nodeBinary(), args, { cwd: ROOT, stdio: "inherit" });
// Ctrl-C reaches the child by itself; the door only waits for it to finish in order.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => signal !== "SIGINT" && child.kill(signal));
}
child.on("exit", (code) => process.exit(code ?? 1));
