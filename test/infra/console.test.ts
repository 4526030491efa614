import { describe, expect, test } from "vitest";
import { consolePolicy } from "../../infra/console-policy.ts";
import { ofConsole } from "./synthesized.ts";

const IN_AWS = ["sandbox", "production"] as const;

describe.each(IN_AWS)("the console of a stage: %s", (stage) => {
  const [site] = ofConsole(stage, "AWS::CloudFront::Distribution");
  const { DistributionConfig: config } = site?.Properties ?? {};

  test("given its files, then only CloudFront reads them, and over HTTPS", () => {
    const [bucket] = ofConsole(stage, "AWS::S3::Bucket");
    expect(bucket?.Properties.PublicAccessBlockConfiguration.BlockPublicPolicy).toBe(true);
    expect(config.DefaultCacheBehavior.ViewerProtocolPolicy).toBe("redirect-to-https");
    const policies = JSON.stringify(ofConsole(stage, "AWS::S3::BucketPolicy"));
    expect(policies).toContain("cloudfront.amazonaws.com");
    expect(policies).toContain('"aws:SecureTransport":"false"');
  });

  test("given the API, then it is below /api of the same origin, never cached, with cookies and bearer passed on", () => {
    const [api, ...more] = config.CacheBehaviors;
    expect(more).toEqual([]);
    expect(api).toMatchObject({ PathPattern: "/api/*", ViewerProtocolPolicy: "https-only" });
    expect(api.AllowedMethods).toContain("PUT");
    // Managed policies: CachingDisabled, AllViewerExceptHostHeader.
    expect([api.CachePolicyId, api.OriginRequestPolicyId]).toEqual([
      "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
      "b689b0a8-53d0-40ab-baf2-68738e2966ac",
    ]);
  });

  test("given a page, then it is told what it may do, and nobody frames it", () => {
    const [headers] = ofConsole(stage, "AWS::CloudFront::ResponseHeadersPolicy");
    const told = JSON.stringify(headers?.Properties.ResponseHeadersPolicyConfig);
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
      expect(told).toContain(rule);
  });
});

test("given hosts of pictures, then pages show pictures of those alone, and the console is told of them", () => {
  const [headers] = ofConsole("production", "AWS::CloudFront::ResponseHeadersPolicy");
  const told = JSON.stringify(headers?.Properties.ResponseHeadersPolicyConfig);
  expect(told).toMatch(
    /img-src [^;]* https:\/\/cdn\.toko\.example https:\/\/\*\.cdn\.toko\.example; media-src/,
  );
  expect(told.match(/cdn\.toko\.example/g)).toHaveLength(2);
  const [other] = ofConsole("sandbox", "AWS::CloudFront::ResponseHeadersPolicy");
  expect(JSON.stringify(other)).not.toContain("cdn.toko.example");
  // What is in config.json is an asset of the deployment; what it says is the same list.
  expect(consolePolicy([], ["a.example"])).toContain(
    "img-src 'self' blob: data:  https://a.example https://*.a.example;",
  );
});

test("given the policy of pages, then nothing runs inline and nothing comes from elsewhere", () => {
  const policy = consolePolicy(["https://pool.example"]);
  expect(policy).not.toMatch(/unsafe|\*|https?:(?!\/\/pool\.example)/);
});

test("given one machine, then a small server does it, and there is no stack", () => {
  expect(ofConsole("local", "AWS::CloudFront::Distribution")).toEqual([]);
});
