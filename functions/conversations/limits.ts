import { type Instant, instant, millis } from "../kernel/instants.ts";

/** So many within so many seconds. */
export interface Limit {
  readonly count: number;
  readonly seconds: number;
}

/** How many there were since when: a window begins with the first after the one before it has ended. */
interface Window {
  readonly from: Instant;
  readonly count: number;
}

/** What was used of each limit, by the limit's name. */
export type Paces = Readonly<Record<string, Window>>;

/** One more, counted against every limit; or from when on it is let through again. */
export function oneMore(
  before: Paces,
  limits: Readonly<Record<string, Limit>>,
  now: Instant,
): { readonly paces: Paces } | { readonly again_at: Instant } {
  const used = Object.entries(limits).map(([name, limit]) => {
    const running = before[name];
    const isOver = running === undefined || now >= endOf(running, limit);
    return { name, limit, window: isOver ? { from: now, count: 0 } : running };
  });
  const full = used.filter(({ window, limit }) => window.count >= limit.count);
  if (full.length > 0) {
    const ends = full.map(({ window, limit }) => endOf(window, limit)).sort();
    return { again_at: ends.at(-1) ?? now };
  }
  const paces = used.map(({ name, window: { from, count } }) => [name, { from, count: count + 1 }]);
  return { paces: { ...before, ...Object.fromEntries(paces) } };
}

function endOf({ from }: Window, { seconds }: Limit): Instant {
  return instant(millis(from) + seconds * 1000);
}
