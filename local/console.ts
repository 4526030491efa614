import { existsSync } from "node:fs";
import { extname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { builtConsole, generateConsole } from "../infra/console-files.ts";

/** Where the built console is; says so where it is built first. */
export function build(say: (line: string) => void): string {
  return builtConsole(() => say("Building the console (about 5 s) …"));
}

/** A file of the console that is built at `home`, by the path of a request; every page that is no file is the console itself. */
export function fileFor(
  home: string,
  path: string,
): {
  readonly file: string;
  readonly type: string;
  readonly lasting: boolean;
} {
  const asked = resolve(home, `.${decoded(path)}`);
  const inside = asked.startsWith(`${home}/`) && existsSync(asked) && extname(asked) !== "";
  const file = inside ? asked : resolve(home, "index.html");
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  return { file, type, lasting: file.startsWith(`${home}/assets/`) };
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
