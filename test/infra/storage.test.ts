import { describe, expect, test } from "vitest";
import { all, only, STAGES } from "./synthesized.ts";

describe.each(STAGES)("the table of a stage: %s", (stage) => {
  const { Properties: table } = only(stage, "AWS::DynamoDB::GlobalTable");

  test("given its keys, then it has just two indexes, each with the attributes it is read for", () => {
    const index = (name: string) =>
      table.GlobalSecondaryIndexes.find((one: { IndexName: string }) => one.IndexName === name);
    expect(table.GlobalSecondaryIndexes).toHaveLength(2);
    expect(index("by_rank").KeySchema.map((key: { AttributeName: string }) => key.AttributeName)).toEqual([
      "list",
      "rank",
    ]);
    expect(index("timers").KeySchema.map((key: { AttributeName: string }) => key.AttributeName)).toEqual([
      "timer",
      "due_at",
    ]);
    expect(index("timers").Projection.NonKeyAttributes).toEqual(
      expect.arrayContaining(["shop_id", "stage", "provisional"]),
    );
    expect(table.BillingMode).toBe("PAY_PER_REQUEST");
  });

  test("given records that end, then they end by `expires`; given a change, then the stream has its new image", () => {
    expect(table.TimeToLiveSpecification).toEqual({ AttributeName: "expires", Enabled: true });
    expect(table.StreamSpecification).toEqual({ StreamViewType: "NEW_IMAGE" });
  });

  test("given an accident, then the table can be brought back to any point in time", () => {
    expect(table.Replicas[0].PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(true);
  });

  test("given the bucket, then it is open to nobody and encrypted, and refuses plain HTTP in AWS", () => {
    const { Properties: bucket } = only(stage, "AWS::S3::Bucket");
    expect(bucket.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(bucket.VersioningConfiguration.Status).toBe("Enabled");
    expect(bucket.NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled).toBe(true);
    const policies = JSON.stringify(all(stage, "AWS::S3::BucketPolicy"));
    // The engine of one machine speaks plain HTTP on loopback, and would enforce it.
    if (stage === "local") expect(policies).toBe("[]");
    else expect(policies).toContain('"aws:SecureTransport":"false"');
  });
});

describe("what outlives the stack", () => {
  const KEPT = ["AWS::DynamoDB::GlobalTable", "AWS::S3::Bucket", "AWS::Cognito::UserPool"];

  test.each(KEPT)("given a production stage, then %s is kept, whatever happens to the stack", (type) => {
    const [resource] = all("production", type);
    expect([resource?.DeletionPolicy, resource?.UpdateReplacePolicy]).toEqual(["Retain", "Retain"]);
  });

  test("given a production stage, then table and pool are protected from being deleted", () => {
    expect(
      only("production", "AWS::DynamoDB::GlobalTable").Properties.Replicas[0].DeletionProtectionEnabled,
    ).toBe(true);
    expect(only("production", "AWS::Cognito::UserPool").Properties.DeletionProtection).toBe("ACTIVE");
  });

  test.each(["local", "sandbox"] as const)("given a %s stage, then nothing is left of it", (stage) => {
    for (const type of KEPT) expect(only(stage, type).DeletionPolicy, type).toBe("Delete");
    expect(
      only(stage, "AWS::DynamoDB::GlobalTable").Properties.Replicas[0].DeletionProtectionEnabled ?? false,
    ).toBe(false);
  });
});
