import type { Shapes } from "../api/client.ts";

/** What every case that is heard says of its evidence: disputes and appeals alike (R4.3). */
export interface Heard
  extends Pick<
    Shapes["Dispute"],
    "order_id" | "status" | "due" | "sides" | "available_actions" | "evidence_wanted" | "timeline"
  > {
  readonly checklist: Shapes["Appeal"]["checklist"];
  readonly submissions: readonly Shapes["Submission"][];
  readonly draft?: Shapes["Draft"];
}

export type Side = "buyer" | "seller";
export type Requirement = Heard["checklist"][number];
export type DraftFile = Shapes["Draft"]["files"][number];

/** Where a case is: its files are below it. */
export function pathOf({ timeline }: Heard): string {
  return timeline.replace(/\/timeline$/, "");
}

/** True while the bucket or the check of contents still has a file: it is worth looking again soon. */
export function isOnItsWay({ status }: Pick<DraftFile, "status">): boolean {
  return status === "awaiting_upload" || status === "checking";
}
