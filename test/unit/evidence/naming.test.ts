import { describe, expect, test } from "vitest";
import { disposition, savedAs, tidyName } from "../../../functions/evidence/naming.ts";

const FILE = { file_id: "ef_1", content_type: "application/pdf" } as const;

describe("what a file is called", () => {
  test.each([
    ["Bukti kirim.pdf", "Bukti kirim.pdf"],
    ["  a\tb\r\nc  ", "a b c"],
    ["../../etc/passwd", ".. .. etc passwd"],
    ['x"; filename=evil.exe', "x filename=evil.exe"],
    ["gambar\u202egpj.exe", "gambar gpj.exe"],
    ["resi é", "resi é"],
    ["...", undefined],
    ["\u200b\0", undefined],
    ["📦", undefined],
    ["a".repeat(300), "a".repeat(100)],
  ])("given %j, then it is kept as %j", (name, kept) => {
    expect(tidyName(name)).toBe(kept);
  });

  test.each([
    ["Bukti.exe", "Bukti.pdf"],
    ["Bukti.pdf.exe", "Bukti.pdf"],
    ["Bukti 1. kirim", "Bukti 1. kirim.pdf"],
    [".bashrc", "bashrc.pdf"],
    [".pdf", "ef_1.pdf"],
    [undefined, "ef_1.pdf"],
  ])("given %j, then it is saved with the ending of what it is: %j", (name, saved) => {
    expect(savedAs({ ...FILE, ...(name === undefined ? {} : { name }) })).toBe(saved);
  });

  test("given letters that a header does not hold, then they are coded, and an old browser gets plain ones", () => {
    expect(disposition("résumé (1).pdf")).toBe(
      "attachment; filename=\"r_sum_ (1).pdf\"; filename*=UTF-8''r%C3%A9sum%C3%A9%20%281%29.pdf",
    );
  });
});
