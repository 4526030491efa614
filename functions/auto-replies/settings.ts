import { conflict, isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { checkCodes } from "../templates/codes.ts";
import { checkTemplate } from "../templates/template.ts";
import { ORDER_VARIABLES } from "../templates/values.ts";
import type { Hours } from "./hours.ts";
import { checkKeywords } from "./keywords.ts";
import { checkHours, everOpen } from "./opening.ts";
import type { Reply, Trigger, WrittenReply } from "./reply.ts";

/** What a shop says of its automatic replies. */
export interface Edited {
  /** Nothing at all is replied automatically where this is not so. */
  readonly enabled: boolean;
  readonly hours?: Hours;
  readonly replies: readonly WrittenReply[];
}

/** All of it, as one version. */
export interface AutoReplies extends Edited {
  readonly shop_id: string;
  readonly version: number;
}

/** A shop that has said nothing. */
export function noAutoReplies(shop_id: string): AutoReplies {
  return { shop_id, version: 0, enabled: false, replies: [] };
}

/** What a template of a reply may ask for: when somebody is there again, where nobody is. */
export const VARIABLES: Readonly<Record<Trigger, readonly string[]>> = {
  keyword: ORDER_VARIABLES,
  outside_hours: [...ORDER_VARIABLES, "opens_at"],
  first_contact: ORDER_VARIABLES,
};

/**
 * The next version of a shop's automatic replies, or why it cannot be. Of two people who edit at once none undoes the
 * other's work: `version` is the one that was edited.
 */
export function published(
  before: Pick<AutoReplies, "shop_id" | "version">,
  { version, ...edited }: Edited & { readonly version: number },
  linkHosts: readonly string[],
): AutoReplies | Refusal {
  const no = checkEdited(edited, "", linkHosts);
  if (isRefusal(no)) return no;
  if (version === before.version) return { ...edited, shop_id: before.shop_id, version: before.version + 1 };
  const present = { shop_id: before.shop_id, version: before.version };
  return conflict("auto_replies_changed", "Somebody changed them meanwhile; look at them first.", {
    rule: "R6.2",
    present,
  });
}

/** R6.2: what is wrong with what a shop says of its automatic replies; `pointer` is where it stands in the request. */
export function checkEdited(
  { hours, replies }: Edited,
  pointer: string,
  linkHosts: readonly string[],
): Refusal | undefined {
  const at = `${pointer}/replies`;
  return (
    checkCodes(replies, at, "R6.2") ??
    checkTriggers(replies, at) ??
    checkKeywords(replies, at) ??
    (hours && checkHours(hours, `${pointer}/hours`)) ??
    hoursWanted(hours, replies, at) ??
    checkTexts(replies, at, linkHosts)
  );
}

/** Two welcomes would be one too many: only what goes by keywords may be there more than once. */
function checkTriggers(replies: readonly Reply[], pointer: string): Refusal | undefined {
  const twice = replies.findIndex(
    ({ trigger }, place) =>
      trigger !== "keyword" && replies.slice(0, place).some((other) => other.trigger === trigger),
  );
  if (twice < 0) return undefined;
  return ruledOut(
    "R6.2",
    "trigger_twice",
    "Another reply answers to the same; only one of them ever would.",
    {
      issues: [{ pointer: `${pointer}/${twice}/trigger`, issue: "trigger_twice" }],
    },
  );
}

function hoursWanted(
  hours: Hours | undefined,
  replies: readonly Reply[],
  pointer: string,
): Refusal | undefined {
  const place = replies.findIndex(({ trigger }) => trigger === "outside_hours");
  if (place < 0 || (hours && everOpen(hours))) return undefined;
  return ruledOut("R6.2", "hours_wanted", "Say when somebody is there: nothing is outside of no hours.", {
    issues: [{ pointer: `${pointer}/${place}/trigger`, issue: "hours_wanted" }],
  });
}

function checkTexts(
  replies: readonly WrittenReply[],
  pointer: string,
  linkHosts: readonly string[],
): Refusal | undefined {
  for (const [place, { trigger, template }] of replies.entries()) {
    const allowed = { rule: "R6.2", variables: VARIABLES[trigger], linkHosts };
    const no = checkTemplate(template, `${pointer}/${place}/template`, allowed);
    if (no) return no;
  }
  return undefined;
}
