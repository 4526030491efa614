import { describe, expect, test } from "vitest";
import { INCOMING, KEPT } from "../../functions/evidence/store.ts";
import * as places from "../../infra/constructs/storage.ts";
import { all, earOf, functionOf, only, STAGES, words } from "./synthesized.ts";

const IN_AWS = ["sandbox", "production"] as const;
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

test("given the places in the bucket, then functions and infrastructure speak of the same", () => {
  expect([places.INCOMING, places.KEPT]).toEqual([INCOMING, KEPT]);
});

describe.each(STAGES)("R4.2 the evidence bucket of a stage: %s", (stage) => {
  const { id, Properties: bucket } = only(stage, "AWS::S3::Bucket");
  const rules: Record<string, unknown>[] = bucket.LifecycleConfiguration.Rules;
  const { Properties: fn } = functionOf(stage, "evidence-listeners");
  const heard = earOf(stage, "evidence").rules;

  test("given what is never accepted, then it is gone after a day, and what is accepted never goes", () => {
    expect(rules.find(({ Id }) => Id === "abandoned")).toMatchObject({
      Prefix: INCOMING,
      Status: "Enabled",
      ExpirationInDays: 1,
      NoncurrentVersionExpiration: { NoncurrentDays: 1 },
    });
    for (const { Id, Prefix, AbortIncompleteMultipartUpload } of rules)
      expect(Prefix === INCOMING || AbortIncompleteMultipartUpload !== undefined, String(Id)).toBe(true);
  });

  test("given the bucket, then it is encrypted, and a browser of any page may use a signed form or link", () => {
    const [encryption] = bucket.BucketEncryption.ServerSideEncryptionConfiguration;
    expect(encryption.ServerSideEncryptionByDefault.SSEAlgorithm).toBe("AES256");
    const [cors] = bucket.CorsConfiguration.CorsRules;
    expect([cors.AllowedMethods, cors.AllowedOrigins]).toEqual([["POST", "GET"], ["*"]]);
  });

  test("given an object arrives, then the listener hears of it on the account's own bus, and of nothing else of S3", () => {
    const [rule, ...more] = heard.filter(({ EventPattern }) => EventPattern.source.includes("aws.s3"));
    expect(more).toEqual([]);
    expect(rule?.EventBusName).toBeUndefined();
    expect(rule?.EventPattern).toEqual({
      source: ["aws.s3"],
      "detail-type": ["Object Created"],
      detail: { bucket: { name: [{ Ref: id }] }, object: { key: [{ prefix: INCOMING }] } },
    });
  });

  test("given the largest file, then the listener has room for it", () => {
    expect(fn.MemorySize).toBe(1024);
    expect(fn.Timeout).toBe(60);
  });
});

describe.each(IN_AWS)("R4.2 malware is looked for in AWS: %s", (stage) => {
  const { id } = only(stage, "AWS::S3::Bucket");
  const { Properties: plan } = only(stage, "AWS::GuardDuty::MalwareProtectionPlan");
  const role = plan.Role["Fn::GetAtt"][0];

  test("given what arrives, then it is scanned there, and no tag is written", () => {
    expect(plan.ProtectedResource.S3Bucket).toEqual({ BucketName: { Ref: id }, ObjectPrefixes: [INCOMING] });
    expect(plan.Actions).toEqual({ Tagging: { Status: "DISABLED" } });
  });

  test("given what the scanner says, then the listener hears it, and waits for it", () => {
    const listener = functionOf(stage, "evidence-listeners");
    expect(listener.Properties.Environment.Variables.MALWARE_SCAN).toBe("guardduty");
    const [rule, ...more] = earOf(stage, "evidence").rules.filter(({ EventPattern }) =>
      EventPattern.source.includes("aws.guardduty"),
    );
    expect(more).toEqual([]);
    expect(rule?.EventPattern).toEqual({
      source: ["aws.guardduty"],
      "detail-type": ["GuardDuty Malware Protection Object Scan Result"],
      detail: { s3ObjectDetails: { bucketName: [{ Ref: id }], objectKey: [{ prefix: INCOMING }] } },
    });
  });

  test("given the scanner's role, then only GuardDuty takes it, to read what arrives and to keep its own rule", () => {
    const found = all(stage, "AWS::IAM::Role").find((one) => one.id === role);
    const [trust] = found?.Properties.AssumeRolePolicyDocument.Statement ?? [];
    expect(trust.Principal).toEqual({ Service: "malware-protection-plan.guardduty.amazonaws.com" });
    const statements = all(stage, "AWS::IAM::Policy")
      .filter(({ Properties }) => Properties.Roles.some((one: { Ref: string }) => one.Ref === role))
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
    const reads = statements
      .filter(({ Action }) => list(Action).some((action: string) => action.startsWith("s3:GetObject")))
      .map(({ Resource }) => words(Resource));
    expect(reads).toEqual([`${id}.Arn/${INCOMING}*`]);
    const actions = statements.flatMap(({ Action }) => list<string>(Action));
    expect(actions.filter((action) => /Delete(?!Rule)|Tagging|\*/.test(action))).toEqual([]);
  });
});

test("given one machine, then there is no scanner, and none is waited for", () => {
  expect(all("local", "AWS::GuardDuty::MalwareProtectionPlan")).toEqual([]);
  expect(functionOf("local", "evidence-listeners").Properties.Environment.Variables.MALWARE_SCAN).toBe(
    "none",
  );
});
