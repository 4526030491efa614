import type { EvidenceFile } from "../evidence/file.ts";
import { fits, type Taken } from "../evidence/limits.ts";
import { fileOf } from "../evidence/store.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Facts } from "../platform/command.ts";
import type { Side } from "../policies/reviews.ts";
import type { Case } from "./court.ts";

/** A side's own upload, or what was put into the case for it, a transcript of the chat say; not the other side's. */
export function isOwn({ party }: EvidenceFile, side: Side, { sides }: Pick<Case, "sides">): boolean {
  return party === side || !(party in sides);
}

/** The file that a draft names, where it is the side's to hand in. It was read as `file:<id>`. */
export function ownFile(
  facts: Pick<Facts, "get">,
  id: string,
  side: Side,
  hearing: Case,
): EvidenceFile | undefined {
  const file = fileOf(facts.get(`file:${id}`));
  return file && isOwn(file, side, hearing) ? file : undefined;
}

/** R4.2: every file fits on top of those before it; or why one does not. */
export function budget(files: readonly EvidenceFile[]): Refusal | undefined {
  const taken: Taken[] = [];
  for (const file of files) {
    const no = fits(file, taken);
    if (isRefusal(no)) return no;
    taken.push(file);
  }
  return undefined;
}
