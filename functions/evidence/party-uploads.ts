import { isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { ABSENT, atVersion, put } from "../platform/changes.ts";
import type { Plan } from "../platform/command.ts";
import type { Item, Key } from "../platform/table.ts";
import { type EvidenceFile, type Party, takesRoom } from "./file.ts";
import { fits, type Taken } from "./limits.ts";
import { type Owner, ownerPk } from "./owner.ts";
import { filesOf } from "./store.ts";
import { type Asked, fileView, openUpload, shown } from "./upload.ts";

/** What a party has opened so far in a case that has no submissions: its budget is that of one (R4.2). */
export interface Opened {
  readonly files: readonly (Taken & { readonly file_id: string })[];
  /** How often it opened one. */
  readonly version: number;
}

/** What a party has opened uploads for, beside the case: it counts no version of it. */
export function openedKey(owner: Owner, party: Party): Key {
  return { pk: ownerPk(owner), sk: `OPENED#${party}` };
}

/** What a party has opened, from its item; nothing yet where there is none. */
export function openedOf(item: Item | undefined): Opened {
  return { files: (item?.files as Opened["files"]) ?? [], version: Number(item?.version ?? 0) };
}

/** What of its opened files still counts: refused ones make room, and those that were never sent. `nowMs` is real time. */
export function counting(opened: Opened, files: readonly EvidenceFile[], nowMs: number): Opened["files"] {
  const gone = new Set(files.filter((file) => !takesRoom(file, nowMs)).map(({ file_id }) => file_id));
  return opened.files.filter(({ file_id }) => !gone.has(file_id));
}

/** How many uploads a party may open for one case, whatever becomes of them. */
const MOST_OPENED = 50;

/** Opens an upload of a party beside its earlier ones, or says why not; the form is of use once this is committed. */
export async function openBeside(
  before: Opened,
  asked: Omit<Asked, "taken" | "limits">,
): Promise<Plan | Refusal> {
  const { owner, party, wanted, receivedMs } = asked;
  if (before.version >= MOST_OPENED) return ENOUGH;
  // Refused files make room: which those are is one call more, and asked only where room is short.
  const isFull = isRefusal(fits(wanted, before.files));
  const taken = isFull ? counting(before, await filesOf(owner), receivedMs) : before.files;
  const upload = await openUpload({ ...asked, taken });
  if (isRefusal(upload)) return upload;
  const { file, form, changes } = upload;
  const files = [...taken, { file_id: file.file_id, bytes: file.bytes }];
  const guard = before.version === 0 ? ABSENT : atVersion(before.version);
  const opened = { ...openedKey(owner, party), files, version: before.version + 1 };
  return {
    changes: [...changes, put("opened", opened, guard)],
    answer: { status: 201, body: { file: fileView(file), form: shown(form) } },
  };
}

const ENOUGH = ruledOut("R4.2", "too_many_files", `A party may open ${MOST_OPENED} uploads for one case.`);
