import type { Calendar, DayOff, Decree } from "../kernel/business-days.ts";
import { dueAfter, skippedDays, type Term } from "../kernel/deadlines.ts";
import { type Instant, inJakarta, instant, millis } from "../kernel/instants.ts";
import { conflict, invalid, notFound, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import { ABSENT, type Change, put, update } from "../platform/changes.ts";
import { type Plan, run } from "../platform/command.ts";
import { record } from "../platform/events.ts";
import { serve } from "../platform/http.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, type Settings, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { routes } from "./contract.ts";
import type { Policy } from "./policy.ts";
import { calendarAt, calendarKey, known, policyAt, policyKey, rulesAt } from "./versions.ts";

/** Policy and calendar as versioned data (R7.2), and what a term would come to (R7.3). */
export const handler = serve(routes, {
  getPolicy: async () => shown(await policyAt((await inForce()).policy)),
  getCalendar: async () => shown(await calendarAt((await inForce()).calendar)),
  getPolicyVersion: (call) => version(call, policyKey, policyAt),
  getCalendarVersion: (call) => version(call, calendarKey, calendarAt),
  publishPolicy,
  publishDecree,
  previewDeadline,
});

async function inForce(): Promise<Settings> {
  const [item] = await load([SETTINGS]);
  return settingsOf(item);
}

function shown(body: unknown): Answer {
  return { status: 200, body };
}

type ByVersion = (version: number) => Promise<unknown>;

async function version(call: Call, key: typeof policyKey, at: ByVersion): Promise<Answer | Refusal> {
  const text = call.params.version ?? "";
  if (!/^[1-9][0-9]{0,5}$/.test(text)) return notFound("version");
  return (await known(key(Number(text)))) ? shown(await at(Number(text))) : notFound("version");
}

/** The next version of the policy; a case keeps the one it opened under, so no running clock moves. */
async function publishPolicy({ caller, body, receivedMs, call }: Call): Promise<Answer | Refusal> {
  const { based_on, ...written } = body as Omit<Policy, "version"> & { readonly based_on?: number };
  return run({
    reads: { settings: SETTINGS },
    receivedMs,
    call,
    plan(facts, { now }): Plan | Refusal {
      const settings = settingsOf(facts.get("settings"));
      if (based_on !== undefined && based_on !== settings.policy) return policyChanged(settings.policy);
      const policy: Policy = { version: settings.policy + 1, ...written };
      const changes = [
        put("policy", { ...policyKey(policy.version), body: policy, published_at: now }, ABSENT),
        inForceNow("policy", settings, policy.version),
        published("policy", policy.version, now, caller, {}),
      ];
      return { changes, answer: { status: 201, body: policy } };
    },
  });
}

/** What somebody else published meanwhile is not written over unseen. */
function policyChanged(version: number): Refusal {
  const detail = `Version ${version} is in force by now: look at it, and write yours anew.`;
  return conflict("policy_changed", detail, { rule: "R3.1", present: { version } });
}

type DecreeBody = Decree & { readonly year: number };

/** A year's decree, or an amendment of it: a new version of the calendar (R7.2). */
async function publishDecree({ caller, body, receivedMs, call }: Call): Promise<Answer | Refusal> {
  const { year, decree, holidays, joint_leave } = body as DecreeBody;
  const wrong = [...holidays, ...joint_leave].find((day: DayOff) => !day.date.startsWith(`${year}-`));
  if (wrong) {
    return invalid("other_year", `${wrong.date} is not in ${year}.`, [
      { pointer: "/holidays", issue: "other_year" },
    ]);
  }
  return run({
    reads: { settings: SETTINGS },
    receivedMs,
    call,
    async plan(facts, { now }): Promise<Plan> {
      const settings = settingsOf(facts.get("settings"));
      const before = await calendarAt(settings.calendar);
      const calendar: Calendar = {
        version: before.version + 1,
        years: { ...before.years, [String(year)]: { decree, holidays, joint_leave } },
      };
      const changes = [
        put("calendar", { ...calendarKey(calendar.version), body: calendar, published_at: now }, ABSENT),
        inForceNow("calendar", settings, calendar.version),
        published("calendar", calendar.version, now, caller, { year }),
      ];
      return { changes, answer: { status: 201, body: calendar } };
    },
  });
}

/** Versions follow each other: of two operators at once, the second sees the first's and adds to it. */
function inForceNow(what: "policy" | "calendar", settings: Settings, next: number): Change {
  const was = settings[what];
  return update(
    "settings",
    SETTINGS,
    { set: { [what]: next } },
    {
      expression: `attribute_not_exists(#${what}) OR #${what} = :was_${what}`,
      values: { [`:was_${what}`]: was },
    },
  );
}

function published(
  what: "policy" | "calendar",
  seq: number,
  at: Instant,
  caller: Caller,
  data: Readonly<Record<string, unknown>>,
): Change {
  return record(what.toUpperCase(), {
    event_id: `${what}_${seq}`,
    type: `${what}.published`,
    at,
    seq,
    actor: actorOf(caller),
    subject: { version: String(seq) },
    data,
  });
}

interface Preview {
  readonly term: Term;
  readonly from?: string;
  readonly joint_leave_counts?: boolean;
  readonly rule?: string;
}

/** R7.3: when a term would end and why, without any case. */
async function previewDeadline({ body, receivedMs }: Call): Promise<Answer | Refusal> {
  const asked = body as Preview;
  const settings = await inForce();
  const { policy, calendar } = await rulesAt(settings);
  const from = asked.from ? instant(millis(asked.from)) : caseTime(receivedMs, settings);
  if (from > LAST_PREVIEW) return ruledOut("R7.2", "too_far", "No calendar reaches that far.");
  const counting = { joint_leave_counts: asked.joint_leave_counts ?? policy.joint_leave_counts };
  const due = dueAfter(from, asked.term, asked.rule ?? "R7.1", calendar, counting);
  const explains = {
    from: inJakarta(from),
    term: due.term,
    skipped_days: skippedDays(due, calendar, counting),
    provisional: due.provisional === true,
    calendar_version: calendar.version,
    policy_version: policy.version,
  };
  return shown({ at: inJakarta(due.at), rule: due.rule, explains });
}

const LAST_PREVIEW = "2100-01-01T00:00:00.000Z";
