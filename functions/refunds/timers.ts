import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { instant, millis, plusHours } from "../kernel/instants.ts";
import { publish } from "../platform/bus.ts";
import { SYSTEM } from "../platform/caller.ts";
import { log } from "../platform/log.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load, table, tableName } from "../platform/table.ts";
import { startWorkflow } from "../platform/workflow.ts";
import { policyAt } from "../policies/versions.ts";
import { expire } from "./expiry.ts";
import { type OpenDue, openDues } from "./open-dues.ts";

/** A workflow gets this long after a deadline to act by itself, before its execution counts as lost. */
const GRACE_MS = 20_000;
const PAGE = 100;
const REMINDED = { pk: "TIMER", sk: "REMINDED" };

/** Every minute (R7.4): does what lost executions would have done, and reminds before deadlines. */
export async function handler(): Promise<{ expired: number; reminded: number }> {
  const [settingsItem, reminded] = await load([SETTINGS, REMINDED]);
  const settings = settingsOf(settingsItem);
  const now = caseTime(Date.now(), settings);
  const expired = await expireOverdue(instant(millis(now) - GRACE_MS));
  const ahead = (await policyAt(settings.policy)).reminder_hours;
  const sent = await remind(String(reminded?.until ?? now), now, plusHours(now, ahead));
  return { expired, reminded: sent };
}

/** Sends the deadline's command to every overdue case, and gives the next wait a new execution. */
async function expireOverdue(until: string): Promise<number> {
  let done = 0;
  for (let from = ""; ; ) {
    const dues = await openDues(from, until, PAGE);
    for (const { refund_id, shop_id } of dues) {
      const now = await expire(refund_id, shop_id, Date.now());
      log.warn("deadline was overdue", { refund_id, status: now.status });
      if (now.wake_at) await startWorkflow({ refund_id, shop_id }, { ...now, wake_at: now.wake_at });
      done += 1;
    }
    const last = dues.at(-1);
    if (last === undefined || dues.length < PAGE) return done;
    from = last.due_at;
  }
}

/** R7.4: one reminder for each deadline that came within reach; told again only after a crash, same id. */
async function remind(reached: string, now: string, until: string): Promise<number> {
  let sent = 0;
  for (let from = reached > now ? reached : now; from < until; ) {
    const dues = await openDues(from, until, PAGE);
    for (let first = 0; first < dues.length; first += 10) {
      await publish(dues.slice(first, first + 10).map((due) => dueSoon(due, now)));
    }
    sent += dues.length;
    const last = dues.at(-1);
    const to = last && dues.length >= PAGE ? last.due_at : until;
    await table.send(new PutCommand({ TableName: tableName(), Item: { ...REMINDED, until: to } }));
    from = to;
  }
  return sent;
}

function dueSoon({ refund_id, shop_id, stage, due_at }: OpenDue, now: string) {
  return {
    event_id: `${refund_id}-${stage}-due_soon`,
    type: "refund.due_soon",
    at: now,
    seq: 0,
    actor: { role: SYSTEM.role, id: "reminder" },
    subject: { refund_id, shop_id },
    data: { due_at, stage },
  };
}
