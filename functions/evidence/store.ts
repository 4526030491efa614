import { millis } from "../kernel/instants.ts";
import { ABSENT, atVersion, type Change, put } from "../platform/changes.ts";
import { type Item, type Key, stretch } from "../platform/table.ts";
import type { EvidenceFile } from "./file.ts";
import { caseKindOf, type Owner, ownerPk } from "./owner.ts";

/** How the files of a case begin in its partition. */
export const FILES = "FILE#";

/** Most files that one case can have: what one query reads. */
const MOST_FILES = 500;

/** Undecided files are forgotten a week after their form has ended: by then their object is gone, too. */
const FORGOTTEN_AFTER_SECONDS = 7 * 86_400;

/** A file, in the partition of its case. */
export function fileKey(owner: Owner, fileId: string): Key {
  return { pk: ownerPk(owner), sk: `${FILES}${fileId}` };
}

/** The partition of a file's own events: the case counts its own. */
export function fileEventsPk(fileId: string): string {
  return `FILE#${fileId}`;
}

/** A file from its item. */
export function fileOf(item: Item | undefined): EvidenceFile | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, expires: _expires, ...file } = item;
  return file as unknown as EvidenceFile;
}

/** The files of a case, oldest first, in one query. */
export async function filesOf(owner: Owner): Promise<EvidenceFile[]> {
  const { items } = await stretch({ pk: ownerPk(owner), prefix: FILES, limit: MOST_FILES });
  return items.map((item) => fileOf(item)).filter((file) => file !== undefined);
}

/** Writes a new file. */
export function insert(file: EvidenceFile): Change {
  return put("file", itemOf(file), ABSENT);
}

/** Writes a known file's next version. */
export function advance(next: EvidenceFile): Change {
  return put("file", itemOf(next), atVersion(next.version - 1));
}

function itemOf(file: EvidenceFile): Item & Key {
  const decided = file.status === "accepted" || file.status === "refused";
  const expires = Math.ceil(millis(file.form_ends_at) / 1000) + FORGOTTEN_AFTER_SECONDS;
  return { ...fileKey(file, file.file_id), ...file, ...(decided ? {} : { expires }) };
}

/** Where uploads arrive. A form reaches this place only; what stays here is gone after a day. */
export const INCOMING = "incoming/";

/** Where accepted files are kept. No form reaches it, and links reach nothing else. */
export const KEPT = "evidence/";

/** The object that a form may write. */
export function incomingKey(owner: Owner, fileId: string): string {
  return `${INCOMING}${owner.case_kind}/${owner.case_id}/${fileId}`;
}

/** The object that an accepted file is kept as. */
export function keptKey(owner: Owner, fileId: string): string {
  return `${KEPT}${owner.case_kind}/${owner.case_id}/${fileId}`;
}

/** Whose file an object that arrived is; `undefined` where its key is none that we made. */
export function arrivedAs(key: string): (Owner & { readonly file_id: string }) | undefined {
  const [, kind = "", case_id = "", file_id = ""] =
    /^incoming\/([a-z]+)\/([A-Za-z0-9_-]{1,60}(?:\.[A-Za-z0-9_-]{1,40})?)\/(ef_[0-9A-HJKMNP-TV-Z]{26})$/.exec(
      key,
    ) ?? [];
  const case_kind = caseKindOf(kind);
  return case_kind && { case_kind, case_id, file_id };
}
