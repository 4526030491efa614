import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildConsole, consoleFingerprint, generateConsole } from "../infra/console-files.ts";
import { ROOT } from "./endpoints.ts";

export const DIST = resolve(ROOT, "console/dist");
const STAMP = resolve(ROOT, ".local/console.stamp");

/** Builds the console into console/dist, unless it is there already as its sources are now. */
export function build(say: (line: string) => void): void {
  const sources = consoleFingerprint();
  const built = existsSync(resolve(DIST, "index.html")) && existsSync(STAMP);
  if (built && readFileSync(STAMP, "utf8") === sources) return;
  say("Building the console (about 5 s) …");
  buildConsole(DIST);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, sources);
}

/** A file of the built console by the path of a request; every page that is no file is the console itself. */
export function fileFor(path: string): {
  readonly file: string;
  readonly type: string;
  readonly lasting: boolean;
} {
  const asked = resolve(DIST, `.${decoded(path)}`);
  const inside = asked.startsWith(`${DIST}/`) && existsSync(asked) && extname(asked) !== "";
  const file = inside ? asked : resolve(DIST, "index.html");
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  return { file, type, lasting: file.startsWith(`${DIST}/assets/`) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "/";
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".map": "application/json",
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === "generate") generateConsole();
  else build(console.log);
}
