const LOOK_EVERY_MS = 250;

/** Looks until something is seen, and answers that; nothing where the patience (milliseconds) is over. */
export async function lookFor<T>(
  look: () => Promise<T | undefined>,
  patience = 60_000,
): Promise<T | undefined> {
  for (const end = Date.now() + patience; ; ) {
    const seen = await look();
    if (seen !== undefined || Date.now() > end) return seen;
    await new Promise((resume) => setTimeout(resume, LOOK_EVERY_MS));
  }
}
