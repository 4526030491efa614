import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { breaches } from "../../../local/floors.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "floors-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function plant(file: string, source: string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
}

describe("imports go downwards", () => {
  test("given this repository, then there is no breach", () => {
    expect(breaches(fileURLToPath(new URL("../../../", import.meta.url)))).toEqual([]);
  });

  test.each([
    [
      "upwards",
      "functions/orders/order.ts",
      'import { decide } from "../refunds/decide.ts";',
      "refunds is above orders",
    ],
    [
      "upwards, of a type",
      "functions/kernel/money.ts",
      'import type { Key } from "../platform/table.ts";',
      "platform is above kernel",
    ],
    [
      "upwards, handed on",
      "functions/kernel/money.ts",
      'export { table } from "../platform/table.ts";',
      "platform is above kernel",
    ],
    [
      "upwards, when it is called",
      "functions/orders/order.ts",
      'const x = await import("../refunds/decide.ts");',
      "refunds is above orders",
    ],
    [
      "sideways, past the contract",
      "functions/ledger/ledger.ts",
      'import { policyAt } from "../policies/versions.ts";',
      "policies is beside ledger",
    ],
    [
      "infra",
      "functions/refunds/api.ts",
      'import { FUNCTIONS } from "../../infra/functions.ts";',
      "nothing of infra",
    ],
    [
      "docs",
      "functions/front/api.ts",
      'import openapi from "../../docs/openapi.json" with { type: "json" };',
      "nothing of infra",
    ],
    ["tests", "functions/refunds/api.ts", 'import x from "../../test/unit/given.ts";', "nothing of infra"],
    [
      "AWS in a pure file",
      "functions/refunds/decide.ts",
      'import { QueryCommand } from "@aws-sdk/lib-dynamodb";',
      "only the platform and stores know AWS",
    ],
    [
      "AWS in a contract",
      "functions/refunds/contract.ts",
      'import "@aws-sdk/client-sfn";',
      "only the platform and stores know AWS",
    ],
    [
      "a room that nobody gave a floor",
      "functions/refunds/api.ts",
      'import x from "../helpers/x.ts";',
      'the room "helpers" has no floor',
    ],
  ])("given an import %s, then it is named with its reason", (_what, file, source, why) => {
    plant(file, source);
    const found = breaches(root);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(file);
    expect(found[0]).toContain(why);
  });

  test.each([
    ["downwards", "functions/refunds/api.ts", 'import { share } from "../kernel/money.ts";'],
    ["within a room", "functions/refunds/api.ts", 'import { decide } from "./decide.ts";'],
    [
      "a neighbour's contract",
      "functions/ledger/ledger.ts",
      'import { routes } from "../policies/contract.ts";',
    ],
    [
      "AWS in the platform",
      "functions/platform/table.ts",
      'import { QueryCommand } from "@aws-sdk/lib-dynamodb";',
    ],
    ["AWS in a store", "functions/refunds/store.ts", 'import { QueryCommand } from "@aws-sdk/lib-dynamodb";'],
  ])("given an import %s, then that is no breach", (_what, file, source) => {
    plant(file, source);
    expect(breaches(root)).toEqual([]);
  });

  test("given a room of its own with no floor, then it is named", () => {
    plant("functions/utils/x.ts", 'import { share } from "../kernel/money.ts";');
    expect(breaches(root).join()).toContain('the room "utils" has no floor');
  });

  test("given nothing to read, then the check does not pass on nothing", () => {
    expect(breaches(root)).toHaveLength(1);
  });
});
