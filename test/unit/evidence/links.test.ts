import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { accept } from "../../../functions/evidence/file.ts";
import { signForm, signLink } from "../../../functions/evidence/links.ts";
import { disposition } from "../../../functions/evidence/naming.ts";
import { awaiting, NOW } from "./given.ts";

const REAL = Date.parse("2026-03-17T03:00:00.000Z");
const KEY = "incoming/dispute/dp_1/ef_1";
const PINNED = { key: "evidence/dispute/dp_1/ef_1", version_id: "3/L4kqtJ+cpXro=" };
const UPLOAD = { key: KEY, content_type: "image/jpeg", bytes: 159, sha256: awaiting().sha256 };

vi.hoisted(() => {
  Object.assign(process.env, {
    AWS_REGION: "ap-southeast-3",
    AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
    AWS_SECRET_ACCESS_KEY: "secret",
    AWS_SESSION_TOKEN: "token/of=a+role",
    BUCKET: "purnajual-evidence",
    BUCKET_HOST: "purnajual-evidence.s3.ap-southeast-3.amazonaws.com",
  });
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: REAL });
  vi.stubEnv("AWS_ENDPOINT_URL", undefined);
  vi.stubEnv("AWS_ENDPOINT_URL_S3", undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const policyOf = (fields: Readonly<Record<string, string>>) =>
  JSON.parse(Buffer.from(fields.Policy ?? "", "base64").toString());

describe("R4.2 a form lets somebody write one object", () => {
  test("given an upload, then its policy names key, type, size and checksum exactly, and ends in ten minutes", async () => {
    const { fields, ends_at, url, method } = await signForm(UPLOAD, REAL);
    const policy = policyOf(fields);
    expect(policy.expiration).toBe("2026-03-17T03:10:00.000Z");
    expect(ends_at).toBe(policy.expiration);
    expect(policy.conditions).toContainEqual(["content-length-range", 159, 159]);
    for (const condition of [
      { key: KEY },
      { bucket: "purnajual-evidence" },
      { "Content-Type": "image/jpeg" },
      { "x-amz-checksum-sha256": UPLOAD.sha256 },
    ])
      expect(policy.conditions).toContainEqual(condition);
    expect([method, url]).toEqual(["POST", "https://purnajual-evidence.s3.ap-southeast-3.amazonaws.com/"]);
  });

  test("given the same wish, then the SDK's own presigner signs the same form", async () => {
    const { fields } = await signForm(UPLOAD, REAL);
    const policy = policyOf(fields);
    const sdk = await createPresignedPost(new S3Client({}), {
      Bucket: "purnajual-evidence",
      Key: KEY,
      Conditions: [["content-length-range", 159, 159]],
      Fields: {
        "Content-Type": "image/jpeg",
        "x-amz-checksum-algorithm": "SHA256",
        "x-amz-checksum-sha256": UPLOAD.sha256,
      },
      Expires: 600,
    });
    const sdkPolicy = policyOf(sdk.fields);
    const sorted = (conditions: unknown[]) => conditions.map((one) => JSON.stringify(one)).sort();
    expect(sorted(policy.conditions)).toEqual(sorted(sdkPolicy.conditions));
    const { Policy: _ours, "X-Amz-Signature": _signature, ...signed } = fields;
    const { Policy: _theirs, "X-Amz-Signature": _theirSignature, ...theirs } = sdk.fields;
    expect(signed).toEqual(theirs);
    expect(new URL(sdk.url).host).toBe("purnajual-evidence.s3.ap-southeast-3.amazonaws.com");
  });

  test("given a policy, then its signature is what the SDK makes of it", async () => {
    const { fields } = await signForm(UPLOAD, REAL);
    const { createHmac } = await import("node:crypto");
    const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
    const day = hmac("AWS4secret", "20260317");
    const key = hmac(hmac(hmac(day, "ap-southeast-3"), "s3"), "aws4_request");
    expect(fields["X-Amz-Signature"]).toBe(hmac(key, fields.Policy ?? "").toString("hex"));
  });
});

describe("R4.2 a link gives just the accepted version", () => {
  const file = accept(awaiting({ name: "Bukti é.jpg" }), PINNED, NOW);

  test("given a file, then the SDK's own presigner signs the same link", async () => {
    const { url, ends_at } = await signLink(file, REAL);
    const command = new GetObjectCommand({
      Bucket: "purnajual-evidence",
      Key: PINNED.key,
      VersionId: PINNED.version_id,
      ResponseContentDisposition: disposition("Bukti é.jpg"),
      ResponseContentType: "image/jpeg",
      ResponseCacheControl: "private, no-store",
    });
    const client = new S3Client({
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
    });
    const sdk = new URL(await getSignedUrl(client, command, { expiresIn: 300, signingDate: new Date(REAL) }));
    const ours = new URL(url);
    expect([ours.protocol, ours.host, ours.pathname]).toEqual([sdk.protocol, sdk.host, sdk.pathname]);
    // The SDK adds what it calls the operation, and signs that, too.
    const without = (search: URLSearchParams) =>
      Object.fromEntries([...search].filter(([name]) => name !== "x-id" && name !== "X-Amz-Signature"));
    expect(without(ours.searchParams)).toEqual(without(sdk.searchParams));
    expect(ours.searchParams.get("versionId")).toBe(PINNED.version_id);
    expect([ours.searchParams.get("X-Amz-Expires"), ends_at]).toEqual(["300", "2026-03-17T03:05:00.000Z"]);
  });

  test("given a PDF, then another link shows it as what it is; given anything else, then there is none", async () => {
    const paper = accept(awaiting({ name: "Nota.pdf", content_type: "application/pdf" }), PINNED, NOW);
    const { url, view = "" } = await signLink(paper, REAL);
    const asked = (link: string) => new URL(link).searchParams;
    expect(asked(url).get("response-content-disposition")).toMatch(/^attachment; filename="Nota.pdf"/);
    expect(asked(view).get("response-content-disposition")).toMatch(/^inline; filename="Nota.pdf"/);
    expect(asked(view).get("response-content-type")).toBe("application/pdf");
    expect(asked(view).get("versionId")).toBe(PINNED.version_id);
    for (const content_type of ["image/jpeg", "image/png", "video/mp4"] as const)
      expect((await signLink(accept(awaiting({ content_type }), PINNED, NOW), REAL)).view).toBeUndefined();
  });

  test("given one machine, then the bucket is a path of its endpoint", async () => {
    vi.stubEnv("AWS_ENDPOINT_URL", "http://localhost:4566");
    expect((await signForm(UPLOAD, REAL)).url).toBe("http://localhost:4566/purnajual-evidence");
    expect((await signLink(file, REAL)).url).toMatch(
      /^http:\/\/localhost:4566\/purnajual-evidence\/evidence\//,
    );
  });

  test("given a deployment without the bucket, then nothing is signed", async () => {
    vi.stubEnv("BUCKET", undefined);
    await expect(signForm(UPLOAD, REAL)).rejects.toThrow("BUCKET");
  });
});
