import type { EventBridgeEvent } from "aws-lambda";
import { isRefusal } from "../kernel/refusal.ts";
import { log } from "../platform/log.ts";
import type { Told } from "../platform/published.ts";
import { count, makeCard } from "./commands.ts";
import { goOn } from "./rebuilding.ts";

/** What brings the next stretch of a rebuild. */
const REBUILDING: ReadonlySet<string> = new Set(["scorecard.rebuild_begun", "scorecard.rebuild_went_on"]);

/** What scorecards do about everything that happened to a shop's cases: it is counted, and the card made anew (R6.7). */
export async function handler({ detail }: EventBridgeEvent<string, Told>): Promise<void> {
  const { shop_id = "" } = detail.subject;
  if (REBUILDING.has(detail.type)) return goOn(shop_id);
  if (!(await count(detail))) return;
  const outcome = await makeCard(shop_id);
  // What was counted is not lost: the timer makes the card within a minute.
  if (isRefusal(outcome)) log.info("the card waits", { shop_id, code: outcome.code });
}
