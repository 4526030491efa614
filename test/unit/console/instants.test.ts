import { describe, expect, test } from "vitest";
import { dueInstant, until } from "../../../console/format/instants.ts";

describe("R7.1 until when something can be done, as people read it", () => {
  test.each([
    ["2026-03-27T00:00:00+07:00", "Kamis, 26 Maret pukul 24.00 WIB", "Thursday 26 March at 24:00 WIB"],
    ["2026-03-26T17:00:00Z", "Kamis, 26 Maret pukul 24.00 WIB", "Thursday 26 March at 24:00 WIB"],
    ["2026-03-27T00:00:01+07:00", "Jumat, 27 Maret pukul 00.00 WIB", "Friday 27 March at 00:00 WIB"],
    ["2026-03-26T14:05:00+07:00", "Kamis, 26 Maret pukul 14.05 WIB", "Thursday 26 March at 14:05 WIB"],
  ])("given %s, then the day that ends is named", (at, id, en) => {
    expect(dueInstant(at, "id")).toBe(id);
    expect(dueInstant(at, "en").replace(",", "")).toBe(en);
  });
});

describe("How far an instant is away", () => {
  const NOW = Date.parse("2026-03-26T14:00:00+07:00");

  test.each([
    ["2026-03-26T13:59:45+07:00", "baru saja", "just now"],
    ["2026-03-26T14:00:20+07:00", "sebentar lagi", "in a moment"],
    ["2026-03-26T13:55:00+07:00", "5 menit yang lalu", "5 minutes ago"],
    ["2026-03-26T16:00:00+07:00", "dalam 2 jam", "in 2 hours"],
    ["2026-03-30T14:00:00+07:00", "dalam 4 hari", "in 4 days"],
  ])("given %s, then it is said in its largest unit, and never as 0 minutes", (at, id, en) => {
    expect([until(at, NOW, "id"), until(at, NOW, "en")]).toEqual([id, en]);
  });
});
