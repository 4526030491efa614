import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Client } from "../client.ts";
import { type Endpoints, endpointsFile } from "../endpoints.ts";
import { RETURN_ADDRESSES } from "./catalogue.ts";
import { playOrder, type Told } from "./order-story.ts";
import { PAST, type Story, TODAY } from "./stories.ts";
import { caseTime } from "./time.ts";

type Say = (line: string) => void;

/** How many orders are played at once: the machine's two cores are busy then. */
const AT_ONCE = 8;

/** How far the sample came in a deployment; kept, so that a feed that was cut off is taken up again. */
interface Progress {
  readonly table: string;
  readonly past?: number;
  readonly today?: number;
  readonly done?: true;
}

function progressFile(): string {
  return resolve(dirname(endpointsFile()), "sample.json");
}

function progressOf({ table }: Endpoints): Progress {
  const file = progressFile();
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Progress) : { table };
  return kept.table === table ? kept : { table };
}

/** True where this deployment has its sample marketplace already. */
export function isFed(endpoints: Endpoints): boolean {
  return progressOf(endpoints).done === true;
}

/**
 * Feeds a sample marketplace of more than 300 orders through the public API: first what is past, then
 * `between` (time passes there), then what is on people's desks today.
 */
export async function feedMarketplace(client: Client, say: Say, between: () => Promise<void>): Promise<void> {
  let progress = progressOf(client.endpoints);
  const keep = (more: Partial<Progress>) => {
    progress = { ...progress, ...more };
    writeFileSync(progressFile(), JSON.stringify(progress));
  };
  if (progress.today === undefined) {
    keep({ past: progress.past ?? (await caseTime(client)) });
    for (const [shop, address] of Object.entries(RETURN_ADDRESSES)) {
      const seller = shop.replace("shop", "seller");
      await client.call("PUT", `/shops/${shop}/return-address`, address, { as: seller });
    }
    await tell(client, say, "past", told(PAST, 1, progress.past ?? 0));
    await between();
    keep({ today: await caseTime(client) });
  }
  await tell(client, say, "today", told(TODAY, 1 + countOf(PAST), progress.today ?? 0));
  keep({ done: true });
}

function countOf(stories: readonly Story[]): number {
  return stories.reduce((sum, { times }) => sum + times, 0);
}

function told(stories: readonly Story[], first: number, base: number): Told[] {
  return stories
    .flatMap((story) => Array.from({ length: story.times }, () => story))
    .map((story, place) => ({ story, number: first + place, base }));
}

async function tell(client: Client, say: Say, which: string, all: readonly Told[]): Promise<void> {
  let done = 0;
  const rest = [...all];
  const worker = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      await playOrder(client, next);
      done += 1;
      if (done % 40 === 0 || done === all.length) say(`  ${done} of ${all.length} orders (${which})`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
