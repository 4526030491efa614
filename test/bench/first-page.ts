import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { buildConsole } from "../../infra/console-files.ts";
import { DIR } from "./ground.ts";
import type { Line, Measure } from "./measure.ts";

const KB = 1024;
const GOAL_KB = 200;

/** What a person's first page is made of, by its source, besides what every page has. */
const FIRST_PAGES: Readonly<Record<string, string>> = {
  "sign-in page": "session/sign-in-page.tsx",
  "seller's home": "seller/home-page.tsx",
  "buyer's orders": "buyer/orders-page.tsx",
  "agent's queue": "agent/queues.ts",
  "operator's policy": "operator/policy-page.tsx",
};

/** What every page has, and what is fetched only when somebody presses the button to sign in. */
const EVERY_PAGE = ["index.html", "root.tsx"];
const SIGNING_IN = "session/sign-in.ts";

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** How many bytes a browser fetches until a person sees their first page: the console as it is deployed, as CloudFront sends it. */
export function measureFirstPages(): Measure {
  const built = resolve(DIR, "console");
  buildConsole(built, "--manifest");
  const chunks = JSON.parse(readFileSync(resolve(built, ".vite/manifest.json"), "utf8"));
  const sizeOf = (sources: readonly string[]) => {
    const files = new Set(["index.html", ...sources.flatMap((source) => filesOf(chunks, source))]);
    return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(resolve(built, file))).length, 0);
  };
  const lines = Object.entries(FIRST_PAGES).map(
    ([what, source]): Line => ({ what, value: sizeOf([...EVERY_PAGE, source]) / KB, goal: GOAL_KB }),
  );
  const page = [...EVERY_PAGE, "session/sign-in-page.tsx"];
  const more = {
    what: "signing in, fetched at the button",
    value: (sizeOf([...page, SIGNING_IN]) - sizeOf(page)) / KB,
  };
  return {
    title: "8. What a first page fetches",
    unit: "KB",
    how: "Gzipped: page, scripts and styles, without the answers of the API. 1 KB = 1,024 bytes.",
    lines: [...lines, more],
  };
}

/** The files of a chunk and of everything that it imports at once. */
function filesOf(
  chunks: Readonly<Record<string, Chunk>>,
  source: string,
  seen = new Set<string>(),
): string[] {
  const chunk = chunks[source];
  if (chunk === undefined) throw new Error(`the console has no chunk of ${source}`);
  if (seen.has(source)) return [];
  seen.add(source);
  return [
    chunk.file,
    ...(chunk.css ?? []),
    ...(chunk.imports ?? []).flatMap((imported) => filesOf(chunks, imported, seen)),
  ];
}
