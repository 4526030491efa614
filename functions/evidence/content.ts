import { createHash } from "node:crypto";
import type { Why } from "./file.ts";
import { checkJpeg, startsJpeg } from "./jpeg.ts";
import type { ContentType } from "./limits.ts";
import { checkMp4, startsMp4 } from "./mp4.ts";
import { checkPdf, startsPdf } from "./pdf.ts";
import { checkPng, startsPng } from "./png.ts";
import { isSomethingElseToo } from "./polyglot.ts";

interface Format {
  readonly starts: (bytes: Buffer) => boolean;
  readonly check: (bytes: Buffer) => Promise<Why | undefined> | Why | undefined;
}

/** How each type that may be handed in is told, and checked to its last byte. */
const FORMATS: Readonly<Record<ContentType, Format>> = {
  "image/jpeg": { starts: startsJpeg, check: checkJpeg },
  "image/png": { starts: startsPng, check: checkPng },
  "application/pdf": { starts: startsPdf, check: checkPdf },
  "video/mp4": { starts: startsMp4, check: checkMp4 },
};

/** What a file was declared to be. */
export interface Declared {
  readonly content_type: ContentType;
  readonly bytes: number;
  /** SHA-256, base64. */
  readonly sha256: string;
}

/**
 * Whether content is what was declared, and nothing besides (R4.2): size, checksum, type by its first bytes, the
 * whole format to its last byte, and no second format in it. Why not, where it is not.
 */
export async function checkContent(declared: Declared, bytes: Buffer): Promise<Why | undefined> {
  if (bytes.length !== declared.bytes || bytes.length === 0) return "size_differs";
  if (createHash("sha256").update(bytes).digest("base64") !== declared.sha256) return "checksum_differs";
  const { starts, check } = FORMATS[declared.content_type];
  if (!starts(bytes)) return "type_differs";
  const itself = declared.content_type === "application/pdf" ? "pdf" : "other";
  if (isSomethingElseToo(bytes, itself)) return "hidden_content";
  return check(bytes);
}
