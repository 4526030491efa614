import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ROUTES } from "../../../infra/contracts.ts";

const STORIES = globSync("test/bench/*.ts", { cwd: fileURLToPath(new URL("../../../", import.meta.url)) });

test("given every route of every room, then the bench tells a chapter of it", () => {
  expect(STORIES.length).toBeGreaterThan(10);
  const told = STORIES.map((file) =>
    readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8"),
  ).join();
  expect(ROUTES.map(({ id }) => id).filter((id) => !told.includes(`"${id}"`))).toEqual([]);
});
