import { describe, expect, test } from "vitest";
import {
  changesOf,
  pointerOf,
  setAt,
  type Value,
  valueAt,
  without,
} from "../../../console/operator/draft.ts";
import { MEMBER } from "../../../console/operator/policy-words.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";

const POLICY = FIRST_POLICY as unknown as Value;

/** What a form has no name of its own for: the two halves of a term and of a text. */
const PARTS = new Set(["version", "unit", "id", "en"]);

function members(value: Value): string[] {
  if (typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap(members);
  return Object.entries(value).flatMap(([name, inside]) => [name, ...members(inside)]);
}

describe("A policy that is written anew", () => {
  test("given every member of the first policy, then each has a name in both languages", () => {
    const unnamed = [...new Set(members(POLICY))].filter((name) => !PARTS.has(name) && !(name in MEMBER.id));
    expect(unnamed).toEqual([]);
    expect(Object.keys(MEMBER.id).sort()).toEqual(Object.keys(MEMBER.en).sort());
  });

  test("given a change, then only that place is another one, and it is told with what it was", () => {
    const path = ["terms", "seller_answer", "count"];
    const after = setAt(POLICY, path, 5);
    expect(valueAt(after, path)).toBe(5);
    expect(valueAt(POLICY, path)).toBe(3);
    expect(changesOf(POLICY, after)).toEqual([{ path, before: 3, after: 5 }]);
    expect(changesOf(POLICY, structuredClone(POLICY))).toEqual([]);
    expect(pointerOf(path)).toBe("/terms/seller_answer/count");
  });

  test("given a line that comes or goes, then that is one change", () => {
    const lines = valueAt(POLICY, ["rejection_reasons"]) as readonly Value[];
    const more = setAt(
      POLICY,
      ["rejection_reasons"],
      [...lines, { code: "new", text: { id: "Baru", en: "New" } }],
    );
    expect(changesOf(POLICY, more)).toMatchObject([
      { path: ["rejection_reasons", lines.length], after: { code: "new" } },
    ]);
    const less = setAt(POLICY, ["rejection_reasons"], lines.slice(0, -1));
    expect(changesOf(POLICY, less)).toMatchObject([{ path: ["rejection_reasons", lines.length - 1] }]);
  });

  test("given a member that need not be there, then it can be taken away", () => {
    const lines = valueAt(POLICY, ["rejection_reasons"]) as readonly { readonly offers_return?: true }[];
    const place = lines.findIndex((line) => line.offers_return);
    const after = without(POLICY, ["rejection_reasons", place], "offers_return");
    expect(valueAt(after, ["rejection_reasons", place])).not.toHaveProperty("offers_return");
  });

  test("given a list of words, then it is one change whatever of it is another one", () => {
    const after = setAt(POLICY, ["follow_ups", "link_hosts"], ["toko.example"]);
    expect(changesOf(POLICY, after)).toMatchObject([
      { path: ["follow_ups", "link_hosts"], after: ["toko.example"] },
    ]);
  });
});
