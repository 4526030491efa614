import { isRefusal } from "../kernel/refusal.ts";
import { SYSTEM } from "../platform/caller.ts";
import type { CaseRef } from "../platform/cases.ts";
import { log } from "../platform/log.ts";
import { hear } from "./commands.ts";
import type { Case, Court } from "./court.ts";
import type { Command } from "./decide.ts";

/** What a clock does with the cases of a court: a deadline that passed (R4.1, R4.4, R7.4), and one that moves (R7.2). */
export function clockOf<H extends Case>(court: Court<H>) {
  const tell =
    (command: Command, id: string) =>
    async ({ case_id }: CaseRef, receivedMs: number): Promise<void> => {
      const caller = { ...SYSTEM, id };
      const outcome = await hear(court, { id: case_id, caller, receivedMs, word: () => ({ command }) });
      if (isRefusal(outcome)) log.info("nothing to do", { case_id, code: outcome.code });
    };
  return {
    expire: tell({ kind: "expire" }, "deadline"),
    recount: tell({ kind: "recount_due" }, "recount_due"),
  };
}
