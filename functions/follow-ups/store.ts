import { type Instant, millis } from "../kernel/instants.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import { caseItem, caseKey, casePk, stateOf } from "../platform/cases.ts";
import { ABSENT, atVersion, type Change, put } from "../platform/changes.ts";
import { record } from "../platform/events.ts";
import type { Item, Key } from "../platform/table.ts";
import { dueOf, type FollowUp } from "./follow-up.ts";
import { MOST_DAYS, noPace, type Pace } from "./pace.ts";
import { noSchedules, type Schedule, type Schedules, type WrittenSchedule } from "./schedule.ts";

/** The partition of a follow-up. */
export function followUpPk(followUpId: string): string {
  return casePk("follow_up", followUpId);
}

/** The follow-up. */
export function followUpKey(followUpId: string): Key {
  return caseKey("follow_up", followUpId);
}

/** A follow-up from its item. */
export function followUpOf(item: Item | undefined): FollowUp | undefined {
  return item && (stateOf(item) as unknown as FollowUp);
}

/** Writes a new follow-up; the guard is lost where there is one of this order and schedule already. */
export function insert(followUp: FollowUp): Change {
  return put(followUp.follow_up_id, itemOf(followUp), ABSENT);
}

/** Writes a known follow-up's next version. */
export function advance(after: FollowUp): Change {
  return put("case", itemOf(after), atVersion(after.version - 1));
}

function itemOf(followUp: FollowUp): Item & Key {
  return caseItem("follow_up", followUp.follow_up_id, followUp, dueOf(followUp));
}

function schedulesPk(shopId: string): string {
  return `FOLLOW_UPS#${shopId}`;
}

/** How the versions of a shop's schedules sort, the texts with them. */
export const VERSIONS = "V#";

/** Where all versions of a shop's schedules lie. */
export function versionsOf(shopId: string): string {
  return schedulesPk(shopId);
}

/** What the rules look at of a shop's schedules: small, for it is read at every moment of every order. */
export function schedulesKey(shopId: string): Key {
  return { pk: schedulesPk(shopId), sk: "CURRENT" };
}

/** One version of a shop's schedules with their texts; it never changes. */
export function versionKey(shopId: string, version: number): Key {
  return { pk: schedulesPk(shopId), sk: `${VERSIONS}${String(version).padStart(6, "0")}` };
}

/** A shop's schedules from their item, without texts. */
export function schedulesOf(item: Item | undefined, shopId: string): Schedules {
  return item ? (bare(item) as unknown as Schedules) : noSchedules(shopId);
}

/** A version of a shop's schedules from its item, with their texts. */
export function versionOf(item: Item | undefined): Schedules<WrittenSchedule> | undefined {
  return item && (bare(item) as unknown as Schedules<WrittenSchedule>);
}

/** Writes the next version of a shop's schedules, with its event; the guard `schedules` teaches who was first. */
export function publish(next: Schedules<WrittenSchedule>, now: Instant, by: Caller): Change[] {
  const { shop_id, version, schedules } = next;
  const guard = version === 1 ? ABSENT : atVersion(version - 1);
  return [
    put("schedules", { ...schedulesKey(shop_id), shop_id, version, schedules: schedules.map(rules) }, guard),
    put("version", { ...versionKey(shop_id, version), ...next }, ABSENT),
    record(schedulesPk(shop_id), {
      event_id: `follow_ups_${shop_id}-${version}`,
      type: "follow_ups.published",
      at: now,
      seq: version,
      actor: actorOf(by),
      subject: { shop_id },
      data: { version, schedules: schedules.length },
    }),
  ];
}

function rules({ template: _text, ...schedule }: WrittenSchedule): Schedule {
  return schedule;
}

/** What a buyer was sent lately. */
export function paceKey(buyerId: string): Key {
  return { pk: `BUYER#${buyerId}`, sk: "FOLLOW_UPS" };
}

/** What a buyer was sent lately, from its item. */
export function paceOf(item: Item | undefined, buyerId: string): Pace {
  if (item === undefined) return noPace(buyerId);
  const { expires: _kept, ...pace } = bare(item);
  return pace as unknown as Pace;
}

/** Counts a message to a buyer; the guard `pace` teaches what another shop sent meanwhile. It goes by itself once it counts no more. */
export function keepPace(next: Pace, now: Instant): Change {
  const expires = Math.floor(millis(now) / 1000) + (MOST_DAYS + 1) * 86_400;
  const first = next.version === 1;
  return put(
    "pace",
    { ...paceKey(next.buyer_id), ...next, expires },
    first ? ABSENT : atVersion(next.version - 1),
  );
}

function bare(item: Item): Item {
  const { pk: _pk, sk: _sk, ...state } = item;
  return state;
}
