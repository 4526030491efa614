/** What the API answers about a file: its links last some minutes. */
export interface Answered {
  readonly file: { readonly name: string; readonly bytes: number; readonly content_type: string };
  readonly link?: { readonly url: string; readonly view?: string; readonly ends_at: string };
}

/**
 * Each answer has another link to the same file. While the one before lasts it is kept, however often a page asks again: a
 * picture is not loaded anew for it, and a film that plays goes on to the end of its link.
 */
export function withLasting(before: Answered | undefined, now: Answered, nowMs: number): Answered {
  if (before?.link === undefined || now.link === undefined) return now;
  const left = Date.parse(before.link.ends_at) - nowMs;
  const needed = now.file.content_type.startsWith("video/") ? 0 : 60_000;
  return left > needed ? { ...now, link: before.link } : now;
}
