import type { Accepted, Pinned } from "../evidence/file.ts";
import type { Owner } from "../evidence/owner.ts";
import { keptKey } from "../evidence/store.ts";
import type { Instant } from "../kernel/instants.ts";
import { ownerOf } from "./store.ts";
import type { Made } from "./transcript.ts";

/** Where a file is put, and as what. */
interface Place {
  readonly owner: Owner;
  readonly file_id: string;
  readonly requirement?: string;
  readonly subject: Readonly<Record<string, string>>;
  readonly now: Instant;
}

/** The version that a transcript is kept as. */
function pinnedOf({ conversation_id, file_id, version_id }: Made): Pinned {
  return { key: keptKey(ownerOf(conversation_id), file_id), version_id };
}

/**
 * A transcript as a file of its conversation, or of a case that its side puts it into: each is the very version that was signed, and
 * nothing is copied.
 */
export function fileOfTranscript(made: Made, { owner, file_id, requirement, subject, now }: Place): Accepted {
  const { transcript_id, side, bytes, sha256 } = made;
  return {
    file_id,
    case_kind: owner.case_kind,
    case_id: owner.case_id,
    party: side === "shop" ? "seller" : "buyer",
    ...(requirement === undefined ? {} : { requirement }),
    content_type: "application/pdf",
    bytes,
    sha256,
    name: `${transcript_id}.pdf`,
    transcript_id,
    subject: { ...subject, file_id },
    created_at: now,
    form_ends_at: now,
    status: "accepted",
    pinned: pinnedOf(made),
    accepted_at: now,
    version: 1,
  };
}
