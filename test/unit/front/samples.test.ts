import { describe, expect, test } from "vitest";
import { drawn, SAMPLES } from "../../../functions/front/samples.ts";
import { FIRST_CHECKLISTS } from "../../../functions/policies/first-checklists.ts";

describe("R4.2 samples of what is required", () => {
  test("given the first checklists, then there is a sample for every requirement, and none that nobody asks for", () => {
    const wanted = FIRST_CHECKLISTS.flatMap(({ requirements }) => requirements.map(({ sample }) => sample));
    const there = Object.keys(SAMPLES).map((code) => `/samples/${code}`);
    expect([...new Set(wanted)].sort()).toEqual(there.sort());
  });

  test.each(Object.keys(SAMPLES))(
    "R8.4 given %s, then its picture says what it is in both languages, and does nothing",
    (code) => {
      const picture = drawn(code) ?? "";
      expect(picture).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
      expect(picture).toContain(SAMPLES[code]?.id);
      expect(picture).toContain(SAMPLES[code]?.en);
      expect(picture).not.toMatch(/<script|\son\w+=|href=/);
    },
  );

  test.each(["", "unknown", "constructor"])("given no sample is called %s, then there is none", (code) => {
    expect(drawn(code)).toBeUndefined();
  });
});
