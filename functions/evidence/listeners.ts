import type { EventBridgeEvent, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { handleBatch } from "../platform/batch.ts";
import { log } from "../platform/log.ts";
import { loadOne } from "../platform/table.ts";
import { type Arrived, arrived, discard } from "./bucket.ts";
import { checkContent } from "./content.ts";
import type { EvidenceFile, Why } from "./file.ts";
import { settle } from "./settling.ts";
import { arrivedAs, fileKey, fileOf } from "./store.ts";

/** What S3 says of a new object; the version is missing on an engine that does not tell it. */
interface ObjectCreated {
  readonly object: { readonly key: string; readonly "version-id"?: string };
}

/** What GuardDuty says of an object that it scanned. */
interface Scanned {
  readonly s3ObjectDetails: { readonly objectKey: string; readonly versionId: string };
  readonly scanResultDetails: { readonly scanResultStatus: string };
}

type Heard =
  | EventBridgeEvent<"Object Created", ObjectCreated>
  | EventBridgeEvent<"GuardDuty Malware Protection Object Scan Result", Scanned>;

/** Hears of the bucket as other rooms hear of the bus (platform/hearing.ts); of one object one after the other. */
export function handler(delivery: SQSEvent): Promise<SQSBatchResponse> {
  return handleBatch<Heard>(delivery, { nameOf: keyIn, lineOf: keyIn, handle: hear });
}

function keyIn(event: Heard): string {
  return event["detail-type"] === "Object Created"
    ? event.detail.object.key
    : event.detail.s3ObjectDetails.objectKey;
}

/**
 * What evidence does about what arrived in the bucket, and about what the scanner found. Each may come twice, late
 * and in any order.
 */
export async function hear(event: Heard): Promise<void> {
  if (event["detail-type"] === "Object Created") {
    const { key, "version-id": version } = event.detail.object;
    return uploaded(key, version);
  }
  const { s3ObjectDetails, scanResultDetails } = event.detail;
  return scanned(s3ObjectDetails.objectKey, s3ObjectDetails.versionId, scanResultDetails.scanResultStatus);
}

async function uploaded(key: string, version: string | undefined): Promise<void> {
  const place = arrivedAs(key);
  if (place === undefined) return log.info("no key of ours", { length: key.length });
  const file = fileOf(await loadOne(fileKey(place, place.file_id)));
  const object = await arrived(key, version, file?.bytes ?? 0);
  if (object === undefined) return log.info("nothing is there any more", { file_id: place.file_id });
  if (file === undefined || isOver(file, object.version_id)) {
    log.info("not waited for", { file_id: place.file_id, status: file?.status });
    return discard({ key, version_id: object.version_id });
  }
  const why = await wrongWith(file, object);
  const started = { check: "content", object_version: object.version_id } as const;
  await settle(place, place.file_id, why === undefined ? started : { ...started, why });
}

/** Decided, or about another object: a second upload under the key of one that is known. */
function isOver(file: EvidenceFile, version: string): boolean {
  if (file.status === "checking") return file.object_version !== version;
  return file.status !== "awaiting_upload";
}

async function wrongWith(file: EvidenceFile, { content }: Arrived): Promise<Why | undefined> {
  return content === "other_size" ? "size_differs" : checkContent(file, content);
}

/** What GuardDuty could look into and found clean passes; what it could not look into does not. */
const SCANNED: Readonly<Record<string, Why | "clean">> = {
  NO_THREATS_FOUND: "clean",
  THREATS_FOUND: "malware_found",
  UNSUPPORTED: "malware_unknown",
};

async function scanned(key: string, version: string, status: string): Promise<void> {
  const place = arrivedAs(key);
  if (place === undefined) return log.info("no key of ours", { length: key.length });
  const found = SCANNED[status];
  // No access, or a scan that failed: an operator's, not the uploader's.
  if (found === undefined) throw new Error(`the malware scan of ${place.file_id} ended as ${status}`);
  const verdict = { check: "malware", object_version: version } as const;
  await settle(place, place.file_id, found === "clean" ? verdict : { ...verdict, why: found });
}
