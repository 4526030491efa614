import { describe, expect, test } from "vitest";
import type { EvidenceFile } from "../../../functions/evidence/file.ts";
import { LIMITS } from "../../../functions/evidence/limits.ts";
import { budget, isOwn } from "../../../functions/hearings/own-files.ts";
import { opened, terms } from "./given.ts";

const of = (party: EvidenceFile["party"]) => ({ party }) as EvidenceFile;
const both = opened();
const sellerAlone = { sides: { seller: both.sides.seller } } as typeof both;

describe("R4.2 R5.3 whose a file is to hand in", () => {
  test("given two sides, then each has its own and what was put into the case, never the other's", () => {
    expect(terms().kind.sides).toEqual(["buyer", "seller"]);
    for (const [party, side, own] of [
      ["buyer", "buyer", true],
      ["seller", "buyer", false],
      ["buyer", "seller", false],
      ["agent", "buyer", true],
      ["agent", "seller", true],
    ] as const)
      expect(isOwn(of(party), side, both), `${party}'s for the ${side}`).toBe(own);
  });

  test("given one side is heard, then whatever is in the case is its to hand in", () => {
    for (const party of ["buyer", "seller", "agent"] as const)
      expect(isOwn(of(party), "seller", sellerAlone)).toBe(true);
  });

  test("given more than a submission holds, then it does not fit, whoever put it there", () => {
    const file = { content_type: "image/png", bytes: 9 } as EvidenceFile;
    const { files } = LIMITS.submission;
    expect(budget(Array.from({ length: files }, () => file))).toBeUndefined();
    expect(budget(Array.from({ length: files + 1 }, () => file))).toMatchObject({ code: "too_many_files" });
  });
});
