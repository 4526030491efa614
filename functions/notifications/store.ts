import type { Instant } from "../kernel/instants.ts";
import { SYSTEM } from "../platform/caller.ts";
import { ABSENT, atVersion, type Change, put } from "../platform/changes.ts";
import { record } from "../platform/events.ts";
import type { Item, Key } from "../platform/table.ts";
import type { Notification, Progress, Unsent } from "./notification.ts";

const KEPT_SECONDS = 30 * 86_400;

function pkOf(notificationId: string): string {
  return `NOTIFICATION#${notificationId}`;
}

/** How far a notification has come. */
export function progressKey(notificationId: string): Key {
  return { pk: pkOf(notificationId), sk: "PROGRESS" };
}

/** How far a notification has come, from its item. */
export function progressOf(item: Item | undefined): Progress | undefined {
  return item as unknown as Progress | undefined;
}

/** Writes how far it has come; the guard `progress` teaches who else was at it. */
export function progressed(
  before: Progress | undefined,
  next: Omit<Progress, "version">,
  realNowMs: number,
): Change {
  const expires = Math.floor(realNowMs / 1000) + KEPT_SECONDS;
  const item = {
    ...progressKey(next.notification_id),
    ...next,
    version: (before?.version ?? 0) + 1,
    expires,
  };
  return put("progress", item, before ? atVersion(before.version) : ABSENT);
}

/**
 * R8.3: what became of it, for whoever tells people by other ways: the kind, the language and whom it is for, never
 * where they are reached or what was written (R8.5).
 */
export function ended(
  { notification_id, kind, to, subject }: Notification,
  how: { readonly channel: "email"; readonly language: string } | { readonly reason: Unsent },
  at: Instant,
): Change {
  return record(pkOf(notification_id), {
    event_id: notification_id,
    type: "reason" in how ? "notification.skipped" : "notification.sent",
    at,
    seq: 1,
    actor: { role: SYSTEM.role, id: "notifications" },
    subject,
    data: { kind, to: to.role, ...how },
  });
}
