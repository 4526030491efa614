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

/** Holds a page to WCAG 2.2 AA as far as a machine can tell, and to what a small phone has room for. */
export async function accessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const findings = await page.evaluate(async (levels) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the page
    const { violations } = await (globalThis as any).axe.run({ runOnly: levels });
    return violations as Finding[];
  }, LEVELS);
  expect(findings.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
  await fitsAPhone(page);
}

/** The narrowest phone that people are known to have. */
const PHONE = 360;

/** What may be moved sideways, for that is what it is there for. */
const MOVED = [
  // A picture that was enlarged is moved about in its window.
  ".zoom-window",
];

/**
 * Nothing of a page scrolls sideways on a phone: not the page, and nothing in it. Whatever width a test looks at a
 * page with, it is narrowed for this and given back as it was.
 */
async function fitsAPhone(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: PHONE, height: 900 };
  await page.setViewportSize({ ...before, width: PHONE });
  const wide = await page.evaluate(`(${WIDE})(${JSON.stringify(MOVED.join(","))})`);
  await page.setViewportSize(before);
  expect(wide, `what scrolls sideways on a phone at ${page.url()}`).toEqual([]);
}

/** In the page: the elements that scroll sideways by themselves, and those that make the page do so. */
const WIDE = `(moved) => {
  const named = (one) => one.outerHTML.slice(0, 120);
  const all = [...document.body.querySelectorAll("*")].filter((one) => !one.closest(moved));
  const scrolling = all.filter(
    (one) =>
      ["auto", "scroll"].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth,
  );
  const { scrollWidth, clientWidth } = document.scrollingElement;
  const over = scrollWidth <= clientWidth ? [] : all.filter((one) => one.getBoundingClientRect().right > clientWidth);
  return [...scrolling, ...over].map(named);
}`;
