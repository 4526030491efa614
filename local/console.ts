import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Refused, ROOT } from "./endpoints.ts";

const CONSOLE = resolve(ROOT, "console");
export const DIST = resolve(CONSOLE, "dist");
const STAMP = resolve(ROOT, ".local/console.stamp");

/** Makes the console's types of the API from the committed contract. */
export function generate(): void {
  run("openapi-typescript", CONSOLE, [
    resolve(ROOT, "docs/openapi.json"),
    "-o",
    resolve(CONSOLE, "api/schema.d.ts"),
  ]);
}

/** Builds the console into console/dist, unless it is there already as its sources are now. */
export function build(say: (line: string) => void): void {
  const sources = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources && existsSync(resolve(DIST, "index.html")))
    return;
  say("Building the console (about 5 s) …");
  run("vite", ROOT, ["build", "--logLevel", "warn"]);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, sources);
}

function run(tool: string, home: string, args: readonly string[]): void {
  const done = spawnSync(process.execPath, [binOf(tool, home), ...args], { cwd: CONSOLE, encoding: "utf8" });
  if (done.status !== 0)
    throw new Refused(
      `${tool} failed:\n${`${done.stdout}${done.stderr}`.trim().split("\n").slice(-15).join("\n")}`,
    );
}

/** A tool's own file: the workspace has some that the root has in another version. */
function binOf(tool: string, home: string): string {
  const { bin } = JSON.parse(readFileSync(resolve(home, "node_modules", tool, "package.json"), "utf8"));
  const path = typeof bin === "string" ? bin : bin[tool];
  return resolve(home, "node_modules", tool, path);
}

/** Changes with everything that the console is built from. */
function fingerprint(): string {
  const hash = createHash("sha256");
  const sources = globSync("console/**/*.{ts,tsx,css,html,svg}", {
    cwd: ROOT,
    exclude: (name) => /node_modules|dist|schema\.d\.ts/.test(String(name)),
  });
  for (const file of [...sources.sort(), "docs/openapi.json", "package-lock.json"])
    hash.update(file).update(readFileSync(resolve(ROOT, file)));
  return hash.digest("hex");
}

/** A file of the built console by the path of a request; every page that is no file is the console itself. */
export function fileFor(path: string): {
  readonly file: string;
  readonly type: string;
  readonly lasting: boolean;
} {
  const asked = resolve(DIST, `.${decodeURIComponent(path)}`);
  const inside = asked.startsWith(`${DIST}/`) && existsSync(asked) && extname(asked) !== "";
  const file = inside ? asked : resolve(DIST, "index.html");
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  return { file, type, lasting: file.startsWith(`${DIST}/assets/`) };
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".map": "application/json",
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === "generate") generate();
  else build(console.log);
}
