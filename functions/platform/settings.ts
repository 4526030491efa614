import { type Instant, instant } from "../kernel/instants.ts";
import { type Item, type Key, loadOne } from "./table.ts";

/**
 * The one item that every command reads along with its own: which versions of policy and calendar are in
 * force and, in a sandbox, how far the clock was moved (R7.5). It rides in the same request, so it costs
 * no call.
 */
export interface Settings {
  readonly policy: number;
  readonly calendar: number;
  readonly clock_ahead_ms: number;
}

export const SETTINGS: Key = { pk: "SETTINGS", sk: "CURRENT" };

/** A deployment that nobody has set anything in yet. */
const FIRST: Settings = { policy: 1, calendar: 1, clock_ahead_ms: 0 };

/** Settings from their item. */
export function settingsOf(item: Item | undefined): Settings {
  return { ...FIRST, ...(item as Partial<Settings> | undefined) };
}

/** True in deployments whose clock may be moved. */
export function isSandbox(): boolean {
  return process.env.STAGE_KIND === "sandbox";
}

/** Case time of something received at `receivedMs` of real time. */
export function caseTime(receivedMs: number, settings: Settings): Instant {
  return instant(receivedMs + (isSandbox() ? settings.clock_ahead_ms : 0));
}

/** How far case time is ahead of real time: what a wait must know. Costs a read in sandboxes only. */
export async function clockAhead(): Promise<number> {
  return isSandbox() ? settingsOf(await loadOne(SETTINGS)).clock_ahead_ms : 0;
}
