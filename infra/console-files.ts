import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type ISource, Source } from "aws-cdk-lib/aws-s3-deployment";
import { built } from "./built.ts";
import { fingerprint } from "./fingerprint.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const CONSOLE = resolve(ROOT, "console");

/** Makes the console's types of the API from the committed contract. */
export function generateConsole(): void {
  run("openapi-typescript", CONSOLE, [
    resolve(ROOT, "docs/openapi.json"),
    "-o",
    resolve(CONSOLE, "api/schema.d.ts"),
  ]);
}

/** Builds the console's files into a directory; with `more` of what the builder can be told. */
export function buildConsole(into: string, ...more: readonly string[]): void {
  run("vite", ROOT, ["build", "--logLevel", "warn", "--outDir", into, "--emptyOutDir", ...more]);
}

/** Changes with everything that the console is built from. */
function consoleFingerprint(): string {
  const sources = ["console/**/*.{ts,tsx,css,html,svg}", "docs/openapi.json", "package-lock.json"];
  return fingerprint(ROOT, sources, { exclude: (path) => /node_modules|dist|schema\.d\.ts/.test(path) });
}

/** Where the built console is; built where it is not there as its sources are now, which `say` is told. */
export function builtConsole(say: () => void = () => undefined): string {
  return built("console", consoleFingerprint(), (into) => {
    say();
    buildConsole(into);
  });
}

/** The console's files for a deployment, built where they are wanted. */
export function consoleFiles(): ISource {
  return Source.asset(builtConsole());
}

function run(tool: string, home: string, args: readonly string[]): void {
  const done = spawnSync(process.execPath, [binOf(tool, home), ...args], { cwd: CONSOLE, encoding: "utf8" });
  if (done.status === 0) return;
  const said = `${done.stdout}${done.stderr}`.trim().split("\n").slice(-15).join("\n");
  throw new Error(`${tool} failed:\n${said}`);
}

/** A tool's own file: the workspace has some that the root has in another version. */
function binOf(tool: string, home: string): string {
  const { bin } = JSON.parse(readFileSync(resolve(home, "node_modules", tool, "package.json"), "utf8"));
  return resolve(home, "node_modules", tool, typeof bin === "string" ? bin : bin[tool]);
}
