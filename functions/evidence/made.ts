import { createHash } from "node:crypto";
import { ABSENT, type Change, put } from "../platform/changes.ts";
import type { Accepted } from "./file.ts";
import { fileKey } from "./store.ts";

/** SHA-256 as S3 speaks of it. */
export function sumOf(content: Buffer): string {
  return createHash("sha256").update(content).digest("base64");
}

/** Writes a file that the platform made itself: it was never uploaded, and is accepted from the start. */
export function insertMade(file: Accepted): Change {
  return put("file", { ...fileKey(file, file.file_id), ...file }, ABSENT);
}
