import { readFileSync, writeFileSync } from "node:fs";

/**
 * Writes a file that is made from code. Run with `--check` it writes nothing: where the file is not what it would be, it
 * says `otherwise` and ends the process.
 */
export function keep(file: string | URL, made: string, otherwise: string): void {
  if (!process.argv.includes("--check")) {
    writeFileSync(file, made);
  } else if (readFileSync(file, "utf8") !== made) {
    console.error(otherwise);
    process.exit(1);
  }
}
