import { describe, expect, test } from "vitest";
import { functionOf, only, STAGES, type StageName, words } from "./synthesized.ts";

const told = (stage: StageName, fn: string) => functionOf(stage, fn).Properties.Environment.Variables;
const BOOK = ["shipments-api", "failed-deliveries-api", "shipments-listeners"];

describe("R2.1 where parcels are booked", () => {
  test.each(["local", "sandbox"] as const)(
    "given a %s stage, then it books with the simulated carrier, by its own public door",
    (stage) => {
      const api = only(stage, "AWS::ApiGatewayV2::Api").id;
      for (const fn of BOOK) expect(words(told(stage, fn).CARRIER_URL)).toMatch(/\/simulated-carrier$/);
      for (const fn of BOOK) expect(words(told(stage, fn).CARRIER_URL)).toContain(api);
      expect(words(told(stage, "simulated-carrier-api").API_URL)).toContain(api);
    },
  );

  test("given a production stage that names no carrier, then it books nowhere", () => {
    for (const fn of BOOK) expect(told("production", fn)).not.toHaveProperty("CARRIER_URL");
  });

  test.each(STAGES)("given a %s stage, then whoever does not book knows no carrier", (stage) => {
    expect(told(stage, "orders-api")).not.toHaveProperty("CARRIER_URL");
    expect(told(stage, "tracking-api")).not.toHaveProperty("API_URL");
  });
});
