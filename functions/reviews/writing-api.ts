import { fileKey, fileOf } from "../evidence/store.ts";
import { notFound, type Refusal } from "../kernel/refusal.ts";
import { linesKey, linesOf, orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { policyAt } from "../policies/versions.ts";
import { refusalOf } from "./actions.ts";
import { told } from "./commands.ts";
import { ownerOf } from "./files.ts";
import { evolve, type Review, reviewId } from "./review.ts";
import { advance, insert, reviewKey, reviewOf } from "./store.ts";
import { reviewView } from "./view.ts";
import { refusalToReview, rewrite, unfit, type Written, write } from "./writing.ts";

/**
 * R6.5: a buyer says what they think of a line, or says it anew. It is a PUT, so the same again changes nothing, and of
 * two first ones at once one writes and the other writes anew.
 */
export function writeReview(call: Call): Promise<Answer | Refusal> {
  const { order_id = "", line_id = "" } = call.params;
  const id = reviewId(order_id, line_id);
  const written = call.body as Written;
  const files = (written.pictures ?? []).map((file) => [`file:${file}`, fileKey(ownerOf(id), file)]);
  return run({
    reads: {
      order: orderKey(order_id),
      lines: linesKey(order_id),
      review: reviewKey(id),
      ...Object.fromEntries(files),
    },
    receivedMs: call.receivedMs,
    plan: (facts, moment) => plan(call, written, facts, moment),
  });
}

async function plan(
  { caller, params }: Call,
  written: Written,
  facts: Facts,
  { now, settings }: Moment,
): Promise<Plan | Refusal> {
  const order = orderOf(facts.get("order"));
  if (order === undefined || !maySee(caller, order)) return notFound("order");
  const line = linesOf(facts.get("lines")).find(({ line_id }) => line_id === params.line_id);
  if (line === undefined) return notFound("line");
  const before = reviewOf(facts.get("review"));
  const no = before ? refusalOf("writeReview", before, caller, now, "review") : refusalToReview(order);
  if (no) return no;
  const policy = await policyAt(before?.policy ?? settings.policy);
  const { low, pictures: most } = policy.ratings;
  const named = written.pictures ?? [];
  const wrong = unfit(
    named,
    named.map((file) => fileOf(facts.get(`file:${file}`))),
    most,
  );
  if (wrong) return wrong;
  const answer = async (status: number, review: Review): Promise<Answer> => ({
    status,
    body: await reviewView(review, caller, now),
  });
  if (before === undefined) {
    const review = write(order, line, written, { now, policy });
    const isLow = review.rating <= low ? { told: { low: true } as const } : {};
    const event = told(review, { type: "review.written", at: now, ...isLow }, caller);
    return { changes: [insert(review), event], answer: await answer(201, review) };
  }
  const event = rewrite(before, written, now, low);
  if (event === undefined) return { changes: [], answer: await answer(200, before) };
  const after = evolve(before, event);
  return { changes: [advance(after), told(after, event, caller)], answer: await answer(200, after) };
}
