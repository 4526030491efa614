import { resolve } from "node:path";
import Chromium from "@sparticuz/chromium";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { build } from "../../../local/console.ts";
import { ROOT } from "../../../local/endpoints.ts";
import { serveConsole } from "../../../local/serve-console.ts";
import { deployment } from "../../integration/support/deployment.ts";
import type { Actor } from "../../integration/support/people.ts";
import { until } from "../../integration/support/until.ts";

/** As a person's browser is, sandboxed by the machine instead: what the package advises turns web security off. */
const ARGS = ["--no-sandbox", "--headless=shell", "--disable-gpu"];

/** Where pictures of products lie that pages may show. */
export const PICTURES = "gambar.example";

let browser: Browser;
let url: string;
let close: () => void;
const problems: string[] = [];

/** Each file has a browser of its own, and the console in front of the deployment that is under test. */
beforeAll(async () => {
  const [served, path] = await Promise.all([
    serveConsole(
      build(() => undefined),
      deployment.endpoints,
      0,
      [PICTURES],
    ),
    process.env.CHROMIUM ?? Chromium.executablePath(),
  ]);
  url = served.url;
  close = () => served.server.close();
  browser = await chromium.launch({ executablePath: path, args: ARGS, headless: true });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  close?.();
});

/** What a failed test was looking at. */
async function picture(page: Page, test: string): Promise<void> {
  const file = resolve(
    ROOT,
    ".local/test/browser",
    `${test.replaceAll(/[^a-z0-9]+/gi, "-").slice(0, 80)}.png`,
  );
  await page.screenshot({ path: file, timeout: 5_000 }).catch(() => undefined);
}

// A page that logs an error, or is refused something by its own policy, is a page that does not work.
afterEach(async ({ task }) => {
  const pages = browser.contexts().flatMap((context) => context.pages());
  if (task.result?.state === "fail") await Promise.all(pages.map((page) => picture(page, task.name)));
  await Promise.all(browser.contexts().map((context) => context.close()));
  const said = problems.splice(0);
  expect(said).toEqual([]);
});

/** How a person has their browser. */
export interface Having {
  readonly language?: "id" | "en";
  readonly width?: number;
  readonly dark?: boolean;
}

/** A fresh browser window of somebody, at a path; nobody is signed in. */
export async function open(
  path = "/",
  { language = "id", width = 1280, dark = false }: Having = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: language === "id" ? "id-ID" : "en-GB",
    viewport: { width, height: 900 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  // A request that the API refuses is shown by the browser as an error of its own: that is no mistake of the page.
  page.on("console", (line) => {
    if (line.type() === "error" && !line.text().startsWith("Failed to load resource"))
      problems.push(line.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(path);
  return page;
}

const WORDS = {
  id: { name: "Nama pengguna", password: "Kata sandi", enter: "Masuk" },
  en: { name: "Name", password: "Password", enter: "Sign in" },
};

/** Signs somebody in where the page asks for it, as people do: by name and password. */
export async function enter(page: Page, who: Actor, language: "id" | "en" = "id"): Promise<void> {
  const person = deployment.people.find(({ username }) => username === who.name);
  const words = WORDS[language];
  await page.getByLabel(words.name).fill(person?.username ?? "");
  await page.getByLabel(words.password).fill(person?.password ?? "");
  await page.getByRole("button", { name: words.enter }).click();
}

/** Waits until something has the focus: what closes gives it back a moment later. */
export function focused(what: Locator): Promise<unknown> {
  const there = async (last: (seen: unknown) => void) => {
    last(await what.page().evaluate("document.activeElement?.outerHTML.slice(0, 120)"));
    return what.evaluate((node) => node.matches(":focus"));
  };
  return until("the focus to be there", there, 10_000);
}

/** A window in which somebody has signed in. */
export async function signedIn(who: Actor, path: string, having: Having = {}): Promise<Page> {
  const page = await open(path, having);
  await enter(page, who, having.language);
  return page;
}
