import { describe, expect, test } from "vitest";
import { actorOf, callerOf } from "../../../functions/platform/caller.ts";
import { isPartyTo, maySee } from "../../../functions/platform/ownership.ts";

const SHOP = { "custom:shop_id": "toko-1" };
const BUYER = { "custom:buyer_id": "pembeli-1" };

describe("whom a verified token speaks for", () => {
  test.each([
    [
      "groups as API Gateway writes them",
      { sub: "p", "cognito:groups": "[sellers]", ...SHOP },
      { role: "seller", id: "p", shop_id: "toko-1" },
    ],
    [
      "groups as the token holds them",
      { sub: "p", "cognito:groups": ["sellers"], ...SHOP },
      { role: "seller", id: "p", shop_id: "toko-1" },
    ],
    [
      "several groups, one known",
      { sub: "p", "cognito:groups": "[eu-pool_Google agents]" },
      { role: "agent", id: "p" },
    ],
    [
      "an agent who has a shop and buys",
      { sub: "p", "cognito:groups": "[agents]", ...SHOP, ...BUYER },
      { role: "agent", id: "p", shop_id: "toko-1", buyer_id: "pembeli-1" },
    ],
    [
      "groups with commas",
      { sub: "p", "cognito:groups": "[staff, operators]" },
      { role: "operator", id: "p" },
    ],
    [
      "a buyer",
      { sub: "p", "cognito:groups": "[buyers]", ...BUYER },
      { role: "buyer", id: "p", buyer_id: "pembeli-1" },
    ],
    [
      "the marketplace's machine",
      { client_id: "m", scope: "purnajual/marketplace" },
      { role: "marketplace", id: "m" },
    ],
    [
      "the machine with other scopes too",
      { client_id: "m", scope: "openid purnajual/marketplace" },
      { role: "marketplace", id: "m" },
    ],
  ])("given %s", (_what, claims, caller) => {
    expect(callerOf(claims)).toEqual(caller);
  });

  test.each([
    ["nothing", {}],
    ["no group", { sub: "p" }],
    ["a group nobody knows", { sub: "p", "cognito:groups": "[admins]" }],
    ["a seller without a shop", { sub: "p", "cognito:groups": "[sellers]" }],
    ["a seller whose shop is empty", { sub: "p", "cognito:groups": "[sellers]", "custom:shop_id": "" }],
    ["a seller with a buyer's id only", { sub: "p", "cognito:groups": "[sellers]", ...BUYER }],
    ["a buyer without a buyer id", { sub: "p", "cognito:groups": "[buyers]", ...SHOP }],
    ["no person at all", { "cognito:groups": "[agents]" }],
    [
      "a scope that only looks alike",
      { client_id: "m", scope: "purnajual/marketplace.read xpurnajual/marketplace" },
    ],
    ["a role that a token tries to name itself", { sub: "p", role: "operator", "custom:role": "operator" }],
    ["groups of another kind", { sub: "p", "cognito:groups": { 0: "agents" } }],
    ["the system", { sub: "p", "cognito:groups": "[system]" }],
  ])("given %s, then it grants nothing", (_what, claims) => {
    expect(callerOf(claims)).toBeUndefined();
  });
});

describe("R8.5 whose a thing is", () => {
  const thing = { shop_id: "toko-1", buyer_id: "pembeli-1" };

  test.each([
    [{ role: "seller", id: "p", shop_id: "toko-1" }, true],
    [{ role: "seller", id: "p", shop_id: "toko-2" }, false],
    [{ role: "seller", id: "toko-1" }, false],
    [{ role: "buyer", id: "p", buyer_id: "pembeli-1" }, true],
    [{ role: "buyer", id: "p", buyer_id: "pembeli-2" }, false],
    [{ role: "buyer", id: "p", buyer_id: "toko-1", shop_id: "toko-1" }, false],
    [{ role: "agent", id: "p" }, true],
    [{ role: "operator", id: "p" }, true],
    [{ role: "marketplace", id: "m" }, true],
    [{ role: "system", id: "deadline" }, true],
  ] as const)("given %o, then it may be known to be there: %s", (caller, may) => {
    expect(maySee(caller, thing)).toBe(may);
  });

  test("given an actor, then a timeline names the shop or buyer, not the person", () => {
    expect(actorOf({ role: "seller", id: "person", shop_id: "toko-1" })).toEqual({
      role: "seller",
      id: "toko-1",
    });
    expect(actorOf({ role: "buyer", id: "person", buyer_id: "b" })).toEqual({ role: "buyer", id: "b" });
    const agent = { role: "agent", id: "person", shop_id: "toko-1", buyer_id: "b" } as const;
    expect(actorOf(agent)).toEqual({ role: "agent", id: "person" });
    expect(actorOf({ role: "system", id: "deadline" })).toEqual({ role: "system", id: "deadline" });
  });
});

describe("R4.4 who is party to a thing", () => {
  const thing = { shop_id: "toko-1", buyer_id: "pembeli-1" };

  test.each([
    [{ role: "agent", id: "p" }, false],
    [{ role: "agent", id: "p", shop_id: "toko-1" }, true],
    [{ role: "agent", id: "p", buyer_id: "pembeli-1" }, true],
    [{ role: "agent", id: "p", shop_id: "pembeli-1", buyer_id: "toko-1" }, false],
    [{ role: "buyer", id: "p", buyer_id: "pembeli-1" }, true],
  ] as const)("given %o, then they are: %s", (caller, is) => {
    expect(isPartyTo(caller, thing)).toBe(is);
  });
});
