import { hearing } from "../platform/hearing.ts";
import type { Told } from "../platform/published.ts";
import { CLOCKS } from "./kinds.ts";
import { openDues } from "./open-dues.ts";

export const handler = hearing(hear);

/**
 * R7.2: provisional deadlines in the year of a new decree are counted again, whatever case they are of. May
 * come twice: what was moved is provisional no more.
 */
export async function hear({ data }: Told): Promise<void> {
  const year = Number(data.year);
  // A term of a year's last days ends in the next year's first.
  for await (const due of openDues(`${year}-01-01`, `${year + 1}-03-01`)) {
    if (due.provisional) await CLOCKS[due.kind].recount(due, Date.now());
  }
}
