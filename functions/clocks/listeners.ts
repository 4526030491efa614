import type { EventBridgeEvent } from "aws-lambda";
import type { Heard } from "../platform/bus.ts";
import { CLOCKS } from "./kinds.ts";
import { openDues } from "./open-dues.ts";

/**
 * R7.2: provisional deadlines in the year of a new decree are counted again, whatever case they are of. May
 * come twice: what was moved is provisional no more.
 */
export async function handler(event: EventBridgeEvent<string, Heard>): Promise<void> {
  const year = Number(event.detail.data.year);
  // A term of a year's last days ends in the next year's first.
  for await (const due of openDues(`${year}-01-01`, `${year + 1}-03-01`)) {
    if (due.provisional) await CLOCKS[due.kind].recount(due, Date.now());
  }
}
