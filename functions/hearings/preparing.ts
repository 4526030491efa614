import type { EvidenceFile } from "../evidence/file.ts";
import type { Owner } from "../evidence/owner.ts";
import type { FileWanted } from "../evidence/upload.ts";
import { isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { casePk } from "../platform/cases.ts";
import type { Facts, Moment } from "../platform/command.ts";
import type { Call } from "../platform/request.ts";
import type { Side } from "../policies/reviews.ts";
import { refusalOf } from "./actions.ts";
import { asksOf } from "./checklist.ts";
import { type Sight, sight } from "./commands.ts";
import type { Case, Court } from "./court.ts";
import type { Draft, Kept } from "./store.ts";

/** How many uploads a side may open in one case: far more than its chances can hold. */
const MOST_OPENED = 100;

/** Why a side may open no more uploads. */
export function openedEnough({ opened }: Draft): Refusal | undefined {
  if (opened < MOST_OPENED) return undefined;
  return ruledOut("R4.2", "too_many_files", `One side may open ${MOST_OPENED} uploads in one case.`);
}

/** Which case, and whose part of it. */
interface Where {
  readonly id: string;
  readonly pk: string;
  readonly side: Side;
  readonly owner: Owner;
}

/** Which case a call is about, and whose side it is. */
export function whereOf<H extends Case>({ kind }: Court<H>, { params, caller }: Call): Where {
  const id = params[`${kind}_id`] ?? "";
  const owner = { case_kind: kind, case_id: id };
  return { id, pk: casePk(kind, id), side: caller.role as Side, owner };
}

/** A file as a draft keeps it. */
export function keptOf({ file_id, requirement = "", content_type, bytes }: EvidenceFile): Kept {
  return { file_id, requirement, content_type, bytes };
}

/** The case as whoever prepares evidence may see it; or why they may not, or not now. */
export async function preparing<H extends Case>(
  court: Court<H>,
  { caller }: Call,
  facts: Facts,
  moment: Moment,
  action: "save_draft" | "open_upload",
): Promise<Sight<H> | Refusal> {
  const seen = await sight(court, caller, facts, moment);
  if (isRefusal(seen)) return seen;
  const { before, context } = seen;
  return refusalOf(action, before, context.actor, context.terms, context.now) ?? seen;
}

/** R4.2: why a file is nothing that this side is asked for; nothing where it is. */
export function unwanted(
  { requirement, content_type }: FileWanted,
  side: Side,
  { checklist }: Sight<Case>["context"]["terms"],
): Refusal | undefined {
  const asked = asksOf(checklist, side).find(({ code }) => code === requirement);
  if (asked === undefined) {
    const issues = [{ pointer: "/requirement", issue: "not_in_checklist" }];
    return ruledOut("R4.2", "not_in_checklist", "Choose an item of this side's checklist.", { issues });
  }
  if (asked.account) {
    const issues = [{ pointer: "/requirement", issue: "met_by_the_statement" }];
    return ruledOut("R4.2", "met_by_the_statement", "The draft's statement is this item.", { issues });
  }
  if (asked.accepts.some((type) => type === content_type)) return undefined;
  const detail = `For this item: ${asked.accepts.join(", ")}.`;
  const issues = [{ pointer: "/content_type", issue: "not_accepted" }];
  return ruledOut("R4.2", "type_not_accepted", detail, { issues });
}
