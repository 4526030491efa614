import type { Said } from "../conversations/writing.ts";
import type { Instant } from "../kernel/instants.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import { ABSENT, atVersion, type Change, put } from "../platform/changes.ts";
import { record } from "../platform/events.ts";
import { type Item, type Key, loadOne, stretch } from "../platform/table.ts";
import { indexOf, type KeywordIndex } from "./keywords.ts";
import type { Reply } from "./reply.ts";
import { type AutoReplies, noAutoReplies } from "./settings.ts";

/** Where all versions of a shop's automatic replies lie. */
function repliesPk(shopId: string): string {
  return `AUTO_REPLIES#${shopId}`;
}

const VERSIONS = "V#";

/** Which version is in force, and whether anything is replied at all: small, for it is read with every message. */
export function currentKey(shopId: string): Key {
  return { pk: repliesPk(shopId), sk: "CURRENT" };
}

/** One version, whole; it never changes. */
export function versionKey(shopId: string, version: number): Key {
  return { pk: repliesPk(shopId), sk: `${VERSIONS}${String(version).padStart(6, "0")}` };
}

/** What is in force of a shop. */
export type Current = Pick<AutoReplies, "shop_id" | "version" | "enabled">;

/** What is in force, from its item. */
export function currentOf(item: Item | undefined, shopId: string): Current {
  return item ? (bare(item) as unknown as Current) : noAutoReplies(shopId);
}

/** A version from its item. */
export function versionOf(item: Item | undefined): AutoReplies | undefined {
  return item && (bare(item) as unknown as AutoReplies);
}

/** The newest version of a shop's automatic replies, in one request. */
export async function newestOf(shopId: string): Promise<AutoReplies> {
  const { items } = await stretch({ pk: repliesPk(shopId), prefix: VERSIONS, limit: 1, newestFirst: true });
  return versionOf(items[0]) ?? noAutoReplies(shopId);
}

/** A version that is replied by, with the index of its keywords. */
export interface Ready {
  readonly settings: AutoReplies;
  readonly index: KeywordIndex;
}

/** How many shops' versions a process keeps ready. */
const MOST_READY = 50;
const ready = new Map<string, Ready>();

/** A version with its index: versions never change, so each is read and indexed once as long as it is in use. */
export async function readyAt({
  shop_id,
  version,
}: Pick<AutoReplies, "shop_id" | "version">): Promise<Ready> {
  const key = versionKey(shop_id, version);
  const name = `${key.pk} ${key.sk}`;
  const kept = ready.get(name) ?? made(name, versionOf(await loadOne(key)));
  // What was used last goes last.
  ready.delete(name);
  ready.set(name, kept);
  for (const oldest of ready.keys()) {
    if (ready.size <= MOST_READY) break;
    ready.delete(oldest);
  }
  return kept;
}

function made(name: string, settings: AutoReplies | undefined): Ready {
  if (settings === undefined) throw new Error(`${name} is in force but does not exist`);
  return { settings, index: indexOf(settings.replies) };
}

/** Writes the next version of a shop's automatic replies, with its event; the guard `current` teaches who was first. */
export function publish(next: AutoReplies, now: Instant, by: Caller): Change[] {
  const { shop_id, version, enabled, replies } = next;
  const guard = version === 1 ? ABSENT : atVersion(version - 1);
  const keywords = replies.reduce((sum, reply) => sum + (reply.keywords?.length ?? 0), 0);
  return [
    put("current", { ...currentKey(shop_id), shop_id, version, enabled }, guard),
    put("version", { ...versionKey(shop_id, version), ...next }, ABSENT),
    record(repliesPk(shop_id), {
      event_id: `auto_replies_${shop_id}-${version}`,
      type: "auto_replies.published",
      at: now,
      seq: version,
      actor: actorOf(by),
      subject: { shop_id },
      data: { version, replies: replies.length, keywords },
    }),
  ];
}

/**
 * That a reply was sent, by which of the shop's rules: it lies beside its conversation, one for each message, and holds no
 * word of what was written or looked for (R8.5).
 */
export function told(
  { after, message }: Said,
  { code, trigger }: Reply,
  version: number,
  by: Caller,
): Change {
  const { conversation_id, order_id, shop_id, buyer_id } = after;
  return record(`AUTO_REPLY#${conversation_id}`, {
    event_id: `auto_reply_${conversation_id}-${message.message}`,
    type: "auto_reply.sent",
    at: message.at,
    seq: message.message,
    actor: actorOf(by),
    subject: { conversation_id, order_id, shop_id, buyer_id },
    data: { reply: code, trigger, version, message: message.message, replies_to: message.replies_to },
  });
}

function bare(item: Item): Item {
  const { pk: _pk, sk: _sk, ...state } = item;
  return state;
}
