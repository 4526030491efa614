import { newId } from "../kernel/ids.ts";
import { type Instant, inJakarta } from "../kernel/instants.ts";
import { conflict, isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Change } from "../platform/changes.ts";
import type { AwaitingUpload, EvidenceFile, Party } from "./file.ts";
import { fits, type Limits, type Taken } from "./limits.ts";
import { type Form, type Link, signForm, signLink } from "./links.ts";
import { savedAs, tidyName } from "./naming.ts";
import type { Owner } from "./owner.ts";
import { incomingKey, insert } from "./store.ts";
import { WHY } from "./wording.ts";

/** What a party says of a file before it uploads it: `fileWanted` of the contract. */
export interface FileWanted {
  readonly content_type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly name?: string | undefined;
  readonly requirement?: string | undefined;
}

/** Who wants to upload what, to which case, and when. */
export interface Asked {
  readonly owner: Owner;
  readonly party: Party;
  readonly wanted: FileWanted;
  /** What the submission holds so far; guarding that is the caller's, in the same transaction. */
  readonly taken: readonly Taken[];
  readonly limits?: Limits;
  /** Who an event about the file concerns: ids only (R8.5). */
  readonly subject: Readonly<Record<string, string>>;
  /** Case time. */
  readonly now: Instant;
  /** Real time: forms end by it, wherever a sandbox clock is (R7.5). */
  readonly receivedMs: number;
}

/** A file that may be uploaded now: the writes for the caller's transaction, and the form for its answer. */
export interface Opened {
  readonly file: AwaitingUpload;
  readonly changes: readonly Change[];
  readonly form: Form;
}

/**
 * Opens an upload, or says why not (R4.2). It calls nothing; the form is of use only once the changes are committed,
 * for an object without its file is thrown away.
 */
export async function openUpload(asked: Asked): Promise<Opened | Refusal> {
  const { owner, party, wanted, taken, limits, subject, now, receivedMs } = asked;
  const content_type = fits(wanted, taken, limits);
  if (isRefusal(content_type)) return content_type;
  const { bytes, sha256, requirement } = wanted;
  const file_id = newId("ef", now);
  const key = incomingKey(owner, file_id);
  const form = await signForm({ key, content_type, bytes, sha256 }, receivedMs);
  const name = wanted.name === undefined ? undefined : tidyName(wanted.name);
  const file: AwaitingUpload = {
    file_id,
    case_kind: owner.case_kind,
    case_id: owner.case_id,
    party,
    ...(requirement === undefined ? {} : { requirement }),
    content_type,
    bytes,
    sha256,
    ...(name === undefined ? {} : { name }),
    subject: { ...subject, file_id },
    created_at: now,
    form_ends_at: form.ends_at,
    status: "awaiting_upload",
    version: 1,
  };
  return { file, changes: [insert(file)], form };
}

/** A link to an accepted file, for somebody who the caller has seen may see its case; `nowMs` is real time. */
export async function download(file: EvidenceFile, nowMs: number): Promise<Link | Refusal> {
  if (file.status === "accepted") return signLink(file, nowMs);
  return conflict("file_not_accepted", "Only a file that was accepted can be downloaded.", {
    rule: "R4.2",
    present: { status: file.status, ...(file.status === "refused" ? { why: file.why } : {}) },
  });
}

/** The answer about a file to whoever may have it: where it stands and, once it was accepted, a link to it. */
export async function fileAnswer(file: EvidenceFile, nowMs: number): Promise<Answer | Refusal> {
  const link = file.status === "accepted" ? await download(file, nowMs) : undefined;
  if (isRefusal(link)) return link;
  return { status: 200, body: { file: fileView(file), ...(link ? { link: shown(link) } : {}) } };
}

/** A file as it is answered (`fileShown` of the contract): where it stands, and why it was refused in words. */
export function fileView(file: EvidenceFile) {
  const { file_id, party, requirement, content_type, bytes, sha256, status, created_at, transcript_id } =
    file;
  return {
    file_id,
    party,
    ...(requirement === undefined ? {} : { requirement }),
    name: savedAs(file),
    ...(transcript_id === undefined ? {} : { transcript_id }),
    content_type,
    bytes,
    sha256,
    status,
    created_at: inJakarta(created_at),
    ...(status === "refused" ? { why: { code: file.why, text: WHY[file.why] } } : {}),
  };
}

/** A form or a link as it is answered. */
export function shown<T extends { readonly ends_at: Instant }>(thing: T): T {
  return { ...thing, ends_at: inJakarta(thing.ends_at) };
}
