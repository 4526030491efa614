import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { expire, standing } from "../clocks/expiry.ts";
import { CLOCKS } from "../clocks/kinds.ts";
import { earliestDues, type OpenDue, openDues } from "../clocks/open-dues.ts";
import { inJakarta, instant, millis, plusDays, plusHours } from "../kernel/instants.ts";
import { notFound, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { backOff } from "../platform/backoff.ts";
import { type CaseKind, casePk } from "../platform/cases.ts";
import { claimCall } from "../platform/claim.ts";
import { serve } from "../platform/http.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, isSandbox, SETTINGS, settingsOf } from "../platform/settings.ts";
import { signal } from "../platform/signal.ts";
import { load, table, tableName } from "../platform/table.ts";
import { routes } from "./contract.ts";

/** The sandbox clock (R7.5): only case time moves, never tokens, signatures or file links. */
export const handler = serve(routes, { getClock, moveClock });

/** An answer comes before API Gateway gives up; whoever asked repeats until the time is reached. */
const BUDGET_MS = 15_000;
const FURTHEST_DAYS = 1500;
/** How long a workflow that was just started may take to park its token. */
const PARKING_MS = 5_000;

interface Passed {
  readonly kind: CaseKind;
  readonly case_id: string;
  readonly due_at: string;
  readonly status: string;
}

async function getClock(): Promise<Answer | Refusal> {
  if (!isSandbox()) return notFound("route");
  return view([], true);
}

async function view(passed: readonly Passed[], reached: boolean): Promise<Answer> {
  const settings = await current();
  const now = caseTime(Date.now(), settings);
  const next = (await earliestDues(plusDays(now, FURTHEST_DAYS), 20)).find(({ due_at }) => due_at > now);
  return {
    status: 200,
    body: {
      now: inJakarta(now),
      ahead_seconds: Math.round(settings.clock_ahead_ms / 1000),
      ...(next ? { next_due_at: inJakarta(next.due_at) } : {}),
      reached,
      passed: passed.map((one) => ({ ...one, due_at: inJakarta(one.due_at) })),
    },
  };
}

async function current() {
  const [item] = await load([SETTINGS]);
  return settingsOf(item);
}

async function moveClock(call: Call): Promise<Answer | Refusal> {
  if (!isSandbox()) return notFound("route");
  const claimed = call.call && (await claimCall(call.call));
  if (claimed) return claimed;
  const to = instant(millis((call.body as { to: string }).to));
  if (to > plusDays(instant(Date.now()), FURTHEST_DAYS)) {
    return ruledOut("R7.5", "too_far", `The clock goes at most ${FURTHEST_DAYS} days ahead of real time.`);
  }
  const passed: Passed[] = [];
  const seen = new Set<string>();
  const patience = Date.now() + BUDGET_MS;
  for (;;) {
    const open = (await earliestDues(to, 20)).filter((due) => !seen.has(nameOf(due)));
    const next = open[0]?.due_at;
    if (next === undefined) break;
    // Each deadline passes at its own instant: what it starts, starts from there.
    await setClock(next);
    for (const due of open.filter(({ due_at }) => due_at === next)) {
      if (Date.now() > patience) return view(passed, false);
      seen.add(nameOf(due));
      const { kind, case_id, due_at } = due;
      const now = await expire(due, Date.now());
      passed.push({ kind, case_id, due_at, status: now.status });
    }
  }
  await setClock(to);
  await wakeSoon(to);
  return view(passed, true);
}

function nameOf({ kind, case_id, due_at }: OpenDue): string {
  return `${kind} ${case_id} ${due_at}`;
}

/** Moves case time to `to`, forward only; two at once agree on the later one. */
async function setClock(to: string): Promise<void> {
  const ahead = millis(to) - Date.now();
  try {
    await table.send(
      new UpdateCommand({
        TableName: tableName(),
        Key: { ...SETTINGS },
        UpdateExpression: "SET clock_ahead_ms = :ahead",
        ConditionExpression: "attribute_not_exists(clock_ahead_ms) OR clock_ahead_ms < :ahead",
        ExpressionAttributeValues: { ":ahead": Math.max(0, ahead) },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/**
 * Waits that end within the hour are set anew, so that the workflow itself ends them on time. One that has
 * not parked its token yet is given a moment; should it still be missed, the timer finds its case.
 */
async function wakeSoon(now: string): Promise<void> {
  const patience = Date.now() + PARKING_MS;
  for await (const due of openDues(now, plusHours(now, 1))) {
    if (CLOCKS[due.kind].ends !== "by workflow") continue;
    const { status, stage } = await standing(due);
    const anew = { left: stage, stage, status, due_at: due.due_at };
    for (let attempt = 0; !(await signal(casePk(due.kind, due.case_id), anew)); attempt += 1) {
      if (Date.now() > patience) break;
      await backOff(attempt);
    }
  }
}
