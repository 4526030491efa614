import { describe, expect, test } from "vitest";
import { CONTRACTS } from "../../infra/contracts.ts";
import { all, functionOf, only, STAGES, words } from "./synthesized.ts";

const { sandbox, "simulated-carrier": carrier, ...others } = CONTRACTS;
const SANDBOX_ONLY = { "sandbox-api": sandbox, "simulated-carrier-api": carrier };
const ROOMS = Object.fromEntries(Object.entries(others).map(([room, routes]) => [`${room}-api`, routes]));
const ANYTHING_ELSE = "ANY /{proxy+}";

describe.each(STAGES)("the door of a stage: %s", (stage) => {
  const rooms = { ...ROOMS, ...(stage === "production" ? {} : SANDBOX_ONLY) };
  const contracts = Object.values(rooms).flat();
  const routes = new Map(
    all(stage, "AWS::ApiGatewayV2::Route").map(({ Properties: route }) => [route.RouteKey, route]),
  );
  const key = ({ method, path }: (typeof contracts)[number]) => `${method} ${path}`;

  test("given the contracts, then there is a route for each and none besides, but the one for all the rest", () => {
    expect([...routes.keys()].sort()).toEqual([...contracts.map(key), ANYTHING_ELSE].sort());
  });

  test("given a route, then a token is wanted unless its contract is for anybody, or checks who calls itself", () => {
    const authorizer = only(stage, "AWS::ApiGatewayV2::Authorizer").id;
    for (const contract of contracts) {
      const route = routes.get(key(contract));
      const open = ["public", "signed", "keyholder", "cookie", "link"].includes(String(contract.who));
      expect([route?.AuthorizationType, route?.AuthorizerId?.Ref], key(contract)).toEqual(
        open ? ["NONE", undefined] : ["JWT", authorizer],
      );
    }
    expect(routes.get(ANYTHING_ELSE)?.AuthorizationType).toBe("NONE");
  });

  test("given a route, then its own room answers it", () => {
    const integrations = new Map(
      all(stage, "AWS::ApiGatewayV2::Integration").map(({ id, Properties }) => [
        id,
        words(Properties.IntegrationUri),
      ]),
    );
    for (const [room, contract] of Object.entries(rooms)) {
      for (const one of contract) {
        const target = words(routes.get(key(one))?.Target).replace("integrations/", "");
        expect(integrations.get(target), key(one)).toContain(functionOf(stage, room).id);
      }
    }
  });

  test("given the token, then it is this pool's, for the people's client or the machine's", () => {
    const { JwtConfiguration: jwt } = only(stage, "AWS::ApiGatewayV2::Authorizer").Properties;
    const clients = all(stage, "AWS::Cognito::UserPoolClient").map(({ id }) => id);
    expect(jwt.Audience.map(words).sort()).toEqual(clients.sort());
    expect(words(jwt.Issuer)).toContain(only(stage, "AWS::Cognito::UserPool").id);
  });

  test("given a flood, then it is throttled, and every request has its line in a log that ends", () => {
    const { Properties } = only(stage, "AWS::ApiGatewayV2::Stage");
    expect(Properties.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
    expect(words(Properties.AccessLogSettings.DestinationArn)).toContain("AccessLogs");
  });
});

describe("R7.5, R2.1 the sandbox's clock and its carrier", () => {
  test("given a production stage, then there is no route, no function and no trace of it", () => {
    const functions = all("production", "AWS::Lambda::Function").map(
      ({ Properties }) => Properties.Environment.Variables,
    );
    const names = functions.map(({ POWERTOOLS_SERVICE_NAME }) => POWERTOOLS_SERVICE_NAME);
    expect(names.filter((name) => name in SANDBOX_ONLY)).toEqual([]);
    expect(functions.map(({ STAGE_KIND }) => STAGE_KIND)).toEqual(functions.map(() => "production"));
    const keys = all("production", "AWS::ApiGatewayV2::Route").map(({ Properties }) => Properties.RouteKey);
    expect(keys.filter((key) => /sandbox|simulated/.test(key))).toEqual([]);
  });

  test.each(["local", "sandbox"] as const)("given a %s stage, then it is there", (stage) => {
    for (const name of Object.keys(SANDBOX_ONLY))
      expect(functionOf(stage, name).Properties.Environment.Variables.STAGE_KIND).toBe("sandbox");
  });
});
