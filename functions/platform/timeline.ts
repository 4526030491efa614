import { inJakarta } from "../kernel/instants.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "./answer.ts";
import type { Caller } from "./caller.ts";
import { type CaseKind, casePk } from "./cases.ts";
import { maySee, type Owned } from "./ownership.ts";
import { pageOfStretch } from "./pages.ts";
import type { Call } from "./request.ts";
import type { Item } from "./table.ts";

/**
 * R8.1: what happened to a case, in order, a page of it, for whoever may know of the case: `may` is asked with the
 * subject that its events name. One request, whatever the case.
 */
export async function timeline<Subject extends Owned>(
  { caller, query }: Call,
  kind: CaseKind,
  caseId: string,
  may: (caller: Caller, subject: Subject) => boolean = maySee,
): Promise<Answer | Refusal> {
  const found = await pageOfStretch({ pk: casePk(kind, caseId), prefix: "EVENT#", ...query });
  if (isRefusal(found)) return found;
  const subject = found.items[0]?.subject as Subject | undefined;
  if (subject === undefined || !may(caller, subject)) return notFound(kind);
  return { status: 200, body: { ...found, items: found.items.map(entryView) } };
}

/** An entry as it is answered. */
export function entryView(event: Item) {
  const { event_id, type, seq, actor, from, to, data } = event;
  return { event_id, type, seq, at: inJakarta(String(event.at)), actor, from, to, data };
}
