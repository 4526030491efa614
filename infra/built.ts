import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const BUILT = fileURLToPath(new URL("../.local/built", import.meta.url));
const DAY_MS = 86_400_000;

/**
 * The directory with what `make` makes of sources of this fingerprint, made where it is not there yet: each synthesis wants the
 * same. Two that want it at once both make it, and the first to end is kept; what nobody wanted for a day is cleared away.
 */
export function built(what: string, sources: string, make: (into: string) => void): string {
  const into = resolve(BUILT, `${what}-${sources.slice(0, 16)}`);
  if (!existsSync(into)) {
    const making = `${into}.${process.pid}`;
    mkdirSync(making, { recursive: true });
    make(making);
    keep(making, into);
    clear(what);
  }
  const now = new Date();
  utimesSync(into, now, now);
  return into;
}

function keep(making: string, into: string): void {
  try {
    renameSync(making, into);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Somebody else was first, with the same.
    if (!existsSync(into)) throw error;
  }
}

function clear(what: string): void {
  for (const name of readdirSync(BUILT).filter((one) => one.startsWith(`${what}-`))) {
    const old = resolve(BUILT, name);
    const wanted = statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - wanted > DAY_MS) rmSync(old, { recursive: true, force: true });
  }
}
