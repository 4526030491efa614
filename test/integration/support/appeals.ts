import type { Json, Reply } from "../../../local/client.ts";
import { done } from "./cases.ts";
import { attachTo } from "./disputes.ts";
import { claimedBy, penalised, reported } from "./notices.ts";
import type { Actor, Shop } from "./people.ts";
import { until } from "./until.ts";

/** The items of R5.3 that are files; the fifth is the statement. */
export const FILES = ["shipment_screenshots", "signed_proof", "carrier_site_check", "chat"] as const;

/** A clear account of where the goods are. */
export const WHEREABOUTS =
  "Paket ada di gudang kurir di Bekasi sejak Senin pagi, sudah dipindai dua kali, dan akan diantar kepada pembeli besok siang.";

/** Begins an appeal against a penalty. */
export async function appeal(shop: Shop, { penalty_id }: Json): Promise<Json> {
  return done(await shop.seller.post(`/penalties/${penalty_id}/appeals`), 201);
}

/** A penalty that an agent of the test's own issued, and that agent. */
export async function judged(shop: Shop, kind = "empty_parcel"): Promise<{ penalty: Json; judge: Actor }> {
  const { notice_id } = await reported(shop, { kind });
  done(await shop.seller.post(`/notices/${notice_id}/explanation`, { text: "Paket berisi barang pesanan." }));
  const judge = await claimedBy(notice_id);
  const said = { reason: "not_proven", text: "Tidak terbukti." };
  const { penalty_id } = done(await judge.post(`/notices/${notice_id}/judgement`, said));
  return { penalty: done(await shop.seller.get(`/penalties/${penalty_id}`)), judge };
}

/** The appeal as somebody sees it now. */
export async function look(who: Actor, { appeal_id }: Json): Promise<Json> {
  return done(await who.get(`/appeals/${appeal_id}`));
}

/** Waits until the appeal is as wanted, and answers it as somebody sees it. */
export function becomes(
  who: Actor,
  { appeal_id }: Json,
  what: string,
  is: (now: Json) => boolean,
): Promise<Json> {
  return until(`${appeal_id} to be ${what}`, async (last) => {
    const now = await look(who, { appeal_id });
    last([now.status, now.escalated]);
    return is(now) && now;
  });
}

/** Sends a command to an appeal. */
export function tell(who: Actor, { appeal_id }: Json, path: string, body: Json = {}): Promise<Reply> {
  return who.post(`/appeals/${appeal_id}/${path}`, body);
}

/** Uploads a picture for each of these items. */
export async function attachAll(
  who: Actor,
  { appeal_id }: Json,
  items: readonly string[] = FILES,
): Promise<string[]> {
  const files: string[] = [];
  for (const item of items) files.push(await attachTo(who, `/appeals/${appeal_id}`, item));
  return files;
}

/** Saves a draft, and hands it in. */
export async function submit(
  who: Actor,
  about: Json,
  files: readonly string[],
  statement = WHEREABOUTS,
): Promise<Reply> {
  const saved = done(await who.put(`/appeals/${about.appeal_id}/draft`, { statement, files }));
  return tell(who, about, "submissions", { draft: saved.version });
}

/** Hands in a complete appeal; answers it, in review. */
export async function handIn(who: Actor, about: Json): Promise<Json> {
  return done(await submit(who, about, await attachAll(who, about)));
}

/** A complete appeal against a penalty that the seller had accepted, in review. */
export async function inReview(shop: Shop, penalty?: Json): Promise<Json> {
  return handIn(shop.seller, await appeal(shop, penalty ?? (await penalised(shop))));
}

const TEXT = "Ditinjau bersama bukti yang diserahkan.";
export const UPHELD = { outcome: "upheld", reason: "shipment_proven", text: TEXT };
export const REFUSED = { outcome: "refused", reason: "shipment_not_proven", text: TEXT };

/** An agent claims the appeal and decides. */
export async function decide(who: Actor, about: Json, decision: Json): Promise<Json> {
  done(await tell(who, about, "claim"));
  return done(await tell(who, about, "decision", decision));
}
