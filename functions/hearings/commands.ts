import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { casePk } from "../platform/cases.ts";
import type { Change } from "../platform/changes.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import { record } from "../platform/events.ts";
import type { CallRecord } from "../platform/idempotency.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import type { Key } from "../platform/table.ts";
import { rulesAt } from "../policies/versions.ts";
import { type Actor, actorIn } from "./actions.ts";
import type { Context } from "./context.ts";
import { type Case, type Court, hearingOf, itemOf, keyOf } from "./court.ts";
import { type Command, decide } from "./decide.ts";
import { evolve } from "./hearing.ts";
import { advance } from "./store.ts";
import { told } from "./told.ts";

/** A command with what it writes besides the case: what was handed in, say. */
export interface Worded<H> {
  readonly command: Command;
  also?(after: H): readonly Change[];
}

/** A command to a case that is heard, whoever sends it. */
export interface Sent<H> {
  readonly id: string;
  readonly caller: Caller;
  readonly receivedMs: number;
  readonly call?: CallRecord | undefined;
  readonly reads?: Readonly<Record<string, Key>>;
  /** What is wanted, from what was read. */
  word(facts: Facts, context: Context, before: H): Worded<H> | Refusal;
}

/** What a case and its rules are when a command looks at them. */
export interface Sight<H> {
  readonly before: H;
  readonly context: Context;
}

/** Sends a command through load, decide, commit. The answer is the case as the caller may see it. */
export function hear<H extends Case>(court: Court<H>, sent: Sent<H>): Promise<Answer | Refusal> {
  const { id, receivedMs, call } = sent;
  const reads = { hearing: keyOf(court, id), ...court.reads(id), ...sent.reads };
  return run({ reads, receivedMs, call, plan: (facts, moment) => plan(court, sent, facts, moment) });
}

/** A command that says all by itself, sent over HTTP. */
export function asked<H extends Case>(
  court: Court<H>,
  { caller, params, receivedMs, call }: Call,
  command: Command,
): Promise<Answer | Refusal> {
  const id = params[`${court.kind}_id`] ?? "";
  return hear(court, { id, caller, receivedMs, call, word: () => ({ command }) });
}

/** The case that is asked about, and its rules: not found where it is not the caller's to see. */
export async function sight<H extends Case>(
  court: Court<H>,
  caller: Caller,
  facts: Pick<Facts, "get">,
  { now, settings }: Moment,
): Promise<Sight<H> | Refusal> {
  const before = hearingOf<H>(facts.get("hearing"));
  if (before === undefined || !maySee(caller, before)) return notFound(court.kind);
  const { policy, calendar } = await rulesAt({ policy: before.policy, calendar: settings.calendar });
  const actor: Actor = actorIn(before, caller);
  const terms = court.termsOf(policy, before);
  return { before, context: { now, actor, terms, calendar, counting: policy } };
}

async function plan<H extends Case>(
  court: Court<H>,
  sent: Sent<H>,
  facts: Facts,
  moment: Moment,
): Promise<Plan | Refusal> {
  const { caller } = sent;
  const seen = await sight(court, caller, facts, moment);
  if (isRefusal(seen)) return seen;
  const { before, context } = seen;
  const worded = sent.word(facts, context, before);
  if (isRefusal(worded)) return worded;
  const event = decide(before, worded.command, context);
  if (isRefusal(event)) return event;
  const evolved = evolve(before, event);
  const step = { name: event.name, before, after: evolved, caller, facts, moment };
  const brought = await court.carryOut(step);
  if (isRefusal(brought)) return brought;
  const after = { ...evolved, ...brought.adds };
  const pk = casePk(court.kind, sent.id);
  return {
    changes: [
      advance(facts.get("hearing") ?? {}, itemOf(court, after), before.version),
      ...(worded.also?.(after) ?? []),
      ...brought.changes,
      record(pk, told(court, before, after, event.name, caller)),
    ],
    answer: { status: 200, body: await court.view(after, caller, moment.now) },
  };
}
