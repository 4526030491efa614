import { type Instant, millis } from "../kernel/instants.ts";
import type { ContentType } from "./limits.ts";
import type { CaseKind } from "./owner.ts";

/** Whose file it is within a case. */
export type Party = "buyer" | "seller" | "agent";

/** What has to say yes before a file is accepted. */
export type Check = "content" | "malware";

/** Why a file was refused: stable codes, their texts are in wording.ts (R8.4). */
export type Why =
  | "size_differs"
  | "checksum_differs"
  | "type_differs"
  | "hidden_content"
  | "image_broken"
  | "image_too_large"
  | "pdf_broken"
  | "pdf_encrypted"
  | "pdf_active"
  | "pdf_too_large"
  | "video_broken"
  | "malware_found"
  | "malware_unknown";

/** What was said when the file was asked for, and never changes. */
interface Facts {
  readonly file_id: string;
  readonly case_kind: CaseKind;
  readonly case_id: string;
  readonly party: Party;
  /** The item of the case's checklist that it serves. */
  readonly requirement?: string;
  readonly content_type: ContentType;
  readonly bytes: number;
  /** SHA-256 of the content, base64, as S3 speaks of it. */
  readonly sha256: string;
  /** What its party calls it, for people to read: a person's text, so never in an event (R8.5). */
  readonly name?: string;
  /** Of a file that the platform made: the transcript that it is. */
  readonly transcript_id?: string;
  /** Who an event about it concerns: ids only. */
  readonly subject: Readonly<Record<string, string>>;
  /** Case time. */
  readonly created_at: Instant;
  /** Real time (R7.5): the form is refused from then on. */
  readonly form_ends_at: Instant;
  readonly version: number;
}

/** Nothing has arrived yet. */
export interface AwaitingUpload extends Facts {
  readonly status: "awaiting_upload";
}

/** An object has arrived: the checks that it passed so far. Other objects under its key do not count. */
export interface Checking extends Facts {
  readonly status: "checking";
  readonly object_version: string;
  readonly passed: readonly Check[];
}

/** Checked, and kept: just this version of just this key is what can be downloaded. */
export interface Accepted extends Facts {
  readonly status: "accepted";
  readonly pinned: Pinned;
  readonly accepted_at: Instant;
}

/** Refused for good: whoever wants to mend it hands in another file. */
export interface Refused extends Facts {
  readonly status: "refused";
  readonly why: Why;
  readonly refused_at: Instant;
}

/** One version of one object of the bucket. */
export interface Pinned {
  readonly key: string;
  readonly version_id: string;
}

export type Undecided = AwaitingUpload | Checking;
export type EvidenceFile = Undecided | Accepted | Refused;

/** What a check says of one version of what was uploaded. */
export interface Verdict {
  readonly check: Check;
  readonly object_version: string;
  /** Absent where it passed. */
  readonly why?: Why;
}

/** What a verdict brings. */
export type Outcome =
  /** The file is decided, or this is another object under its key. */
  | { readonly kind: "nothing" }
  | { readonly kind: "refuse"; readonly file: Undecided; readonly why: Why }
  | { readonly kind: "wait"; readonly file: Checking }
  | { readonly kind: "accept"; readonly file: Undecided };

/**
 * The door (R4.2): every check that is `wanted` must say yes of the same object, one no is enough. Verdicts come
 * twice and in any order; the first object that one speaks of is the one that counts, and a file that is decided
 * stays as it is.
 */
export function weigh(file: EvidenceFile, verdict: Verdict, wanted: readonly Check[]): Outcome {
  if (file.status === "accepted" || file.status === "refused") return { kind: "nothing" };
  const other = file.status === "checking" && file.object_version !== verdict.object_version;
  if (other) return { kind: "nothing" };
  if (verdict.why !== undefined) return { kind: "refuse", file, why: verdict.why };
  const before = file.status === "checking" ? file.passed : [];
  const passed = [...new Set([...before, verdict.check])];
  if (wanted.every((check) => passed.includes(check))) return { kind: "accept", file };
  if (passed.length === before.length) return { kind: "nothing" };
  const { object_version } = verdict;
  return {
    kind: "wait",
    file: { ...factsOf(file), status: "checking", object_version, passed, version: file.version + 1 },
  };
}

/** An upload that began in time may be on its way for so long. */
const UNDERWAY_MS = 15 * 60_000;

/**
 * Whether a file takes up room in its submission's budget: a refused one does not, nor one whose form has ended
 * unused. `nowMs` is real time.
 */
export function takesRoom(file: EvidenceFile, nowMs: number): boolean {
  if (file.status === "awaiting_upload") return nowMs < millis(file.form_ends_at) + UNDERWAY_MS;
  return file.status !== "refused";
}

/** The file once it is kept as `pinned`. */
export function accept(file: Undecided, pinned: Pinned, at: Instant): Accepted {
  return {
    ...factsOf(file),
    status: "accepted",
    pinned,
    accepted_at: at,
    version: file.version + 1,
  };
}

/** The file once it is refused. */
export function refuse(file: Undecided, why: Why, at: Instant): Refused {
  return { ...factsOf(file), status: "refused", why, refused_at: at, version: file.version + 1 };
}

function factsOf(file: Undecided): Facts {
  if (file.status === "awaiting_upload") {
    const { status: _status, ...facts } = file;
    return facts;
  }
  const { status: _status, object_version: _object, passed: _passed, ...facts } = file;
  return facts;
}
