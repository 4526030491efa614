import type { EventBridgeEvent } from "aws-lambda";
import { isRefusal } from "../kernel/refusal.ts";
import type { Told } from "../platform/published.ts";
import { count, isBehind, makeCard } from "./commands.ts";
import { goOn } from "./rebuilding.ts";

/** What brings the next stretch of a rebuild. */
const REBUILDING: ReadonlySet<string> = new Set(["scorecard.rebuild_begun", "scorecard.rebuild_went_on"]);

/** What scorecards do about everything that happened to a shop's cases: it is counted, and the card made anew (R6.7). */
export async function handler({ detail }: EventBridgeEvent<string, Told>): Promise<void> {
  const { shop_id = "" } = detail.subject;
  if (REBUILDING.has(detail.type)) return goOn(shop_id);
  const isCounted = await count(detail);
  // Heard again after somebody died in between: it is counted, and the card does not say so yet.
  if (!isCounted && !(await isBehind(shop_id))) return;
  const outcome = await makeCard(shop_id);
  if (isRefusal(outcome)) throw new Error(`the card stays contended: ${outcome.code}`);
}
