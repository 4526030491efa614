import { isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { FILE_TYPES } from "../policies/reviews.ts";

/** What may be handed in. */
export type ContentType = (typeof FILE_TYPES)[number];

/** Bytes of one MB here. */
const MB = 1024 * 1024;

/** What may be handed in, and how much of it: *policy*, with these defaults (R4.2). */
export interface Limits {
  /** The most bytes of one file, by type; a type that is missing is not accepted. */
  readonly most_bytes: Readonly<Partial<Record<ContentType, number>>>;
  /** Of one submission. */
  readonly submission: { readonly files: number; readonly bytes: number };
}

/** 10 MB each, video 50 MB; a submission holds 10 files and 100 MB. */
export const LIMITS: Limits = {
  most_bytes: {
    "image/jpeg": 10 * MB,
    "image/png": 10 * MB,
    "application/pdf": 10 * MB,
    "video/mp4": 50 * MB,
  },
  submission: { files: 10, bytes: 100 * MB },
};

/** The endings that people know the types by. */
export const ENDINGS: Readonly<Record<ContentType, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/pdf": "pdf",
  "video/mp4": "mp4",
};

/** A file that counts against a submission's budget. */
export interface Taken {
  readonly bytes: number;
}

/** What is left of a submission's budget, told before anything is asked for. */
export interface Allowance {
  readonly files_left: number;
  readonly bytes_left: number;
  /** What one more file may be; empty where no file is left. */
  readonly accepts: readonly { readonly content_type: ContentType; readonly most_bytes: number }[];
  readonly text: { readonly id: string; readonly en: string };
}

/** What a submission that holds `taken` may still take (R4.2). */
export function allowance(taken: readonly Taken[], limits: Limits = LIMITS): Allowance {
  const { files, bytes } = limits.submission;
  const files_left = Math.max(0, files - taken.length);
  const bytes_left = Math.max(0, bytes - taken.reduce((sum, file) => sum + file.bytes, 0));
  const types = Object.entries(limits.most_bytes) as [ContentType, number][];
  const accepts = types.map(([content_type, most]) => ({
    content_type,
    most_bytes: Math.min(most, bytes_left),
  }));
  const endings = types.map(([type, most]) => `${ENDINGS[type]} ≤ ${most / MB} MB`).join(", ");
  return {
    files_left,
    bytes_left,
    accepts: files_left > 0 && bytes_left > 0 ? accepts : [],
    text: {
      id: `Paling banyak ${files} berkas dan ${bytes / MB} MB per pengajuan: ${endings}.`,
      en: `At most ${files} files and ${bytes / MB} MB for one submission: ${endings}.`,
    },
  };
}

/** What somebody wants to upload. */
export interface Wanted extends Taken {
  readonly content_type: string;
}

/** Whether one more file fits a submission that holds `taken`; the type it was found to be, or why not (R4.2). */
export function fits(
  wanted: Wanted,
  taken: readonly Taken[],
  limits: Limits = LIMITS,
): ContentType | Refusal {
  const type = typeOf(wanted, limits);
  if (isRefusal(type)) return type;
  const { files_left, bytes_left } = allowance(taken, limits);
  if (files_left === 0) {
    return ruledOut("R4.2", "too_many_files", `A submission holds ${limits.submission.files} files.`);
  }
  if (wanted.bytes > bytes_left) {
    const issues = [{ pointer: "/bytes", issue: `at_most_${bytes_left}` }];
    return ruledOut("R4.2", "submission_too_large", "That is more than is left for this submission.", {
      issues,
    });
  }
  return type;
}

function typeOf({ content_type, bytes }: Wanted, limits: Limits): ContentType | Refusal {
  const known = Object.keys(limits.most_bytes);
  const most = known.includes(content_type) ? limits.most_bytes[content_type as ContentType] : undefined;
  if (most === undefined) {
    return ruledOut("R4.2", "type_not_accepted", `Accepted are: ${known.join(", ")}.`, {
      issues: [{ pointer: "/content_type", issue: "not_accepted" }],
    });
  }
  if (bytes < 1) {
    return ruledOut("R4.2", "file_empty", "There is nothing in this file.", {
      issues: [{ pointer: "/bytes", issue: "at_least_1" }],
    });
  }
  if (bytes > most) {
    return ruledOut("R4.2", "file_too_large", `A file of this type has at most ${most} bytes.`, {
      issues: [{ pointer: "/bytes", issue: `at_most_${most}` }],
    });
  }
  return content_type as ContentType;
}
