import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Holds a page to WCAG 2.2 AA as far as a machine can tell. */
export async function accessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const findings = await page.evaluate(async (levels) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the page
    const { violations } = await (globalThis as any).axe.run({ runOnly: levels });
    return violations as Finding[];
  }, LEVELS);
  expect(findings.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}
