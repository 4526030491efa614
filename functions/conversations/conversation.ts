import type { Due } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Caller } from "../platform/caller.ts";
import type { Paces } from "./limits.ts";

/** Who talks about an order: its buyer, and the people of its shop. */
export type Side = "buyer" | "shop";

/** Who wrote a message: a side, or the shop's automatic reply, which poses as nobody (R6.2). */
export type Writer = Side | "auto";

/** How far a side has read: up to which message, and how many of those were the other side's. */
export interface ReadMark {
  readonly message: number;
  readonly theirs: number;
}

/** That a side is told of what it has not read: when it will be, or since when it has been; once, until it has read all. */
export type Reminder = { readonly due: Due } | { readonly told_at: Instant };

/** What buyer and shop wrote to each other about one order (R6.1). Messages lie beside it; this is what decides. */
export interface Conversation {
  readonly conversation_id: string;
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly opened_at: Instant;
  readonly updated_at: Instant;
  /** The newest message. Messages are numbered from 1 with no gap, so its number is how many there are. */
  readonly last: { readonly message: number; readonly by: Writer; readonly at: Instant };
  /** How many each side wrote; the shop's automatic replies are the shop's. */
  readonly written: Readonly<Record<Side, number>>;
  readonly read: Readonly<Record<Side, ReadMark>>;
  /** R6.2: since when the buyer waits for a person of the shop: their first message that none has answered. */
  readonly waiting_since?: Instant;
  /** The last message that a person of the shop wrote, and when. */
  readonly answered?: number;
  readonly answered_at?: Instant;
  /** R6.2: the last automatic reply, and the buyer's message that it replies to. */
  readonly automatic?: { readonly message: number; readonly replies_to: number; readonly at: Instant };
  /** How much of its limits each side has used. */
  readonly pace: Readonly<Partial<Record<Side, Paces>>>;
  /** Transcripts that were asked for. */
  readonly transcripts: number;
  readonly reminders: Readonly<Partial<Record<Side, Reminder>>>;
  /** Rises with every event; also the number of the latest. */
  readonly version: number;
}

/** One message. Its text can be erased, and its number stays (R8.5). */
export interface Message {
  readonly message: number;
  readonly by: Writer;
  readonly at: Instant;
  readonly text?: string;
  readonly files?: readonly Attachment[];
  /** How many messages each side had written with this one: what is unread is counted by it. */
  readonly written: Readonly<Record<Side, number>>;
  /** Of an automatic reply: the message that it replies to, and by which of the shop's rules. */
  readonly replies_to?: number;
  readonly reply_rule?: string;
}

/** An accepted file with a message: what it is, but not what its party calls it. */
export interface Attachment {
  readonly file_id: string;
  readonly content_type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The id of the conversation about an order: derived, so that there is never a second one. */
export function conversationId(orderId: string): string {
  return `cv_${orderId}`;
}

/** The order that a conversation is about; `undefined` where this is no such id. */
export function orderOfConversation(conversationId: string): string | undefined {
  return /^cv_([A-Za-z0-9_-]{1,40})$/.exec(conversationId)?.[1];
}

/** The side that somebody writes and reads for; agents and operators look on. */
export function sideOf({ role }: Pick<Caller, "role">): Side | undefined {
  if (role === "buyer") return "buyer";
  return role === "seller" ? "shop" : undefined;
}

/** Whose message it is: an automatic reply is the shop's. */
export function sideOfWriter(by: Writer): Side {
  return by === "buyer" ? "buyer" : "shop";
}

export function otherSide(side: Side): Side {
  return side === "buyer" ? "shop" : "buyer";
}

/** When a side is to be told next that it has not read everything, if any is. */
export function dueOf({ reminders }: Pick<Conversation, "reminders">): Due | undefined {
  const dues = Object.values(reminders).flatMap((reminder) => ("due" in reminder ? [reminder.due] : []));
  return dues.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}

/** How many messages of the other side a side has not read, exactly. */
export function unreadOf({ written, read }: Pick<Conversation, "written" | "read">, side: Side): number {
  return written[otherSide(side)] - read[side].theirs;
}
