import { describe, expect, test } from "vitest";
import { allowance, fits, LIMITS } from "../../../functions/evidence/limits.ts";

const MB = 1024 * 1024;
const jpeg = (bytes: number) => ({ content_type: "image/jpeg", bytes });

describe("R4.2 what may be handed in", () => {
  test.each([
    ["image/jpeg", 10],
    ["image/png", 10],
    ["application/pdf", 10],
    ["video/mp4", 50],
  ])("given %s, then a file has at most %i MB, and at least one byte", (content_type, most) => {
    expect(fits({ content_type, bytes: most * MB }, [])).toBe(content_type);
    expect(fits({ content_type, bytes: 1 }, [])).toBe(content_type);
    expect(fits({ content_type, bytes: most * MB + 1 }, [])).toMatchObject({
      code: "file_too_large",
      rule: "R4.2",
      issues: [{ pointer: "/bytes", issue: `at_most_${most * MB}` }],
    });
    expect(fits({ content_type, bytes: 0 }, [])).toMatchObject({ code: "file_empty" });
  });

  test.each([
    "image/gif",
    "image/svg+xml",
    "text/html",
    "image/jpeg; charset=x",
    "IMAGE/JPEG",
    "",
    "toString",
  ])("given the type %j, then it is not accepted", (content_type) => {
    expect(fits({ content_type, bytes: 1 }, [])).toMatchObject({ code: "type_not_accepted" });
  });

  test("given a submission's budget, then what is left is told beforehand, and just that fits", () => {
    const taken = [{ bytes: 50 * MB }, { bytes: 45 * MB }];
    const left = allowance(taken);
    expect(left).toMatchObject({ files_left: 8, bytes_left: 5 * MB });
    expect(left.accepts).toContainEqual({ content_type: "video/mp4", most_bytes: 5 * MB });
    expect(fits(jpeg(5 * MB), taken)).toBe("image/jpeg");
    expect(fits(jpeg(5 * MB + 1), taken)).toMatchObject({ code: "submission_too_large" });
  });

  test("given ten files, then there is no eleventh, and nothing is offered", () => {
    const taken = new Array(10).fill({ bytes: 1 });
    expect(allowance(taken)).toMatchObject({ files_left: 0, accepts: [] });
    expect(fits(jpeg(1), taken)).toMatchObject({ code: "too_many_files" });
  });

  test("given more was taken than a smaller policy allows, then nothing is left, not less than nothing", () => {
    const limits = { ...LIMITS, submission: { files: 1, bytes: 10 } };
    expect(allowance([{ bytes: 20 }, { bytes: 20 }], limits)).toMatchObject({ files_left: 0, bytes_left: 0 });
  });

  test("R8.4 given the limits, then they are told in both languages, with these numbers", () => {
    const { text } = allowance([]);
    for (const words of [text.id, text.en]) expect(words).toMatch(/10 .*100 MB.*jpg ≤ 10 MB.*mp4 ≤ 50 MB/);
  });
});
