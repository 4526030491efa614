import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { Instant } from "../kernel/instants.ts";
import { conflict, isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "./answer.ts";
import { backOff } from "./backoff.ts";
import type { Change } from "./changes.ts";
import { type CallRecord, remember, replayOf } from "./idempotency.ts";
import { caseTime, SETTINGS, type Settings, settingsOf } from "./settings.ts";
import { type Item, type Key, load, loadOne, table } from "./table.ts";
import { unmarshall } from "./unmarshall.ts";

/** What is known when a command decides: what was read, and what lost guards have taught since. */
export interface Facts {
  /** A fact by its name; `undefined` where there is no such item, or where it is only assumed so far. */
  get(name: string): Item | undefined;
  /** True once a guard on this fact was lost: from then on it is known, not assumed. */
  learned(name: string): boolean;
}

/** When, and by which versions, a command decides. */
export interface Moment {
  readonly now: Instant;
  readonly settings: Settings;
}

/** What a command wants to be committed, and what it answers when it is. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly answer: Answer;
}

/**
 * A command. `reads` is loaded in one consistent request. `plan` decides; it may assume what it did not
 * read as long as a guard of the same name protects the assumption.
 */
export interface Work {
  readonly reads: Readonly<Record<string, Key>>;
  /** When the command reached us, real milliseconds: what counts against a deadline (R7.1). */
  readonly receivedMs: number;
  readonly call?: CallRecord | undefined;
  plan(facts: Facts, moment: Moment): Promise<Plan | Refusal> | Plan | Refusal;
}

const ATTEMPTS = 24;

/** How often figures that cannot be are read again before they count as what they are: our mistake. */
const READS_AGAIN = 3;

/**
 * What was read together need not be of one instant, nor does what a lost guard taught fit what was read before it.
 * Whoever comes to figures that cannot be throws this while planning: then everything is read once more.
 */
export class OutOfStep extends Error {}

/**
 * Load, decide, commit. Two calls to AWS when every guard holds; each lost guard teaches the fact it
 * spoke of and adds one. A duplicate of an earlier call answers what that one answered.
 */
export async function run(work: Work): Promise<Answer | Refusal> {
  const names = Object.keys(work.reads);
  const [settingsItem, ...items] = await load([SETTINGS, ...Object.values(work.reads)]);
  const settings = settingsOf(settingsItem);
  const moment = { now: caseTime(work.receivedMs, settings), settings };
  const known = new Map<string, Item | undefined>(names.map((name, i) => [name, items[i]]));
  const taught = new Set<string>();
  const facts: Facts = { get: (name) => known.get(name), learned: (name) => taught.has(name) };

  const reread = async (): Promise<void> => {
    const found = await load(Object.values(work.reads));
    for (const name of known.keys()) if (!names.includes(name)) known.delete(name);
    for (const name of taught) if (!names.includes(name)) taught.delete(name);
    for (const [i, name] of names.entries()) known.set(name, found[i]);
  };
  let again = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let plan: Plan | Refusal;
    try {
      plan = await work.plan(facts, moment);
    } catch (error) {
      if (!(error instanceof OutOfStep) || again >= READS_AGAIN) throw error;
      again += 1;
      await reread();
      continue;
    }
    if (isRefusal(plan)) return (await earlierAnswer(work.call)) ?? plan;
    if (plan.changes.length === 0 && work.call === undefined) return plan.answer;
    const changes = [...plan.changes, ...(work.call ? [remember(work.call, plan.answer)] : [])];
    const lost = await commit(changes);
    if (lost === "nothing") return plan.answer;
    if (lost === "conflict") {
      await backOff(attempt);
      continue;
    }
    for (const { fact, item } of lost) {
      if (fact === "call" && work.call) {
        const replay = item && replayOf(work.call, item);
        if (replay) return replay;
      }
      known.set(fact, item);
      taught.add(fact);
    }
    if (attempt > 2) await backOff(attempt);
  }
  return conflict("too_busy", "Many changes to this are being made at once; try again with the same key.");
}

/** A refused command may be the duplicate of one that was accepted: then that answer stands. */
async function earlierAnswer(call: CallRecord | undefined): Promise<Answer | Refusal | undefined> {
  if (call === undefined) return undefined;
  const item = await loadOne(call.key);
  return item && replayOf(call, item);
}

type Lost = "nothing" | "conflict" | { fact: string; item: Item | undefined }[];

/** Commits all or nothing, and says which guards were lost. */
async function commit(changes: readonly Change[]): Promise<Lost> {
  try {
    await table.send(new TransactWriteCommand({ TransactItems: changes.map((change) => change.item) }));
    return "nothing";
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = error.CancellationReasons ?? [];
    const lost = reasons.flatMap((reason, i) =>
      reason.Code === "ConditionalCheckFailed"
        ? [{ fact: changes[i]?.fact ?? "", item: reason.Item && unmarshall(reason.Item) }]
        : [],
    );
    if (lost.length > 0) return lost;
    const onlyRivals = reasons.every((reason) => reason.Code === "None" || RIVALRY.has(reason.Code ?? ""));
    if (reasons.length > 0 && onlyRivals) return "conflict";
    throw error;
  }
}

/** Reasons that say "again, a little later" and nothing about the data. */
const RIVALRY = new Set(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);
