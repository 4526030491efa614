import type { Json } from "../../../local/client.ts";
import { done, order } from "./cases.ts";
import type { Actor, Shop } from "./people.ts";
import { until } from "./until.ts";

/** Writes about an order, as whichever side: the first message opens the conversation. */
export async function say(who: Actor, order_id: string, text: string, files?: string[]): Promise<Json> {
  return done(await who.post(`/conversations/cv_${order_id}/messages`, { text, files }), 201).message;
}

/** A conversation that the shop's buyer began, about an order of its own. */
export async function talking(shop: Shop, text = "Kapan pesanan saya dikirim?"): Promise<Json> {
  const order_id = await order(shop, { at: "to_ship" });
  await say(shop.buyer, order_id, text);
  return conversationSeen(shop.buyer, `cv_${order_id}`);
}

/** The conversation as somebody sees it now. */
export async function conversationSeen(who: Actor, conversation_id: string): Promise<Json> {
  return done(await who.get(`/conversations/${conversation_id}`));
}

/** A page of messages as somebody sees it now. */
export async function messagesSeen(who: Actor, conversation_id: string, query = ""): Promise<Json> {
  return done(await who.get(`/conversations/${conversation_id}/messages${query}`));
}

/** Waits until the list that somebody sees has a row of this conversation that is as wanted. */
export function listed(
  who: Actor,
  conversation_id: string,
  isRight: (row: Json) => boolean,
  query = "",
): Promise<Json> {
  return until(`${conversation_id} in the list`, async (last) => {
    const { items } = done(await who.get(`/conversations?limit=100${query}`));
    const row = items.find((one: Json) => one.conversation_id === conversation_id);
    last(row);
    return row !== undefined && isRight(row) && row;
  });
}

/** A transcript that somebody asked for, once it is made. */
export async function transcribed(who: Actor, conversation_id: string, body: Json = {}): Promise<Json> {
  const asked = done(await who.post(`/conversations/${conversation_id}/transcripts`, body), 201);
  return until(`${asked.transcript_id} to be made`, async (last) => {
    const transcript = done(await who.get(asked.href));
    last(transcript.status);
    return transcript.status === "made" && transcript;
  });
}
