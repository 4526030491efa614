import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Client } from "../client.ts";
import { type Endpoints, endpointsFile } from "../endpoints.ts";
import { PAST, TODAY } from "./days.ts";
import { playOrder, type Told } from "./order-story.ts";
import { PatientClient } from "./patient-client.ts";
import { atOnce, type Scene } from "./scene.ts";
import { introduce, sendGuidance } from "./shops.ts";
import type { Day } from "./stories.ts";
import { caseTime, moveClock, nextBusinessDay, pass } from "./time.ts";

type Say = (line: string) => void;

/** How far the sample came in a deployment; kept, so that a feed that was cut off is taken up again. */
interface Progress {
  readonly table: string;
  /** Case time when each of its days began; all instants of a day hang on it. */
  readonly begun?: readonly number[];
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
 * Feeds a sample marketplace of more than 300 orders through the public API: first what is past, day by day, then
 * `between` (time passes there), then what is on people's desks today.
 */
export async function feedMarketplace(
  { endpoints }: Client,
  say: Say,
  between: () => Promise<void>,
): Promise<void> {
  const client = new PatientClient(endpoints);
  const { table, begun = [] } = progressOf(endpoints);
  const keep = (more: Omit<Progress, "table">) =>
    writeFileSync(progressFile(), JSON.stringify({ table, begun, ...more }));
  const bases = [...begun];
  const days = [...PAST, TODAY];
  for (const [place, orders] of numbered(days).entries()) {
    // Where the next day has begun, this one is over.
    if (bases[place + 1] !== undefined) continue;
    const day = days[place] as Day;
    const which = day === TODAY ? "today" : `day ${place + 1} of the past`;
    if (bases[place] === undefined) {
      if (day === TODAY) await between();
      await moveClock(client, await nextBusinessDay(client, day.begins));
      bases[place] = await caseTime(client);
      keep({ begun: bases });
    }
    const base = bases[place] as number;
    if (place === 0) await introduce(client);
    if (day === TODAY) await sendGuidance(client);
    await tell(
      client,
      say,
      which,
      orders.map((order) => ({ ...order, base })),
      day.gap_minutes,
    );
  }
  keep({ begun: bases, done: true });
}

/** The orders of each day, numbered through all of them. */
function numbered(days: readonly Day[]): Omit<Told, "base">[][] {
  let number = 0;
  let turns = 0;
  return days.map(({ stories }) =>
    stories
      .flatMap((story) => Array.from({ length: story.times }, () => story))
      .map((story) => ({
        story,
        number: ++number,
        turn: story.reviewed === "in turn" ? turns++ : 0,
      })),
  );
}

/** Plays a day: all its orders, then what happens to them later, one scene of each at a time. */
async function tell(
  client: Client,
  say: Say,
  which: string,
  all: readonly Told[],
  gap: number,
): Promise<void> {
  let done = 0;
  const later: (readonly Scene[])[] = [];
  await atOnce(all, async (one) => {
    later.push(await playOrder(client, one));
    done += 1;
    if (done % 40 === 0 || done === all.length) say(`  ${done} of ${all.length} orders (${which})`);
  });
  for (let scene = 0; ; scene += 1) {
    const now = later.flatMap((scenes) => scenes[scene] ?? []);
    if (now.length === 0) return;
    if (scene > 0) await pass(client, gap);
    await atOnce(now, (play) => play());
  }
}
