import type { Taken } from "../evidence/limits.ts";
import type { Owner } from "../evidence/owner.ts";
import { caseItem, caseKey, casePk, stateOf } from "../platform/cases.ts";
import { ABSENT, atVersion, type Change, put } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import { type Conversation, dueOf, type Message, type Side } from "./conversation.ts";

/** The partition of a conversation: itself, its messages, its files and its events. */
export function conversationPk(conversationId: string): string {
  return casePk("conversation", conversationId);
}

/** The conversation: what decides, without a word of what was written. */
export function conversationKey(conversationId: string): Key {
  return caseKey("conversation", conversationId);
}

/** A conversation from its item. */
export function conversationOf(item: Item | undefined): Conversation | undefined {
  return item && (stateOf(item) as unknown as Conversation);
}

/** Writes the conversation after its first message, or its next version; the guard `conversation` teaches who was first. */
export function saveConversation(before: Conversation | undefined, after: Conversation): Change {
  const item = caseItem("conversation", after.conversation_id, after, dueOf(after));
  return put("conversation", item, before ? atVersion(before.version) : ABSENT);
}

/** How messages sort in their conversation's partition. */
export const MESSAGES = "MESSAGE#";

/** One message: the only item that has its text, so that it can be erased and nothing else need change (R8.5). */
export function messageKey(conversationId: string, message: number): Key {
  return { pk: conversationPk(conversationId), sk: `${MESSAGES}${String(message).padStart(8, "0")}` };
}

/** A message from its item. */
export function messageOf(item: Item | undefined): Message | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...message } = item;
  return message as unknown as Message;
}

/** Writes a new message, which never changes but for its text that may be erased. */
export function insertMessage(conversationId: string, message: Message): Change {
  return put("message", { ...messageKey(conversationId, message.message), ...message }, ABSENT);
}

/** The case that files of a conversation belong to. */
export function ownerOf(conversationId: string): Owner {
  return { case_kind: "conversation", case_id: conversationId };
}

/** That a file was sent with a message: from then on it is the other side's to see. */
export function sentFileKey(conversationId: string, fileId: string): Key {
  return { pk: conversationPk(conversationId), sk: `SENT#${fileId}` };
}

/** Writes that a file was sent with a message; sent again with another one it stays as it is seen. */
export function fileSent(conversationId: string, fileId: string, message: number): Change {
  return put(`sent:${fileId}`, { ...sentFileKey(conversationId, fileId), message });
}

/** What a side has opened uploads for and not sent yet: its budget is that of one submission (R4.2). */
export interface Opened {
  readonly files: readonly (Taken & { readonly file_id: string })[];
  /** How many it has opened at all. */
  readonly count: number;
  readonly version: number;
}

/** What a side has opened, beside the conversation: it counts no version of it. */
export function openedKey(conversationId: string, side: Side): Key {
  return { pk: conversationPk(conversationId), sk: `OPENED#${side}` };
}

/** What a side has opened, from its item; nothing yet where there is none. */
export function openedOf(item: Item | undefined): Opened {
  const { files = [], count = 0, version = 0 } = (item ?? {}) as Partial<Opened>;
  return { files, count, version };
}

/** Writes what a side has opened now, as long as it opened and sent nothing else since. */
export function saveOpened(
  conversationId: string,
  side: Side,
  { version }: Opened,
  after: Omit<Opened, "version">,
): Change {
  const guard = version === 0 ? ABSENT : atVersion(version);
  return put("opened", { ...openedKey(conversationId, side), ...after, version: version + 1 }, guard);
}
