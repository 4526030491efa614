import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { bundled } from "../../infra/bundles.ts";
import { FUNCTIONS, type FunctionName } from "../../infra/functions.ts";
import type { Line, Measure } from "./measure.ts";

const KB = 1024;
const HTTP_GOAL_KB = 420;

/** The code of a function as it was deployed; `home`, where all of them are, is known to whoever asks for several. */
export function bundleOf(name: FunctionName, home = bundled()): string {
  return resolve(home, name, "index.mjs");
}

/** The size of each function's bundle, as it is deployed; the goal is for those that answer HTTP. */
export function measureBundles(): Measure {
  const names = Object.keys(FUNCTIONS) as FunctionName[];
  // Known once: it is found by a fingerprint of all sources.
  const home = bundled();
  const heaviest = weights(home);
  const lines = names.map((name): Line => {
    const value = statSync(bundleOf(name, home)).size / KB;
    const goal = name.endsWith("-api") ? { goal: HTTP_GOAL_KB } : {};
    return { what: name, value, ...goal, note: heaviest(name) };
  });
  return {
    title: "4. Bytes of each bundle",
    unit: "KB",
    how: "Minified ES module with the SDK inside, as deployed; 1 KB = 1,024 bytes.",
    lines,
  };
}

interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

/** Says of a bundle which packages weigh most in it, from esbuild's own account. */
function weights(home: string): (name: FunctionName) => string {
  const { outputs } = JSON.parse(readFileSync(resolve(home, "bundles.json"), "utf8")) as Metafile;
  return (name) => {
    const output = Object.entries(outputs).find(([path]) => path.includes(`/${name}/`))?.[1];
    const byPackage = new Map<string, number>();
    for (const [path, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
      const part = packageOf(path);
      byPackage.set(part, (byPackage.get(part) ?? 0) + bytesInOutput);
    }
    return [...byPackage]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4)
      .map(([part, bytes]) => `${part} ${Math.round(bytes / KB)}`)
      .join(", ");
  };
}

function packageOf(path: string): string {
  const inside = path.split("node_modules/").at(-1) ?? path;
  if (!path.includes("node_modules/")) return "ours";
  return inside
    .split("/")
    .slice(0, inside.startsWith("@") ? 2 : 1)
    .join("/");
}
