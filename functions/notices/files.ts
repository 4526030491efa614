import { type EvidenceFile, takesRoom } from "../evidence/file.ts";
import { type Allowance, allowance } from "../evidence/limits.ts";
import type { Owner } from "../evidence/owner.ts";
import { fileView } from "../evidence/upload.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ruledOut } from "../kernel/refusal.ts";
import type { Caller } from "../platform/caller.ts";
import type { Notice } from "./notice.ts";

/** Who hands in files: the buyer with what is reported, the seller with an explanation. */
export type Party = "buyer" | "seller";

/** The case that files of a notice belong to. */
export function ownerOf(noticeId: string): Owner {
  return { case_kind: "notice", case_id: noticeId };
}

/**
 * Whether this caller may have a file at all. One's own at any time; what the buyer reports with is the shop's to see, and
 * an explanation's files are the agents' who judge it, once they were handed in. A shop's files are never the buyer's.
 */
export function mayHave(file: EvidenceFile, notice: Notice, { role }: Caller): boolean {
  if (role === file.party) return true;
  if (file.status !== "accepted") return false;
  if (role === "seller") return file.party === "buyer";
  if (role !== "agent" && role !== "operator") return false;
  return file.party === "buyer" || (notice.explanation?.files?.includes(file.file_id) ?? false);
}

/** R4.2: why an explanation's files cannot be handed in; nothing where all are the seller's own, and accepted. */
export function unfit(files: readonly (EvidenceFile | undefined)[]): Refusal | undefined {
  const issues = files.flatMap((file, place) => {
    if (file?.status === "accepted" && file.party === "seller") return [];
    const issue = file === undefined || file.party !== "seller" ? "unknown" : file.status;
    return [{ pointer: `/files/${place}`, issue }];
  });
  if (issues.length === 0) return undefined;
  const detail = "Turned back: name accepted files that this shop has uploaded to this notice.";
  return ruledOut("R4.2", "incomplete", detail, { issues });
}

/** The files of a notice as its document shows them to this caller, and what they may still upload. */
export function filesView(
  notice: Notice,
  files: readonly EvidenceFile[],
  caller: Caller,
  nowMs: number,
): { readonly files: readonly object[]; readonly allowance?: Allowance } {
  const seen = files.filter((file) => mayHave(file, notice, caller));
  const own = files.filter((file) => file.party === caller.role && takesRoom(file, nowMs));
  return {
    files: seen.map((file) => ({
      ...fileView(file),
      href: `/notices/${notice.notice_id}/files/${file.file_id}`,
    })),
    ...(caller.role === "buyer" || caller.role === "seller" ? { allowance: allowance(own) } : {}),
  };
}
