import {
  CognitoIdentityProviderClient,
  InternalErrorException,
  InvalidParameterException,
  ListUsersInGroupCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, test } from "vitest";
import { agentsOfPool } from "../../../functions/agents/directory.ts";

const pool = mockClient(CognitoIdentityProviderClient);

const person = (Username: string, more: object = {}) => ({
  Username,
  Attributes: [
    { Name: "sub", Value: `sub-of-${Username}` },
    { Name: "email", Value: `${Username}@toko.example` },
  ],
  ...more,
});

beforeEach(() => {
  pool.reset();
  process.env.POOL_ID = "pool-1";
});

describe("The agents of the pool (R4.4, R8.5)", () => {
  test("given people of the group, then ids and names are told, and nothing else of them", async () => {
    pool.on(ListUsersInGroupCommand).resolves({ Users: [person("sari")], NextToken: "more+of=it" });
    const page = await agentsOfPool(60, undefined);
    expect(page).toEqual({
      items: [{ agent_id: "sub-of-sari", name: "sari" }],
      next_token: expect.any(String),
    });
    expect(pool.commandCalls(ListUsersInGroupCommand)[0]?.args[0].input).toEqual({
      UserPoolId: "pool-1",
      GroupName: "agents",
      Limit: 60,
    });
    await agentsOfPool(10, (page as { next_token: string }).next_token);
    expect(pool.commandCalls(ListUsersInGroupCommand)[1]?.args[0].input).toMatchObject({
      Limit: 10,
      NextToken: "more+of=it",
    });
  });

  test("given somebody who may not sign in any more, then no case is given to them", async () => {
    pool
      .on(ListUsersInGroupCommand)
      .resolves({ Users: [person("gone", { Enabled: false }), person("here", { Enabled: true })] });
    expect(await agentsOfPool(60, undefined)).toEqual({
      items: [{ agent_id: "sub-of-here", name: "here" }],
    });
  });

  test("given a token of nobody's list, then it is refused as such", async () => {
    pool
      .on(ListUsersInGroupCommand)
      .rejects(new InvalidParameterException({ message: "Invalid token", $metadata: {} }));
    const token = Buffer.from("x").toString("base64url");
    expect(await agentsOfPool(60, token)).toMatchObject({ code: "invalid_next_token" });
    expect(await agentsOfPool(60, Buffer.from("\u0001").toString("base64url"))).toMatchObject({
      code: "invalid_next_token",
    });
    expect(pool.commandCalls(ListUsersInGroupCommand)).toHaveLength(1);
  });

  test("given a pool that does not answer, then that is said, and to try again", async () => {
    pool
      .on(ListUsersInGroupCommand)
      .rejects(new InternalErrorException({ message: "broken", $metadata: {} }));
    expect(await agentsOfPool(60, undefined)).toMatchObject({
      kind: "unavailable",
      code: "agents_unavailable",
      retry_after_seconds: 5,
    });
  });
});
