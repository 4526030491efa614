import type { Line, Measure } from "./measure.ts";
import type { Chapter } from "./story.ts";
import { sequential } from "./wire.ts";

const NOTES: Readonly<Record<string, string>> = {
  bulkApprove: "one claim, then 2 for each case, one after the other (R3.8)",
  "shipOrder, booked; first in its process: reads the secret":
    "the carrier's key is read once for each process; the carrier's own answer is no call to AWS",
  "createWebhook, first in its process: reads the secret":
    "what secrets are made of is read once for each process, after the webhook is there",
  replayWebhook: "what did not arrive is found by a query of its own",
  moveClock: "sandbox only; grows with the deadlines it passes",
  "approve, the balance is short: queued": "a lost guard teaches the balance: one call more",
  "acceptProposal, a part refund, the balance is short: queued":
    "the buyer's call cannot know the shop: a lost guard teaches the balance, one call more",
  "reportWaybill, joins the one that is open": "the open one is learned and joined, one call more",
  "requestCallBack, refused: one is open": "the one that is open is learned and shown, one call more",
  "showOptOut, first in its process: reads the secret":
    "what links are signed with is read once for each process",
  "getDispute, all that an agent sees":
    "order, shipment and tracking hang on the case: one round more, whatever its size",
  "getAppeal, all that an agent sees":
    "the notice and the order hang on the case: one round more, whatever its size",
  getGuidance: "the order's lines say which products those are: one round more, whatever their number",
  "decideAppeal, upheld: points and fine come back":
    "the agent's call cannot know the shop: its points are learned, one call more",
  "decideDispute, a part of frozen money":
    "the agent's call cannot know the shop: the balance is learned, one call more",
  previewDecisionOfDispute: "balance, return address and order hang on the case: one round more",
  previewDecisionOfAppeal: "the shop's points hang on the case: one round more",
  previewJudgementOfNotice: "the shop's points and balance hang on the case: one round more",
  agree_to_return: "the buyer's call cannot know the shop: the address is learned, one call more",
  "requestRefund, first in its process under a new policy and calendar":
    "the versions are read once for each process",
};

/** How many calls to AWS follow one another, for every route of every contract. */
export function measureCalls(chapters: readonly Chapter[]): Measure {
  const byName = new Map<string, Line>();
  for (const chapter of chapters.filter(({ event }) => event.requestContext)) {
    const method = chapter.event.requestContext.http.method as string;
    const name = nameOf(chapter);
    const note = NOTES[name] ?? NOTES[chapter.id];
    const value = sequential(chapter.requests);
    // A POST that changes nothing (a quote, a preview) is a query.
    const goal = method === "GET" || QUERIES.has(chapter.id) ? 1 : 2;
    const line = {
      what: `${chapter.event.routeKey}${whenOf(chapter)}`,
      value,
      goal,
      ...(note ? { note } : {}),
    };
    const before = byName.get(name);
    if (before === undefined || before.value < value) byName.set(name, line);
  }
  return {
    title: "1. Sequential AWS calls, every route",
    unit: "calls",
    how: "Requests that reach the engine over the wire, retries included; those that overlap count once.",
    lines: [...byName.values()].sort((a, b) => (a.what < b.what ? -1 : 1)),
  };
}

/** The same for what no route does: no goal, but worth knowing. */
export function measureSteps(chapters: readonly Chapter[]): Measure {
  const lines = chapters
    .filter(({ event }) => event.requestContext === undefined)
    .map((chapter) => ({ what: nameOf(chapter), value: sequential(chapter.requests) }));
  const asked = chapters.find(({ id }) => id === "requestRefund");
  const approved = chapters.find(({ id }) => id === "approve");
  return {
    title: "   … and what is done behind the API",
    unit: "calls",
    how: "expire: the workflow's step when a wait runs out. Relay and projector: for one record.",
    lines: [
      ...lines,
      { what: "relay, an event that starts a workflow", value: sequential(asked?.followed.relay ?? []) },
      { what: "relay, an event that wakes one", value: sequential(approved?.followed.relay ?? []) },
      { what: "projector, a case and its order", value: sequential(approved?.followed.projector ?? []) },
    ],
  };
}

const QUERIES = new Set(["quoteRefund", "previewDeadline", "previewFollowUp", "tryAutoReplies"]);

/** A chapter by its route and situation. */
export function nameOf({ id, when }: Pick<Chapter, "id" | "when">): string {
  return when ? `${id}, ${when}` : id;
}

function whenOf({ when }: Chapter): string {
  return when ? ` (${when})` : "";
}
