import { type EvidenceFile, takesRoom } from "../evidence/file.ts";
import { type Allowance, allowance } from "../evidence/limits.ts";
import type { Owner } from "../evidence/owner.ts";
import { fileView } from "../evidence/upload.ts";
import type { Caller } from "../platform/caller.ts";
import type { Complaint, Side } from "./complaint.ts";

/** The case that files of a complaint belong to. */
export function ownerOf(complaintId: string): Owner {
  return { case_kind: "complaint", case_id: complaintId };
}

/** Both sides and the platform see what was accepted; what is not there yet, or was refused, is its party's to see. */
export function mayHave(file: EvidenceFile, { role }: Caller): boolean {
  return role === file.party || (file.status === "accepted" && role !== "marketplace");
}

/** The files of a complaint as its document shows them to this caller, and what they may still upload. */
export function filesView(
  complaint: Complaint,
  files: readonly EvidenceFile[],
  caller: Caller,
  nowMs: number,
): { readonly files: readonly object[]; readonly allowance?: Allowance } {
  const seen = files.filter((file) => mayHave(file, caller));
  const own = files.filter((file) => file.party === caller.role && takesRoom(file, nowMs));
  const isSide = (role: string): role is Side => role === "buyer" || role === "seller";
  return {
    files: seen.map((file) => ({
      ...fileView(file),
      href: `/complaints/${complaint.complaint_id}/files/${file.file_id}`,
    })),
    ...(isSide(caller.role) ? { allowance: allowance(own) } : {}),
  };
}
