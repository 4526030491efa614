import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { Code } from "aws-cdk-lib/aws-lambda";
import { type BuildOptions, buildSync } from "esbuild";
import { FUNCTIONS, type FunctionName, specOf } from "./functions.ts";

/** Where a function's code comes from; tests give code that needs no bundling. */
export type CodeOf = (name: FunctionName) => Code;

const ROOT = fileURLToPath(new URL("../", import.meta.url));
/** Inside the synthesis at hand, so that two at once do not take each other's code away. */
const SYNTH = process.env.CDK_OUTDIR ?? `${ROOT}cdk.out`;
const OUT = `${SYNTH}/bundles/`;

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

/** Bundles every function at once, one directory for each, with the files that it reads beside its code. */
export function bundles(): CodeOf {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const result = buildSync({
    ...BUNDLING,
    entryPoints: Object.entries(FUNCTIONS).map(([name, { entry }]) => ({ in: entry, out: `${name}/index` })),
    outdir: OUT,
    metafile: true,
  });
  for (const name of Object.keys(FUNCTIONS) as FunctionName[]) {
    for (const file of specOf(name).beside ?? []) {
      copyFileSync(`${ROOT}${file}`, `${OUT}${name}/${basename(file)}`);
    }
  }
  writeFileSync(`${SYNTH}/bundles.json`, JSON.stringify(result.metafile));
  return (name) => Code.fromAsset(`${OUT}${name}`);
}
