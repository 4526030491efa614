import { describe, expect, test } from "vitest";
import { all, only, STAGES, type StageName } from "./synthesized.ts";

const client = (stage: StageName, which: "People" | "Marketplace") => {
  const found = all(stage, "AWS::Cognito::UserPoolClient").find(({ id }) => id.includes(which));
  if (found === undefined) throw new Error(`no client ${which}`);
  return found.Properties;
};

describe.each(STAGES)("who people are, in a stage: %s", (stage) => {
  test("given anybody, then nobody signs up by themselves", () => {
    const { AdminCreateUserConfig } = only(stage, "AWS::Cognito::UserPool").Properties;
    expect(AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
  });

  test.each(["People", "Marketplace"] as const)(
    "given the client of %s, then it cannot write shop or buyer",
    (which) => {
      const { WriteAttributes } = client(stage, which);
      // Left out, a client may write everything, custom attributes included.
      expect(WriteAttributes).toBeDefined();
      expect(WriteAttributes.filter((name: string) => name.startsWith("custom:"))).toEqual([]);
    },
  );

  test("given the machine's client, then nobody signs in by it: it has a secret, and just its own scope", () => {
    const machine = client(stage, "Marketplace");
    expect(machine.GenerateSecret).toBe(true);
    expect(machine.AllowedOAuthFlows).toEqual(["client_credentials"]);
    expect(JSON.stringify(machine.AllowedOAuthScopes)).toContain("/marketplace");
    expect(machine.AllowedOAuthScopes).toHaveLength(1);
    expect(machine.ExplicitAuthFlows).toEqual(["ALLOW_REFRESH_TOKEN_AUTH"]);
  });

  test("given the roles of the product, then each has its group", () => {
    const groups = all(stage, "AWS::Cognito::UserPoolGroup").map(({ Properties }) => Properties.GroupName);
    expect(groups.sort()).toEqual(["agents", "buyers", "operators", "sellers"]);
  });

  test("given a person who is not there, then signing in does not tell", () => {
    expect(client(stage, "People").PreventUserExistenceErrors).toBe("ENABLED");
    expect(client(stage, "People").AllowedOAuthFlowsUserPoolClient).toBe(false);
  });
});

describe("passwords that travel", () => {
  test.each([
    ["production", false],
    ["sandbox", true],
    ["local", true],
  ] as const)("given a %s stage, then signing in with a bare password is possible: %s", (stage, possible) => {
    expect(client(stage, "People").ExplicitAuthFlows.includes("ALLOW_USER_PASSWORD_AUTH")).toBe(possible);
    expect(client(stage, "People").ExplicitAuthFlows).toContain("ALLOW_USER_SRP_AUTH");
  });
});
