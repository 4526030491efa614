import { table } from "../../../functions/platform/table.ts";
import type { MemoryTable, Sent } from "./memory-table.ts";

/** What every request to the table passes, before it and after it: it may be held up there, or killed. */
export type Gate = (when: "before" | "after") => Promise<unknown>;

/** Puts a table in memory in the place of the real one, behind a gate. */
export function serveTable(memory: MemoryTable, gate: Gate): void {
  process.env.TABLE = "purnajual";
  const send = async (command: unknown): Promise<unknown> => {
    await gate("before");
    const answer = memory.answer(command as Sent);
    await gate("after");
    return answer;
  };
  // Not a spy: that would remember every request of thousands of histories.
  Object.assign(table, { send });
}

/** A gate that requests pass before they are made, and not after. */
export function before(gate: () => Promise<unknown>): Gate {
  return async (when) => (when === "before" ? gate() : undefined);
}
