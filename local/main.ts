import { Refused } from "./endpoints.ts";

/** Runs a command; what a person can mend is one line, everything else keeps its stack. */
export async function main(command: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    console.error(error instanceof Refused ? error.message : error);
    process.exitCode = 1;
  }
}
