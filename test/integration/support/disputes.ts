import { expect } from "vitest";
import type { Json, Reply } from "../../../local/client.ts";
import { ask, askReleased, done, order } from "./cases.ts";
import { GOOD, type Sample, saidOf } from "./evidence-files.ts";
import type { Actor, Shop } from "./people.ts";
import { until } from "./until.ts";

const REJECTION = { reason: "other", text: "Tidak." };

/** Waits until the dispute of a disputed refund is there, and answers it as somebody sees it. */
export async function disputeOf(who: Actor, refund_id: string): Promise<Json> {
  const { dispute } = done(await who.get(`/refunds/${refund_id}`));
  return until(`${dispute} to be open`, async (last) => {
    const { status, body } = await who.get(dispute);
    last(status);
    return status === 200 && body;
  });
}

/** A refund that its seller rejected and its buyer took to a dispute; of held money, or released before. */
export async function disputed(
  shop: Shop,
  { paid = 100_000, released = false, quantities = [1] as readonly number[] } = {},
): Promise<Json> {
  const { refund_id } = released
    ? await askReleased(shop, paid)
    : await ask(shop, await order(shop, { paid, quantities }), {
        lines: quantities.map((quantity, place) => ({ line_id: String(place + 1), quantity })),
      });
  done(await shop.seller.post(`/refunds/${refund_id}/rejection`, REJECTION));
  done(await shop.buyer.post(`/refunds/${refund_id}/dispute`));
  return disputeOf(shop.seller, refund_id);
}

/** The dispute as somebody sees it now. */
export async function look(who: Actor, dispute: Json): Promise<Json> {
  return done(await who.get(`/disputes/${dispute.dispute_id}`));
}

/** Sends a command to a dispute. */
export function tell(who: Actor, { dispute_id }: Json, path: string, body: Json = {}): Promise<Reply> {
  return who.post(`/disputes/${dispute_id}/${path}`, body);
}

/** Posts a form as a browser does, the file last. */
async function upload({ url, fields }: Json, { content }: Sample): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields as Record<string, string>)) body.append(name, value);
  body.append("file", new Blob([new Uint8Array(content)]), "file");
  const { status } = await fetch(url, { method: "POST", body });
  expect(status, "S3 takes the form").toBe(204);
}

const PICTURE = GOOD[0] as Sample;

/** Uploads a picture under an item of a dispute's checklist, and waits until it is accepted. */
export function attach(who: Actor, { dispute_id }: Json, requirement: string): Promise<string> {
  return attachTo(who, `/disputes/${dispute_id}`, requirement);
}

/** The same for whatever case is at `path`; `read` is where its files are read, where that is elsewhere. */
export async function attachTo(
  who: Actor,
  path: string,
  requirement?: string,
  read = path,
  sample = PICTURE,
): Promise<string> {
  const opened = done(await who.post(`${path}/files`, { ...saidOf(sample), requirement }), 201);
  const { file_id } = opened.file;
  await upload(opened.form, sample);
  await until(`${file_id} to be accepted`, async (last) => {
    const { file } = done(await who.get(`${read}/files/${file_id}`));
    last(file.status);
    return file.status === "accepted";
  });
  return file_id;
}

/** Saves a draft of these files. */
export async function draft(
  who: Actor,
  { dispute_id }: Json,
  files: string[],
  statement = "Lihat foto.",
): Promise<Json> {
  return done(await who.put(`/disputes/${dispute_id}/draft`, { statement, files }));
}

/** Hands in all that the checklist requires of a side, and answers the dispute. */
export async function handIn(who: Actor, dispute: Json, requirements: readonly string[]): Promise<Json> {
  const files: string[] = [];
  for (const requirement of requirements) files.push(await attach(who, dispute, requirement));
  const { version } = await draft(who, dispute, files);
  return done(await tell(who, dispute, "submissions", { draft: version }));
}

export const SELLER_OWES = ["proof_of_purchase", "proof_of_shipment"] as const;
export const BUYER_OWES = ["goods_received"] as const;

/** Both sides have nothing more to say; answers the dispute, which is in review. */
export async function heard(shop: Shop, dispute: Json): Promise<Json> {
  done(await tell(shop.buyer, dispute, "finish"));
  return done(await tell(shop.seller, dispute, "finish"));
}

/** A decision that gives so much; `undefined` lets the rejection stand. */
export function decision(amount?: number): Json {
  const text = "Ditinjau bersama bukti kedua pihak.";
  if (amount === undefined) return { outcome: "rejection_stands", reason: "evidence_supports_seller", text };
  return { outcome: "refund", reason: "evidence_supports_buyer", amount: { amount, currency: "IDR" }, text };
}
