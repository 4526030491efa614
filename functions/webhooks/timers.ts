import { queuePlace } from "./queueing.ts";
import { leaveToQueue, overdue, type Place, TIMERS } from "./store.ts";

/** How long one run may take: the next one goes on. */
const ENOUGH_MS = 40_000;

/**
 * Every minute, in real time: deliveries that are due and further away than a queue can hold them, and those that the
 * queue has lost, are queued. Each is left to the queue for a while, so that it is not queued again every minute.
 */
export async function handler(): Promise<void> {
  const until = Date.now() + ENOUGH_MS;
  await Promise.all(TIMERS.map((timer) => look(timer, until)));
}

async function look(timer: string, until: number): Promise<void> {
  let after: Parameters<typeof overdue>[2];
  do {
    const now = Date.now();
    const { places, last } = await overdue(timer, now, after);
    await Promise.all(places.map((place) => give(place, now)));
    after = last;
  } while (after !== undefined && Date.now() < until);
}

async function give(place: Place & { readonly due_at: string }, now: number): Promise<void> {
  if (await leaveToQueue(place, now)) await queuePlace(place);
}
