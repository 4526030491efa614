import { type EvidenceFile, takesRoom } from "../evidence/file.ts";
import { type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Caller } from "../platform/caller.ts";
import { type Attachment, type Side, sideOf } from "./conversation.ts";
import type { Opened } from "./store.ts";

/** The side whose file it is. */
function isOf({ party }: EvidenceFile, side: Side): boolean {
  return party === (side === "shop" ? "seller" : "buyer");
}

/** R4.2: why files cannot come with a message; nothing where all are this side's own of this conversation, and accepted. */
export function unfit(files: readonly (EvidenceFile | undefined)[], side: Side): Refusal | undefined {
  const issues = files.flatMap((file, place) => {
    const known = file !== undefined && isOf(file, side) ? file : undefined;
    return known?.status === "accepted"
      ? []
      : [{ pointer: `/files/${place}`, issue: known?.status ?? "unknown" }];
  });
  if (issues.length === 0) return undefined;
  const detail = "Not sent: name accepted files that your side has uploaded to this conversation.";
  return ruledOut("R4.2", "attachments_not_ready", detail, { issues });
}

/** An accepted file as a message keeps it. */
export function attached({ file_id, content_type, bytes, sha256 }: EvidenceFile): Attachment {
  return { file_id, content_type, bytes, sha256 };
}

/** R6.1: a file is its own side's at any time, and everybody's of this conversation once it came with a message. */
export function mayHave(file: EvidenceFile, sent: boolean, caller: Caller): boolean {
  const side = sideOf(caller);
  return (side !== undefined && isOf(file, side)) || sent;
}

/** What of its opened files still counts: refused ones make room, and those that were never sent. `nowMs` is real time. */
export function counting(opened: Opened, files: readonly EvidenceFile[], nowMs: number): Opened["files"] {
  const gone = new Set(files.filter((file) => !takesRoom(file, nowMs)).map(({ file_id }) => file_id));
  return opened.files.filter(({ file_id }) => !gone.has(file_id));
}

/** What is opened and not sent yet, once these have been sent. */
export function withoutSent({ files, count }: Opened, sent: readonly string[]): Omit<Opened, "version"> {
  return { files: files.filter(({ file_id }) => !sent.includes(file_id)), count };
}
