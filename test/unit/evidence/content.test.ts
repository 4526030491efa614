import { describe, expect, test } from "vitest";
import { checkContent } from "../../../functions/evidence/content.ts";
import type { ContentType } from "../../../functions/evidence/limits.ts";
import { isSomethingElseToo } from "../../../functions/evidence/polyglot.ts";
import { WHY } from "../../../functions/evidence/wording.ts";
import { EXECUTABLES, GOOD, type Sample, saidOf, ZIP } from "../../integration/support/evidence-files.ts";

const check = (sample: Sample, content = sample.content, said = saidOf({ ...sample, content })) =>
  checkContent(said as typeof said & { content_type: ContentType }, content);

describe("R4.2 content is what was declared", () => {
  test.each(GOOD.map((sample) => [sample.content_type, sample] as const))(
    "given a good %s, then it is fine",
    async (_, sample) => {
      expect(await check(sample)).toBeUndefined();
    },
  );

  const pairs = GOOD.flatMap((sample) =>
    GOOD.filter((other) => other !== sample).map((other) => [sample, other] as const),
  );
  test.each(
    pairs.map(([sample, other]) => [sample.content_type, other.content_type, sample, other] as const),
  )("given a %s that is a %s, then its type lies", async (_said, _is, sample, other) => {
    expect(await check(sample, other.content)).toBe("type_differs");
  });

  test("given a program under any type, then its type lies", async () => {
    for (const sample of GOOD)
      for (const program of Object.values(EXECUTABLES))
        expect(await check(sample, program)).toBe("type_differs");
  });

  test.each(GOOD.map((sample) => [sample.content_type, sample] as const))(
    "given a %s of another size or checksum than was said, then it is refused before it is read",
    async (_, sample) => {
      const said = saidOf(sample);
      expect(await check(sample, Buffer.alloc(0))).toBe("size_differs");
      expect(await check(sample, sample.content.subarray(1), said)).toBe("size_differs");
      const other = Buffer.from(sample.content);
      other[20] = (other[20] ?? 0) ^ 1;
      expect(await check(sample, other, said)).toBe("checksum_differs");
    },
  );
});

describe("R4.2 content is nothing besides", () => {
  test("given an archive's end record in the tail, then it is an archive too, also behind junk", () => {
    expect(isSomethingElseToo(Buffer.concat([Buffer.alloc(100_000), ZIP]), "other")).toBe(true);
    expect(isSomethingElseToo(Buffer.concat([ZIP, Buffer.alloc(65_000)]), "other")).toBe(true);
    expect(isSomethingElseToo(Buffer.concat([ZIP, Buffer.alloc(70_000)]), "other")).toBe(false);
  });

  test("given a PDF's beginning within the first kilobyte of another, then it is a PDF too", () => {
    const late = (at: number) => Buffer.concat([Buffer.alloc(at), Buffer.from("%PDF-1.4")]);
    expect(isSomethingElseToo(late(1024), "other")).toBe(true);
    expect(isSomethingElseToo(late(1030), "other")).toBe(false);
    expect(isSomethingElseToo(late(0), "pdf")).toBe(false);
  });

  test("given an archive in the middle of any format, where its own check would not see it, then it is refused", async () => {
    for (const sample of GOOD) {
      const content = Buffer.concat([sample.content.subarray(0, -8), ZIP, sample.content.subarray(-8)]);
      expect(await check(sample, content), sample.content_type).toBe("hidden_content");
    }
  });
});

test("R8.4 given any reason to refuse, then it is told in both languages, and says what to do", () => {
  for (const [why, text] of Object.entries(WHY)) {
    expect(text.id.length, why).toBeGreaterThan(20);
    expect(text.en.length, why).toBeGreaterThan(20);
  }
});
