import type { Json, Reply } from "../../../local/client.ts";
import { done, idr, order } from "./cases.ts";
import { type Actor, newPerson, type Shop } from "./people.ts";
import { until } from "./until.ts";

/** What a buyer says, unless a test says otherwise. */
export const SAID = { category: "damaged", text: "Kancingnya lepas." };
export const ANSWER = { text: "Maaf, kami periksa." };
export const APOLOGY = { solution: "apology", text: "Mohon maaf." };

/** A part of the money back. */
export function part(amount: number): Json {
  return { solution: "part_refund", amount: idr(amount), text: "Kami kembalikan sebagian." };
}

/** A complaint of the shop's buyer, about an order of its own where none is given. */
export async function complained(shop: Shop, said: Json = {}, order_id?: string): Promise<Json> {
  const about = order_id ?? (await order(shop));
  return done(await shop.buyer.post(`/orders/${about}/complaints`, { ...SAID, ...said }), 201);
}

/** What somebody does to a complaint. */
export function act(who: Actor, { complaint_id }: Json, path: string, body: Json = {}): Promise<Reply> {
  return who.post(`/complaints/${complaint_id}/${path}`, body);
}

/** A complaint about an order with the seller's proposal standing. */
export async function proposed(shop: Shop, offer: Json, order_id?: string): Promise<Json> {
  const complaint = await complained(shop, {}, order_id);
  return done(await act(shop.seller, complaint, "proposals", offer));
}

/** A complaint that its buyer took to the agents, and one of them has. */
export async function escalated(shop: Shop, order_id?: string): Promise<{ complaint: Json; agent: Actor }> {
  const complaint = await complained(shop, {}, order_id);
  done(await act(shop.seller, complaint, "answer", ANSWER));
  done(await act(shop.buyer, complaint, "escalation", { text: "Tidak ada solusi." }));
  const agent = await newPerson({ role: "agent" });
  return { complaint: done(await act(agent, complaint, "claim")), agent };
}

/** The complaint as somebody sees it now. */
export async function complaintSeen(who: Actor, complaint_id: string): Promise<Json> {
  return done(await who.get(`/complaints/${complaint_id}`));
}

/** Waits until the complaint is in `status`. */
export function complaintReaches(who: Actor, { complaint_id }: Json, status: string): Promise<Json> {
  return until(`${complaint_id} to be ${status}`, async (last) => {
    const now = await complaintSeen(who, complaint_id);
    last(now.status);
    return now.status === status && now;
  });
}

/** What happened to a complaint, by type, oldest first. */
export async function history(who: Actor, { complaint_id }: Json): Promise<string[]> {
  const { items } = done(await who.get(`/complaints/${complaint_id}/timeline?limit=100`));
  return items.map(({ type }: Json) => type.split(".")[1]);
}
