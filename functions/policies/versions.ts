import type { Calendar } from "../kernel/business-days.ts";
import { type Item, type Key, loadOne } from "../platform/table.ts";
import { FIRST_CALENDAR } from "./first-calendar.ts";
import { FIRST_POLICY } from "./first-policy.ts";
import { AGREED, GIVEN_UP, type Ground, type Policy } from "./policy.ts";
import type { ReviewKind } from "./reviews.ts";

/** Where a version of the policy is kept. */
export function policyKey(version: number): Key {
  return { pk: "POLICY", sk: `V#${String(version).padStart(6, "0")}` };
}

/** Where a version of the calendar is kept. */
export function calendarKey(version: number): Key {
  return { pk: "CALENDAR", sk: `V#${String(version).padStart(6, "0")}` };
}

const policies = new Map<number, Policy>([[FIRST_POLICY.version, FIRST_POLICY]]);
const calendars = new Map<number, Calendar>([[FIRST_CALENDAR.version, FIRST_CALENDAR]]);

/** A version of the policy; versions never change, so each is read once per process. */
export async function policyAt(version: number): Promise<Policy> {
  return policies.get(version) ?? kept(policies, version, policyKey(version));
}

/** A version of the calendar; versions never change, so each is read once per process. */
export async function calendarAt(version: number): Promise<Calendar> {
  return calendars.get(version) ?? kept(calendars, version, calendarKey(version));
}

/** The rules in force by version: both at once, for a process that knows neither yet. */
export async function rulesAt(versions: {
  readonly policy: number;
  readonly calendar: number;
}): Promise<{ readonly policy: Policy; readonly calendar: Calendar }> {
  const [policy, calendar] = await Promise.all([policyAt(versions.policy), calendarAt(versions.calendar)]);
  return { policy, calendar };
}

/** True where this version exists. */
export async function known(key: Key): Promise<boolean> {
  return key.sk === FIRST || (await loadOne(key)) !== undefined;
}

const FIRST = policyKey(1).sk;

/**
 * A policy that was published before a rule existed takes what the rule needs from the first one. Calendars are
 * what they are.
 */
function whole(key: Key, body: unknown): unknown {
  if (key.pk !== "POLICY") return body;
  const policy = body as Policy;
  const missing = FIRST_POLICY.reasons.filter(
    ({ ground }) => LATER.has(ground) && !policy.reasons.some((reason) => reason.ground === ground),
  );
  return {
    ...FIRST_POLICY,
    ...policy,
    terms: { ...FIRST_POLICY.terms, ...policy.terms },
    penalties: { ...FIRST_POLICY.penalties, ...policy.penalties },
    reasons: [...policy.reasons, ...missing],
    checklists: withKinds(policy.checklists, FIRST_POLICY.checklists),
    decision_reasons: withKinds(policy.decision_reasons, FIRST_POLICY.decision_reasons),
  };
}

/** Grounds that nobody asks under, and that policies know since their rules exist. */
const LATER: ReadonlySet<Ground> = new Set([GIVEN_UP, AGREED]);

/** What is said of each kind of review; of a kind that nothing is said of, what the first policy says. */
function withKinds<T extends { readonly kind: ReviewKind }>(
  said: readonly T[] | undefined,
  first: readonly T[],
): readonly T[] {
  const own = said ?? [];
  return [...own, ...first.filter(({ kind }) => !own.some((one) => one.kind === kind))];
}

async function kept<T>(cache: Map<number, T>, version: number, key: Key): Promise<T> {
  const item: Item | undefined = await loadOne(key);
  if (item === undefined) throw new Error(`${key.pk} version ${version} is in force but does not exist`);
  const body = whole(key, item.body) as T;
  cache.set(version, body);
  return body;
}
