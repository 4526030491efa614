import type { Calendar } from "../kernel/business-days.ts";
import { type Instant, instant, millis, plusHours } from "../kernel/instants.ts";
import type { AutoReplyTerms } from "../policies/messages.ts";
import { type Openness, openness } from "./hours.ts";
import { type Found, findIn, type KeywordIndex } from "./keywords.ts";
import { type Reply, TRIGGERS } from "./reply.ts";
import type { AutoReplies } from "./settings.ts";

/** A message of a buyer that may be replied to. */
export interface Heard {
  readonly message: number;
  readonly at: Instant;
  /** Nothing, where it is files alone. */
  readonly text: string;
  /** Nobody wrote in this conversation before. */
  readonly first: boolean;
}

/** What the shop has said in the conversation so far. */
export interface Standing {
  /** The last message that a person of the shop wrote, and when. */
  readonly answered?: number;
  readonly answered_at?: Instant;
  /** The last automatic reply, and the message that it replies to. */
  readonly automatic?: { readonly message: number; readonly replies_to: number; readonly at: Instant };
}

/** What a decision may depend on: data only, no clock and no call. */
export interface Context {
  readonly now: Instant;
  readonly policy: { readonly auto_replies: AutoReplyTerms };
  readonly calendar: Calendar;
}

/** Why nothing is replied automatically, whatever the shop's replies are. */
export type HeldBack =
  | "switched_off"
  | "too_late"
  | "answered_by_person"
  | "person_there"
  | "twice_in_a_row"
  | "quiet_period";

/** Why one reply is, or is not, what a message brings. */
export type Why =
  | "keyword_found"
  | "outside_hours"
  | "first_contact"
  | "reply_switched_off"
  | "no_keyword_found"
  | "within_hours"
  | "not_first_contact"
  | "another_goes_first";

/** One of the shop's replies, and what becomes of it. */
export interface Considered<R extends Reply = Reply> {
  readonly reply: R;
  readonly answers: boolean;
  readonly why: Why;
  readonly found?: Found;
}

/** What a message of a buyer brings. */
export interface Decision<R extends Reply = Reply> {
  /** The reply that answers, unless something holds it back. */
  readonly chosen?: Considered<R>;
  readonly held_back?: HeldBack;
  /** Every reply of the shop, in the order in which they are asked. */
  readonly considered: readonly Considered<R>[];
  /** Whether the shop was open when the message was written; not known where it said no hours. */
  readonly openness?: Openness;
}

/**
 * R6.2: what a buyer's message brings: the first of the shop's replies that it calls for, by keywords, then outside of its
 * hours, then at first contact; within each as the shop has them. All of it is asked at the instant of the message, so
 * that it is the same whenever it is brought, and however often.
 */
export function decide<R extends Reply>(
  settings: Pick<AutoReplies, "enabled" | "hours"> & { readonly replies: readonly R[] },
  index: KeywordIndex,
  heard: Heard,
  standing: Standing,
  { now, policy, calendar }: Context,
): Decision<R> {
  const { enabled, hours } = settings;
  const state = hours && openness(hours, heard.at, calendar);
  const found = findIn(heard.text, index);
  let taken = false;
  const considered = TRIGGERS.flatMap((trigger) =>
    settings.replies.filter((reply) => reply.trigger === trigger),
  ).map((reply): Considered<R> => {
    const there = found.get(reply.code);
    const why = whyOf(reply, there, heard, state);
    const fits = FITS.has(why);
    const answers = fits && !taken;
    taken ||= fits;
    return {
      reply,
      answers,
      why: fits && !answers ? "another_goes_first" : why,
      ...(there ? { found: there } : {}),
    };
  });
  const chosen = considered.find(({ answers }) => answers);
  const held_back = enabled ? heldBack(heard, standing, now, policy.auto_replies) : "switched_off";
  return {
    ...(chosen ? { chosen } : {}),
    ...(held_back ? { held_back } : {}),
    considered,
    ...(state ? { openness: state } : {}),
  };
}

const FITS: ReadonlySet<Why> = new Set(["keyword_found", "outside_hours", "first_contact"]);

function whyOf(
  { trigger, enabled }: Reply,
  found: Found | undefined,
  { first }: Heard,
  state: Openness | undefined,
): Why {
  if (!enabled) return "reply_switched_off";
  if (trigger === "keyword") return found ? "keyword_found" : "no_keyword_found";
  if (trigger === "outside_hours") return state?.open === false ? "outside_hours" : "within_hours";
  return first ? "first_contact" : "not_first_contact";
}

/**
 * R6.2: never twice in a row, at most once in a quiet period, and a person goes first: who has answered, or is there. The
 * quiet period counts to the message, not to when it is brought.
 */
function heldBack(
  { message, at }: Heard,
  { answered = 0, answered_at, automatic }: Standing,
  now: Instant,
  { quiet_hours, person_minutes, late_minutes }: AutoReplyTerms,
): HeldBack | undefined {
  if (answered > message) return "answered_by_person";
  if (automatic && answered < automatic.message) return "twice_in_a_row";
  if (automatic && at < plusHours(automatic.at, quiet_hours)) return "quiet_period";
  if (answered_at && at < plusMinutes(answered_at, person_minutes)) return "person_there";
  return now >= plusMinutes(at, late_minutes) ? "too_late" : undefined;
}

function plusMinutes(at: Instant, minutes: number): Instant {
  return instant(millis(at) + minutes * 60_000);
}
