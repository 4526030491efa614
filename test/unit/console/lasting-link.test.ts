import { describe, expect, test } from "vitest";
import { type Answered, withLasting } from "../../../console/parts/lasting-link.ts";

const NOW = Date.parse("2026-03-02T10:00:00+07:00");

function answered(url: string, seconds: number, content_type = "image/jpeg"): Answered {
  const ends_at = new Date(NOW + seconds * 1000).toISOString();
  return { file: { name: "foto.jpg", bytes: 5, content_type }, link: { url, ends_at } };
}

describe("A link to a file that is asked for again", () => {
  const next = answered("next", 300);

  test.each([
    ["lasts", answered("first", 200), "first"],
    ["is about to end", answered("first", 59), "next"],
    ["ended", answered("first", -1), "next"],
  ])("given the one before %s, then that decides which is used", (_what, before, url) => {
    expect(withLasting(before, next, NOW).link?.url).toBe(url);
  });

  test("given a film, then its link is kept to the end: changed, it would begin anew", () => {
    const film = answered("next", 300, "video/mp4");
    expect(withLasting(answered("first", 1, "video/mp4"), film, NOW).link?.url).toBe("first");
    expect(withLasting(answered("first", 0, "video/mp4"), film, NOW).link?.url).toBe("next");
  });

  test("given a file that only now was accepted, then it has its first link", () => {
    const { link: _none, ...before } = answered("first", 200);
    expect(withLasting(before, next, NOW)).toBe(next);
    expect(withLasting(undefined, next, NOW)).toBe(next);
    expect(withLasting(next, before, NOW)).toBe(before);
  });
});
