import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { done } from "./support/cases.ts";
import { deployment } from "./support/deployment.ts";
import { marketplace } from "./support/people.ts";

const { client } = deployment;

describe("The front", () => {
  it("answers the contract that is committed, to anybody", async () => {
    const committed = readFileSync(new URL("../../docs/openapi.json", import.meta.url), "utf8");
    expect(done(await client.call("GET", "/openapi.json"))).toEqual(JSON.parse(committed));
    expect(done(await client.call("GET", "/health"))).toEqual({ status: "ok" });
  });

  it.each(["GET", "POST", "PUT", "DELETE", "PATCH"])(
    "answers %s of no route with a problem",
    async (method) => {
      for (const path of ["/nowhere", "/refunds/x/y/z", "/orders/1/2/3"]) {
        const { status, body, headers } = await client.call(method, path);
        expect([status, body.code], `${method} ${path}`).toEqual([404, "route_not_found"]);
        expect(headers.get("content-type")).toBe("application/problem+json");
        expect(body.trace_id).toMatch(/\S/);
      }
    },
  );

  it("answers a method that a route does not have with a problem", async () => {
    const { status, body } = await client.call("DELETE", "/orders/order-1", undefined, {
      as: marketplace.name,
    });
    expect([status, body.code]).toEqual([404, "route_not_found"]);
  });
});
