import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { PROBLEMS, problemText } from "../../../console/texts/problems.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(resolve(ROOT, file), "utf8");

/** Codes that are put together, or chosen from a table of their own. */
const ALSO = [
  ...["invalid_body", "invalid_query", "malformed_json", "json_wanted", "body_too_large", "internal"],
  ...["unknown_variable", "malformed_variable", "link_not_allowed"],
  ...["longer_than_a_day", "hours_overlap", "days_overlap", "ends_before_it_begins"],
  ...["buyer_not_found", "appeal_not_found", "cancelled", "nothing_left", "window_closed"],
];

/** What rooms tell the clocks and each other: nobody outside is ever refused with it. */
const INSIDE = new Set([
  "transcript_made",
  "not_due",
  "not_yet",
  "nothing_due",
  "nothing_to_count",
  "nothing_to_move",
]);

/** What stands among the codes in docs/api.md and is none. */
const NO_CODES = new Set(["trace_id", "outside_hours", "first_contact"]);

/** What refusals are made by; `wrong` and `asItStands` are what rooms call their own. */
const MADE =
  /\b(?:invalid|forbidden|conflict|unavailable|unauthorized|ruledOut|tooMany|wrong|asItStands)\(([^;]{0,400})/g;
const MISSED = /\bnotFound\("([a-z_]+)"\)/g;
const WRITTEN = /refused: true,[^}]*?\bcode: "([a-z_0-9]+)"/g;

/** The codes of the refusals in a source: in each call the first word that is written like one. */
function codesIn(source: string): string[] {
  const made = [...source.matchAll(MADE)].map(
    ([, given = ""]) => /^[^"]*(?:"[A-Z][^"]*"[^"]*)?"([a-z][a-z0-9_]+)"/.exec(given)?.[1],
  );
  const missed = [...source.matchAll(MISSED)].map(([, what]) => `${what}_not_found`);
  const written = [...source.matchAll(WRITTEN)].map(([, code]) => code);
  return [...made, ...missed, ...written].filter((code): code is string => code !== undefined);
}

const SOURCES = globSync("functions/**/*.ts", { cwd: ROOT }).filter(
  (file) => !file.endsWith("kernel/refusal.ts"),
);
const CODES = [...new Set([...SOURCES.flatMap((file) => codesIn(read(file))), ...ALSO])]
  .filter((code) => !INSIDE.has(code))
  .sort();

describe("R8.4 what the API refuses is said in both languages", () => {
  test("given every code of a refusal in functions/, then the console has words for it", () => {
    expect(CODES.length).toBeGreaterThan(150);
    expect(CODES.filter((code) => PROBLEMS[code] === undefined)).toEqual([]);
  });

  test("given every code that docs/api.md tells of, then the console has words for it", () => {
    const told = read("docs/api.md")
      .split(/\n\n/)
      .filter((part) => /^(Refusals of their own|\| status \|)/.test(part));
    const codes = told.flatMap((part) =>
      [...part.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, code = ""]) => code),
    );
    expect(codes.length).toBeGreaterThan(60);
    const words = (code: string) => NO_CODES.has(code) || PROBLEMS[code] !== undefined;
    expect([...new Set(codes)].filter((code) => !words(code))).toEqual([]);
  });

  test("given words for a code, then something in functions/ still refuses with it", () => {
    const all = SOURCES.map(read).join("\n");
    const parts = (code: string) => code.replace(/^invalid_(body|query)$/, "$1").replace(/_not_found$/, "");
    expect(
      Object.keys(PROBLEMS).filter((code) => !all.includes(`"${parts(code)}"`) && !all.includes(`${code}:`)),
    ).toEqual([]);
  });

  test.each(Object.entries(PROBLEMS))(
    "given %s, then both texts are sentences, and not the same",
    (_code, { id, en }) => {
      for (const text of [id, en]) expect(text).toMatch(/^\p{Lu}.{8,}[.…]$/u);
      expect(id).not.toBe(en);
    },
  );

  test("given a code that nobody has put into words, then its status is, and at the very last its detail", () => {
    const told = { code: "of_tomorrow", detail: "Tomorrow's refusal." };
    expect(problemText({ ...told, status: 409 }, "id")).toMatch(/lebih dulu/);
    expect(problemText({ ...told, status: 418 }, "id")).toBe("Tomorrow's refusal.");
  });
});
