import type { CaseRef } from "../platform/cases.ts";
import { expire, type Standing } from "./expiry.ts";

/** What a workflow goes on with: no due instant is said as such, for its expressions know no absence. */
interface WhatNow extends Standing {
  readonly due_at: string;
}

/**
 * Called by a workflow when a wait has run out (R7.4): sends the deadline's command, says what now. What is
 * handed over is ids only (R8.5).
 */
export async function handler(step: CaseRef): Promise<WhatNow> {
  const standing = await expire(step, Date.now());
  return { ...standing, due_at: standing.due_at ?? "" };
}
