import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import type { EvidenceFile, Pinned } from "./file.ts";
import { disposition, savedAs } from "./naming.ts";
import { keptKey } from "./store.ts";

/** The checksums are ours to compare: the client need not do it as well. */
const bucket = new S3Client({
  forcePathStyle: process.env.AWS_ENDPOINT_URL !== undefined,
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
});

const Bucket = () => process.env.BUCKET;

/** What arrived under a key: which version it is, and its content where it has the size that was said. */
export interface Arrived {
  readonly version_id: string;
  readonly content: Buffer | "other_size";
}

/**
 * Reads one version of what arrived, the latest where none is named; `undefined` where it is gone. Nothing is read
 * of an object of another size than `bytes`.
 */
export async function arrived(
  key: string,
  version: string | undefined,
  bytes: number,
): Promise<Arrived | undefined> {
  try {
    const answer = await bucket.send(
      new GetObjectCommand({ Bucket: Bucket(), Key: key, VersionId: version }),
    );
    const version_id = version ?? answer.VersionId;
    if (version_id === undefined) throw new Error("the bucket keeps no versions");
    if (answer.ContentLength !== bytes || answer.Body === undefined) {
      (answer.Body as { destroy?: () => void } | undefined)?.destroy?.();
      return { version_id, content: "other_size" };
    }
    return { version_id, content: Buffer.from(await answer.Body.transformToByteArray()) };
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** A version that is gone has a name of its own, which the client has no class for. */
function isGone(error: unknown): boolean {
  return (
    error instanceof NoSuchKey || (error instanceof S3ServiceException && error.name === "NoSuchVersion")
  );
}

/** Copies just the version that was checked to where accepted files are kept, and says which version that is. */
export async function keep(file: EvidenceFile, from: Pinned): Promise<Pinned> {
  const key = keptKey(file, file.file_id);
  const answer = await bucket.send(
    new CopyObjectCommand({
      Bucket: Bucket(),
      Key: key,
      CopySource: `${Bucket()}/${from.key}?versionId=${encodeURIComponent(from.version_id)}`,
      // Nothing that an uploader or a scanner wrote beside the content comes along.
      MetadataDirective: "REPLACE",
      TaggingDirective: "REPLACE",
      ContentType: file.content_type,
      // Saved, never shown as a page, whoever asks; a party's own name for it is only in the link.
      ContentDisposition: disposition(savedAs({ file_id: file.file_id, content_type: file.content_type })),
      ChecksumAlgorithm: "SHA256",
    }),
  );
  if (answer.VersionId === undefined) throw new Error("the bucket keeps no versions");
  return { key, version_id: answer.VersionId };
}

/** Keeps content that the platform made itself, as an accepted file is kept, and says which version that is. */
export async function keepMade(
  file: Pick<EvidenceFile, "case_kind" | "case_id" | "file_id" | "content_type" | "sha256">,
  content: Buffer,
): Promise<Pinned> {
  const { file_id, content_type } = file;
  const key = keptKey(file, file_id);
  const answer = await bucket.send(
    new PutObjectCommand({
      Bucket: Bucket(),
      Key: key,
      Body: content,
      ContentType: content_type,
      ContentDisposition: disposition(savedAs({ file_id, content_type })),
      ChecksumSHA256: file.sha256,
    }),
  );
  if (answer.VersionId === undefined) throw new Error("the bucket keeps no versions");
  return { key, version_id: answer.VersionId };
}

/** Removes one version for good; one that is gone already is as good. */
export async function discard({ key, version_id }: Pinned): Promise<void> {
  await bucket.send(new DeleteObjectCommand({ Bucket: Bucket(), Key: key, VersionId: version_id }));
}
