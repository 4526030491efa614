/** A condition is looked at soon, and then less and less often: looking costs what is waited for its time. */
const FIRST_MS = 50;
const LONGEST_MS = 500;

/**
 * Polls until `condition` gives something other than `undefined` or `false`, and gives that back. When the
 * patience (milliseconds) is over it fails with what was waited for and what was seen last: `seen` says it.
 */
export async function until<T>(
  what: string,
  condition: (seen: (last: unknown) => void) => Promise<T | undefined | false>,
  patience = 90_000,
): Promise<T> {
  const end = Date.now() + patience;
  let last: unknown = "nothing";
  for (let pause = FIRST_MS; ; pause = Math.min(pause * 1.5, LONGEST_MS)) {
    const value = await condition((now) => {
      last = now;
    });
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) {
      throw new Error(`waited ${patience / 1000} s for ${what}; seen last: ${JSON.stringify(last)}`);
    }
    await new Promise((resume) => setTimeout(resume, pause));
  }
}
