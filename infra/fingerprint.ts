import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Changes with every file under `root` that the patterns name, and with `seed`; what `exclude` says is left out. */
export function fingerprint(
  root: string,
  patterns: readonly string[],
  { seed = "", exclude = () => false }: { seed?: string; exclude?: (path: string) => boolean } = {},
): string {
  const hash = createHash("sha256").update(seed);
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root, exclude }));
  for (const file of files.sort()) hash.update(file).update(readFileSync(resolve(root, file)));
  return hash.digest("hex");
}
