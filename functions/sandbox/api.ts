import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { inJakarta, instant, millis, plusDays, plusHours } from "../kernel/instants.ts";
import { notFound, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Answer } from "../platform/command.ts";
import { serve } from "../platform/http.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, isSandbox, realTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { signal } from "../platform/signal.ts";
import { load, table, tableName } from "../platform/table.ts";
import { expire, standing } from "../refunds/expiry.ts";
import { openDues } from "../refunds/open-dues.ts";
import { refundPk } from "../refunds/store.ts";
import { routes } from "./contract.ts";

/** The sandbox clock (R7.5): only case time moves, never tokens, signatures or file links. */
export const handler = serve(routes, { getClock, moveClock });

/** An answer comes before API Gateway gives up; whoever asked repeats until the time is reached. */
const BUDGET_MS = 15_000;
const FURTHEST_DAYS = 800;

interface Passed {
  readonly refund_id: string;
  readonly due_at: string;
  readonly status: string;
}

async function getClock(): Promise<Answer | Refusal> {
  if (!isSandbox()) return notFound("route");
  return view([], true);
}

async function view(passed: readonly Passed[], reached: boolean): Promise<Answer> {
  const settings = await current();
  return {
    status: 200,
    body: {
      now: inJakarta(caseTime(Date.now(), settings)),
      ahead_seconds: Math.round(settings.clock_ahead_ms / 1000),
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
  const to = instant(millis((call.body as { to: string }).to));
  if (to > plusDays(instant(Date.now()), FURTHEST_DAYS)) {
    return ruledOut("R7.5", "too_far", `The clock goes at most ${FURTHEST_DAYS} days ahead of real time.`);
  }
  const passed: Passed[] = [];
  const seen = new Set<string>();
  const patience = Date.now() + BUDGET_MS;
  for (;;) {
    const next = (await openDues("", to, 20)).find((due) => !seen.has(`${due.refund_id} ${due.due_at}`));
    if (next === undefined) break;
    if (Date.now() > patience) return view(passed, false);
    seen.add(`${next.refund_id} ${next.due_at}`);
    // Each deadline passes at its own instant: what it starts, starts from there.
    await setClock(next.due_at);
    const now = await expire(next.refund_id, next.shop_id, Date.now());
    passed.push({ refund_id: next.refund_id, due_at: next.due_at, status: now.status });
  }
  await setClock(to);
  await wakeSoon(to);
  return view(passed, true);
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

/** Waits that end within the hour are set anew, so that the workflow itself ends them on time. */
async function wakeSoon(now: string): Promise<void> {
  const settings = await current();
  for (const due of await openDues(now, plusHours(now, 1), 20)) {
    const { status, stage } = await standing(due.refund_id);
    const wake_at = realTime(due.due_at, settings);
    await signal(refundPk(due.refund_id), { workflow: "refund", left: stage, stage, status, wake_at });
  }
}
