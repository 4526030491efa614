import type { Addressee } from "../contacts/contact.ts";
import type { NotificationTerms } from "../policies/messages.ts";

/** Why somebody was not written to. */
export type Unsent = "switched_off" | "not_set_up" | "no_contact" | "opted_out" | "refused";

/** What one person is to be told about one event. Its id is made of both, so that it is the same one however often it comes. */
export interface Notification {
  readonly notification_id: string;
  /** The letter's name; `follow_up` where the text is a shop's. */
  readonly kind: string;
  /** Which switch of the policy it is under. */
  readonly under: keyof NotificationTerms["email"];
  readonly to: Addressee;
  /** What it is about, in ids. */
  readonly subject: Readonly<Record<string, string>>;
}

/** How far it has come. Kept 30 days: as long as the same event may come again, and longer. */
export interface Progress {
  readonly notification_id: string;
  readonly status: "sending" | "sent" | "skipped";
  /** Until when, in real milliseconds, whoever is sending may take; after that they count as lost. */
  readonly claimed_until?: number;
  readonly version: number;
}

/** A plain-text mail. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** Where offers are ended by one click (RFC 8058). */
  readonly unsubscribe?: string;
}

/** How long one sending may take: as long as the function that does it may run. */
export const LEASE_MS = 60_000;

/**
 * What is to be done: nothing more, to come again later because somebody else is at it, or to send. At least once:
 * whoever dies between the mail and its record is taken over, and the mail then goes out a second time.
 */
export function turn(progress: Progress | undefined, realNowMs: number): "done" | "busy" | "send" {
  if (progress === undefined) return "send";
  if (progress.status !== "sending") return "done";
  return (progress.claimed_until ?? 0) > realNowMs ? "busy" : "send";
}
