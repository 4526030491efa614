import { dayOf } from "../kernel/instants.ts";
import { isRefusal } from "../kernel/refusal.ts";
import { page } from "../platform/lists.ts";
import { log } from "../platform/log.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { makeCard } from "./commands.ts";
import { TO_BE_MADE } from "./store.ts";

/** How long one run may take: the next one goes on. */
const ENOUGH_MS = 40_000;
/** How many cards are made side by side. */
const AT_ONCE = 10;

/**
 * Every minute: cards whose days have moved on since midnight (R6.7). A card that was made leaves its place, so that the first page is always the next.
 */
export async function handler(): Promise<{ made: number }> {
  const until = Date.now() + ENOUGH_MS;
  const [item] = await load([SETTINGS]);
  const today = dayOf(caseTime(Date.now(), settingsOf(item)));
  let made = 0;
  while (Date.now() < until) {
    const found = await page({ list: TO_BE_MADE, by: "rank", newestFirst: false, to: today, limit: AT_ONCE });
    if (isRefusal(found) || found.items.length === 0) break;
    const outcomes = await Promise.all(found.items.map(({ shop_id }) => makeCard(String(shop_id))));
    made += outcomes.filter((outcome) => !isRefusal(outcome)).length;
    if (outcomes.every(isRefusal)) {
      log.warn("cards wait", { count: outcomes.length });
      break;
    }
  }
  return { made };
}
