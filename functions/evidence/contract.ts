import * as z from "zod/mini";
import { instantText } from "../platform/contract.ts";

/** The id of a file. */
export const fileId = z.string().check(z.regex(/^ef_[0-9A-HJKMNP-TV-Z]{26}$/));

/**
 * What a party says of a file before it uploads it. The checksum is SHA-256 in base64, as S3 takes it; `requirement`
 * is an item of the case's checklist, which the case's own room knows.
 */
export const fileWanted = z.strictObject({
  content_type: z.string().check(z.minLength(1), z.maxLength(100)),
  bytes: z.int().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER)),
  sha256: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(255))),
  requirement: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/))),
});

const texts = z.object({ id: z.string(), en: z.string() });

/** A file as it is answered. */
export const fileShown = z.object({
  file_id: z.string(),
  party: z.enum(["buyer", "seller", "agent"]),
  requirement: z.optional(z.string()),
  name: z.string(),
  /** The platform made it: a signed transcript of the conversation. */
  transcript_id: z.optional(z.string()),
  content_type: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  status: z.enum(["awaiting_upload", "checking", "accepted", "refused"]),
  created_at: instantText,
  why: z.optional(z.object({ code: z.string(), text: texts })),
});

/** What a browser posts to `url`: the fields as they are, the file last. */
export const formShown = z.object({
  url: z.string(),
  method: z.literal("POST"),
  fields: z.record(z.string(), z.string()),
  ends_at: instantText,
});

/** Where an accepted file can be had for a little while. */
export const linkShown = z.object({
  url: z.string(),
  /** A PDF: where a browser shows it in a tab of its own instead of saving it. */
  view: z.optional(z.string()),
  ends_at: instantText,
});

/** What a submission may still take. */
export const allowanceShown = z.object({
  files_left: z.int(),
  bytes_left: z.int(),
  accepts: z.array(z.object({ content_type: z.string(), most_bytes: z.int() })),
  text: texts,
});
