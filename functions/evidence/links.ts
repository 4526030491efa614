import { S3RequestPresigner } from "@aws-sdk/s3-request-presigner";
import { HttpRequest } from "@smithy/core/protocols";
import { createScope, getSigningKey } from "@smithy/signature-v4";
import { type Instant, instant } from "../kernel/instants.ts";
import { table } from "../platform/table.ts";
import type { Accepted } from "./file.ts";
import type { ContentType } from "./limits.ts";
import { disposition, percentCoded, savedAs } from "./naming.ts";

/** How long a form can be sent, and a link followed: real seconds, whatever a sandbox clock says (R7.5). */
export const FORM_SECONDS = 600;
export const LINK_SECONDS = 300;

/** What a browser posts, as it is, with the file as the last field `file`. */
export interface Form {
  readonly url: string;
  readonly method: "POST";
  readonly fields: Readonly<Record<string, string>>;
  readonly ends_at: Instant;
}

/** Where an accepted file can be had for a little while. */
export interface Link {
  readonly url: string;
  /** Where a browser shows it in a tab of its own instead of saving it: paper alone. */
  readonly view?: string;
  readonly ends_at: Instant;
}

/** What a form lets somebody write: one object, of this type, size and checksum, and nothing else. */
export interface Upload {
  readonly key: string;
  readonly content_type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The bucket where it is reached: its own host in AWS, a path of the endpoint on one machine. */
function bucketUrl(): URL {
  const { BUCKET: bucket, BUCKET_HOST: host } = process.env;
  if (!bucket || !host) throw new Error("BUCKET is not set: this function was deployed without the bucket");
  const endpoint = process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;
  return new URL(endpoint ? `${endpoint}/${bucket}` : `https://${host}`);
}

/**
 * Signs a form (S3's POST policy). It is signed here, with the credentials of the function, and calls nothing:
 * `nowMs` is real time.
 */
export async function signForm(upload: Upload, nowMs: number): Promise<Form> {
  const { accessKeyId, secretAccessKey, sessionToken } = await table.config.credentials();
  const region = await table.config.region();
  const ends_at = instant(nowMs + FORM_SECONDS * 1000);
  const date = instant(nowMs).replace(/[-:]|\.\d{3}/g, "");
  const day = date.slice(0, 8);
  const signed = {
    key: upload.key,
    bucket: process.env.BUCKET ?? "",
    "Content-Type": upload.content_type,
    "x-amz-checksum-algorithm": "SHA256",
    "x-amz-checksum-sha256": upload.sha256,
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Credential": `${accessKeyId}/${createScope(day, region, "s3")}`,
    "X-Amz-Date": date,
    ...(sessionToken ? { "X-Amz-Security-Token": sessionToken } : {}),
  };
  const conditions = [
    ["content-length-range", upload.bytes, upload.bytes],
    ...Object.entries(signed).map(([name, value]) => ({ [name]: value })),
  ];
  const policy = Buffer.from(JSON.stringify({ expiration: ends_at, conditions })).toString("base64");
  const credentials = { accessKeyId, secretAccessKey };
  const key = await getSigningKey(table.config.sha256, credentials, day, region, "s3");
  const hash = new table.config.sha256(key);
  hash.update(policy);
  const signature = Buffer.from(await hash.digest()).toString("hex");
  const fields = { ...signed, Policy: policy, "X-Amz-Signature": signature };
  return { url: bucketUrl().href, method: "POST", fields, ends_at };
}

/**
 * What browsers may show as a page of the bucket's host: a PDF that was found to do nothing (pdf.ts), in the viewer that they
 * have for it. Nothing that a browser could take for markup or a script is ever one; pictures are seen within our pages.
 */
const SHOWN: ReadonlySet<ContentType> = new Set(["application/pdf"]);

/**
 * Signs links to just the version that was accepted. It is saved under its name with the type it was found to
 * have; only what may be shown has a link by which it is.
 */
export async function signLink(file: Accepted, nowMs: number): Promise<Link> {
  const name = savedAs(file);
  return {
    url: await signed(file, disposition(name), nowMs),
    ...(SHOWN.has(file.content_type) ? { view: await signed(file, disposition(name, "inline"), nowMs) } : {}),
    ends_at: instant(nowMs + LINK_SECONDS * 1000),
  };
}

async function signed(file: Accepted, how: string, nowMs: number): Promise<string> {
  const url = bucketUrl();
  const presigner = new S3RequestPresigner({
    credentials: table.config.credentials,
    region: table.config.region,
    sha256: table.config.sha256,
  });
  const request = new HttpRequest({
    method: "GET",
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port ? { port: Number(url.port) } : {}),
    path: `${url.pathname.replace(/\/$/, "")}/${file.pinned.key}`,
    headers: {},
    query: {
      versionId: file.pinned.version_id,
      "response-content-disposition": how,
      "response-content-type": file.content_type,
      "response-cache-control": "private, no-store",
    },
  });
  const signingDate = new Date(nowMs);
  const presigned = await presigner.presign(request, { expiresIn: LINK_SECONDS, signingDate });
  const query = Object.entries(presigned.query ?? {}).map(
    ([name, value]) => `${percentCoded(name)}=${percentCoded(String(value))}`,
  );
  return `${url.origin}${presigned.path}?${query.join("&")}`;
}
