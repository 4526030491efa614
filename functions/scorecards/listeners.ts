import { isRefusal } from "../kernel/refusal.ts";
import { hearing } from "../platform/hearing.ts";
import type { Told } from "../platform/published.ts";
import { count, makeCard } from "./commands.ts";
import { goOn } from "./rebuilding.ts";

/** What brings the next stretch of a rebuild. */
const REBUILDING: ReadonlySet<string> = new Set(["scorecard.rebuild_begun", "scorecard.rebuild_went_on"]);

export const handler = hearing(hear, show);

/** What scorecards do about everything that happened to a shop's cases: it is counted (R6.7). May come twice. */
export async function hear(event: Told): Promise<void> {
  if (REBUILDING.has(event.type)) return goOn(event.subject.shop_id ?? "");
  await count(event);
}

/**
 * R6.7: what was counted of a shop is shown: its card is made anew, once for all that came together. Where nothing is
 * counted that it does not say, it stays; so it is made as well where somebody died before it was.
 */
export async function show({ subject: { shop_id } }: Told): Promise<void> {
  if (shop_id === undefined) return;
  const outcome = await makeCard(shop_id);
  if (isRefusal(outcome)) throw new Error(`the card stays contended: ${outcome.code}`);
}
