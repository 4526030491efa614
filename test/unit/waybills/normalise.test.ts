import { describe, expect, test } from "vitest";
import { normalise } from "../../../functions/waybills/normalise.ts";

const FULL_WIDTH = "ＪＸ９０００１２３４５６";

describe("R2.2 a number as it is typed is put into one form, and what was changed is told", () => {
  test.each([
    ["nothing to change", "JX9000123456", "JX9000123456", []],
    ["spaces around it", "  JX9000123456\n", "JX9000123456", ["trimmed"]],
    ["spaces in it", "JX9000 123 456", "JX9000123456", ["spaces_removed"]],
    ["no-break spaces in it", "JX9000\u00a0123456", "JX9000123456", ["other_forms", "spaces_removed"]],
    ["dashes in it", "11-26-0001234", "11260001234", ["dashes_removed"]],
    ["long dashes and a minus", "11–26−0001234", "11260001234", ["dashes_removed"]],
    ["dots in it", "0123.4000.0123.456", "012340000123456", ["dots_removed"]],
    ["slashes in it", "RR/473124829\\ID", "RR473124829ID", ["slashes_removed"]],
    ["small letters", "jx9000123456", "JX9000123456", ["upper_cased"]],
    ["full-width characters", FULL_WIDTH, "JX9000123456", ["full_width_digits"]],
    ["a zero-width space", "JX9000\u200b123456", "JX9000123456", ["zero_width_removed"]],
    ["a byte order mark of a spreadsheet", "\ufeffJX9000123456", "JX9000123456", ["zero_width_removed"]],
    ["nothing at all", "", "", []],
    ["only spaces", "   ", "", ["trimmed"]],
  ])("given %s, then so", (_what, text, number, changes) => {
    expect(normalise(text)).toEqual({ number, changes });
  });

  test("given everything at once, then each change is told once", () => {
    expect(normalise(" rr\u200d 473－124/829.id ")).toEqual({
      number: "RR473124829ID",
      changes: [
        "zero_width_removed",
        "full_width_digits",
        "trimmed",
        "spaces_removed",
        "dashes_removed",
        "dots_removed",
        "slashes_removed",
        "upper_cased",
      ],
    });
  });

  test("given letters that are not A to Z, then they stay as they are, to be shown", () => {
    expect(normalise("jß9000ö").number).toBe("Jß9000ö");
  });

  test("given look-alike letters, then none is corrected", () => {
    expect(normalise("JXO1I5S8B").number).toBe("JXO1I5S8B");
  });

  test("given an accent that a dash kept from its letter, then a second time changes nothing", () => {
    const once = normalise("e-\u0301").number;
    expect(normalise(once)).toEqual({ number: once, changes: [] });
  });
});
