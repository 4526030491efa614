import { copyFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { Code } from "aws-cdk-lib/aws-lambda";
import { type BuildOptions, buildSync } from "esbuild";
import { built } from "./built.ts";
import { fingerprint } from "./fingerprint.ts";
import { FUNCTIONS, type FunctionName, specOf } from "./functions.ts";

/** Where a function's code comes from; tests give code that needs no bundling. */
export type CodeOf = (name: FunctionName) => Code;

const ROOT = fileURLToPath(new URL("../", import.meta.url));

// Dependencies that are still CommonJS ask for `require` inside an ES module.
const BANNER = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);";

/**
 * Where the SDK would look for credentials after the environment, each behind an import that is made only
 * then. A function always has them in its environment, so none of this is ever loaded: 135 KB less to ship.
 */
const NEVER_ASKED = [
  "@aws-sdk/credential-provider-http",
  "@aws-sdk/credential-provider-ini",
  "@aws-sdk/credential-provider-process",
  "@aws-sdk/credential-provider-sso",
  "@aws-sdk/credential-provider-web-identity",
  "@smithy/credential-provider-imds",
];

/** How a function is bundled: a minified ES module with the SDK inside. */
export const BUNDLING: BuildOptions = {
  absWorkingDir: ROOT,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  minify: true,
  platform: "node",
  target: "node24",
  format: "esm",
  mainFields: ["module", "main"],
  external: NEVER_ASKED,
  alias: { "node:http": `${ROOT}infra/node-http.cjs` },
  banner: { js: BANNER },
  logLevel: "warning",
};

/** What bundles are made of: of the same, they are not made again. */
const SOURCES = [
  "functions/**/*.ts",
  "workflows/*.ts",
  "infra/{bundles,functions}.ts",
  "infra/node-http.cjs",
  "docs/openapi.json",
  "package-lock.json",
];

/** Where every function's bundle is, one directory for each, with the files that it reads beside its code. */
export function bundled(): string {
  return built("bundles", fingerprint(ROOT, SOURCES), bundle);
}

/** Bundles every function at once; esbuild's account of it is in `bundles.json`. */
function bundle(into: string): void {
  const result = buildSync({
    ...BUNDLING,
    entryPoints: Object.entries(FUNCTIONS).map(([name, { entry }]) => ({ in: entry, out: `${name}/index` })),
    outdir: into,
    metafile: true,
  });
  for (const name of Object.keys(FUNCTIONS) as FunctionName[]) {
    for (const file of specOf(name).beside ?? []) {
      copyFileSync(`${ROOT}${file}`, `${into}/${name}/${basename(file)}`);
    }
  }
  writeFileSync(`${into}/bundles.json`, JSON.stringify(result.metafile));
}

/** Every function's code, bundled. */
export function bundles(): CodeOf {
  const from = bundled();
  return (name) => Code.fromAsset(`${from}/${name}`);
}
