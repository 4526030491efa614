import type { AwaitingUpload } from "../../../functions/evidence/file.ts";
import type { ContentType } from "../../../functions/evidence/limits.ts";
import { GOOD, type Sample, saidOf } from "../../integration/support/evidence-files.ts";

export const NOW = "2026-03-17T03:00:00.000Z";

/** A file of a dispute that waits for its upload: what a sample says of itself, unless said otherwise. */
export function awaiting(more: Partial<AwaitingUpload> = {}, sample = GOOD[0] as Sample): AwaitingUpload {
  const said = saidOf(sample);
  return {
    file_id: "ef_01KKWYZZZZZZZZZZZZZZZZZZZZ",
    case_kind: "dispute",
    case_id: "dp_1",
    party: "seller",
    ...said,
    content_type: said.content_type as ContentType,
    subject: { dispute_id: "dp_1", shop_id: "toko-1", file_id: "ef_01KKWYZZZZZZZZZZZZZZZZZZZZ" },
    created_at: NOW,
    form_ends_at: "2026-03-17T03:10:00.000Z",
    status: "awaiting_upload",
    version: 1,
    ...more,
  };
}
