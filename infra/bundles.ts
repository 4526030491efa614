import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Code } from "aws-cdk-lib/aws-lambda";
import { buildSync } from "esbuild";
import { FUNCTIONS, type FunctionName } from "./functions.ts";

/** Where a function's code comes from; tests give code that needs no bundling. */
export type CodeOf = (name: FunctionName) => Code;

const ROOT = fileURLToPath(new URL("../", import.meta.url));
/** Inside the synthesis at hand, so that two at once do not take each other's code away. */
const SYNTH = process.env.CDK_OUTDIR ?? `${ROOT}cdk.out`;
const OUT = `${SYNTH}/bundles/`;

// Dependencies that are still CommonJS ask for `require` inside an ES module.
const BANNER = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);";

/** Bundles every function at once: minified ES modules with the SDK inside, one directory for each. */
export function bundles(): CodeOf {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const result = buildSync({
    absWorkingDir: ROOT,
    entryPoints: Object.entries(FUNCTIONS).map(([name, { entry }]) => ({ in: entry, out: `${name}/index` })),
    outdir: OUT,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    keepNames: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    banner: { js: BANNER },
    metafile: true,
    logLevel: "warning",
  });
  writeFileSync(`${SYNTH}/bundles.json`, JSON.stringify(result.metafile));
  return (name) => Code.fromAsset(`${OUT}${name}`);
}
