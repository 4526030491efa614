import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { agent, openShop, operator } from "../integration/support/people.ts";
import { signedIn } from "./support/browser.ts";

/** What a first page may weigh, compressed. */
const MOST = 200 * 1024;

/** How much of the console's own files a page wants, compressed, when it is opened by whoever is signed in. */
async function weightOf(who: Parameters<typeof signedIn>[0]): Promise<number> {
  const page = await signedIn(who, "/");
  await page.locator("h1").first().waitFor();
  await page.waitForURL(/\/(agent|operator|seller|buyer)\b/);
  await page.reload();
  await page.locator("h1").first().waitFor();
  const asked: string[] = await page.evaluate(
    'performance.getEntriesByType("resource").map(({ name }) => name)',
  );
  const files = [page.url(), ...new Set(asked.filter((url) => url.includes("/assets/")))];
  expect(files.length).toBeGreaterThan(3);
  const weights = await Promise.all(
    files.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length),
  );
  return weights.reduce((sum, weight) => sum + weight, 0);
}

describe("The first page", () => {
  it("of an agent and of an operator weighs at most 200 KB compressed", async () => {
    expect(await weightOf(agent)).toBeLessThanOrEqual(MOST);
    expect(await weightOf(operator)).toBeLessThanOrEqual(MOST);
  });

  it("of a seller and of a buyer does too", async () => {
    const shop = await openShop();
    expect(await weightOf(shop.seller)).toBeLessThanOrEqual(MOST);
    expect(await weightOf(shop.buyer)).toBeLessThanOrEqual(MOST);
  });
});
