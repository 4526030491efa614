import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claimCall } from "../../../functions/platform/claim.ts";
import { callRecord } from "../../../functions/platform/idempotency.ts";
import { caseTime, clockAhead, settingsOf } from "../../../functions/platform/settings.ts";
import { table } from "../../../functions/platform/table.ts";

const aws = mockClient(table);

beforeEach(() => {
  process.env.TABLE = "purnajual";
  aws.reset();
});
afterEach(() => {
  delete process.env.STAGE_KIND;
});

describe("R7.5 case time", () => {
  const ahead = settingsOf({ clock_ahead_ms: 86_400_000 });

  test("given a sandbox whose clock was moved, then case time is ahead by that", () => {
    process.env.STAGE_KIND = "sandbox";
    expect(caseTime(0, ahead)).toBe("1970-01-02T00:00:00.000Z");
  });

  test("given a production stage, then nothing moves it, whatever is written in the table", async () => {
    process.env.STAGE_KIND = "production";
    aws.on(GetCommand).resolves({ Item: { clock_ahead_ms: 86_400_000 } });
    expect(caseTime(0, ahead)).toBe("1970-01-01T00:00:00.000Z");
    expect(await clockAhead()).toBe(0);
    expect(aws.calls()).toHaveLength(0);
  });

  test("given a deployment that nobody has set anything in, then the first versions are in force", () => {
    expect(settingsOf(undefined)).toEqual({ policy: 1, calendar: 1, clock_ahead_ms: 0 });
    expect(settingsOf({ pk: "SETTINGS", sk: "CURRENT", calendar: 3 })).toMatchObject({
      policy: 1,
      calendar: 3,
    });
  });
});

describe("taking the key of a call that is carried out in steps", () => {
  const CALL = callRecord({ role: "seller", id: "s" }, "k", "POST /refunds/bulk-approval", {
    refund_ids: [],
  });

  test("given the key is free, or the same call again, then it goes on; another call's is refused", async () => {
    aws.on(PutCommand).resolves({});
    expect(await claimCall(CALL)).toBeUndefined();
    expect(aws.commandCalls(PutCommand)[0]?.args[0].input).toMatchObject({
      Item: { fingerprint: CALL.fingerprint },
      ConditionExpression: "attribute_not_exists(pk) OR fingerprint = :fingerprint OR expires < :now",
    });
    aws.on(PutCommand).rejects(new ConditionalCheckFailedException({ message: "", $metadata: {} }));
    expect(await claimCall(CALL)).toMatchObject({ code: "idempotency_key_reused" });
  });

  test("given the table fails, then that is thrown", async () => {
    aws.on(PutCommand).rejects(new Error("no connection"));
    await expect(claimCall(CALL)).rejects.toThrow("no connection");
  });
});
