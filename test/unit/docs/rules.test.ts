import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ROUTES } from "../../../infra/contracts.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const page = readFileSync(resolve(ROOT, "docs/rules.md"), "utf8");
const told = new Set(page.match(/\*\*R\d+\.\d+\*\*/g)?.map((rule) => rule.replaceAll("*", "")));
const rows = page.split("\n").filter((line) => line.startsWith("| **R"));

describe("docs/rules.md", () => {
  test("given the rules that routes carry out, then each is told there", () => {
    const rules = ROUTES.flatMap((route) => route.rules);
    expect([...new Set(rules)].filter((rule) => !told.has(rule))).toEqual([]);
  });

  test("given a rule, then it has one row", () => {
    const names = rows.map((row) => row.split("**")[1]);
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
  });

  test.each(rows.map((row) => [row.split("**")[1], row]))(
    "given %s, then the code and the tests it names are there",
    (_rule, row) => {
      const [, , code = "", tests = ""] = String(row).split("|");
      const named = (text: string) =>
        [...text.matchAll(/`([a-z][\w./-]*\/[\w./-]*)`/g)].map(([, path]) => path ?? "");
      expect(named(code).length).toBeGreaterThan(0);
      for (const path of named(code)) {
        const place = path.startsWith("workflows/") ? path : `functions/${path}`;
        expect(existsSync(resolve(ROOT, place)), place).toBe(true);
      }
      for (const path of named(tests)) {
        expect(globSync(`test/${path}{,/**/*.test.ts,.test.ts}`, { cwd: ROOT }), path).not.toEqual([]);
      }
    },
  );

  test("given the pages, then what they link to is there", () => {
    const broken = ["README.md", ...globSync("docs/**/*.md", { cwd: ROOT })].flatMap((file) => {
      const links = readFileSync(resolve(ROOT, file), "utf8").matchAll(/\]\((?!https?:)([^)#]+)/g);
      return [...links]
        .filter(([, to = ""]) => !existsSync(resolve(ROOT, dirname(file), to)))
        .map(([, to]) => `${file}: ${to}`);
    });
    expect(broken).toEqual([]);
  });
});
