import { acceptFile, PICTURE } from "./disputes.ts";
import { handedIn, SHOP } from "./samples.ts";
import type { Telling } from "./story.ts";
import type { Json } from "./wire.ts";

const HOUR_MS = 3_600_000;

/** R6.1: what buyer and shop write about an order, with a waybill and a picture, and what is told of what is unread. */
export async function talked(telling: Telling): Promise<void> {
  const order_id = "INV-20261124-CHT-3912847501";
  const handed = { ...handedIn(), delivery_method: "own_carrier" };
  await telling.tell("putOrder", { as: "marketplace", path: { order_id }, body: handed }, "own carrier");
  const parcel = { carrier: "jnt", waybill: "JP1234568011" };
  await telling.tell("shipOrder", { as: "seller", path: { order_id }, body: parcel });
  const path = { conversation_id: `cv_${order_id}` };
  const asked = {
    text: "Kak, pesanan saya sudah dikirim belum? Saya butuh sebelum hari Jumat, terima kasih ya.",
  };
  await telling.tell("sendMessage", { as: "buyer", path, body: asked }, "the first message");
  const answer = { text: "Sudah dikirim pagi ini, kak. Resinya JP1234568011, silakan dicek di aplikasi." };
  await telling.tell("sendMessage", { as: "seller", path, body: answer }, "an answer");
  await telling.tell("getConversation", { as: "buyer", path });
  await telling.tell("getMessages", { as: "buyer", path, query: { limit: "20" } });
  await telling.tell("markRead", { as: "buyer", path, body: { to: 2 } });
  const { file } = await telling.tell("openFileOfConversation", { as: "buyer", path, body: PICTURE });
  await acceptFile("conversation", path.conversation_id, file.file_id);
  const shown = { text: "Kemasannya penyok di sisi kiri.", files: [file.file_id] };
  await telling.tell("sendMessage", { as: "buyer", path, body: shown }, "with a file");
  await telling.tell("getConversationFile", { as: "seller", path: { ...path, file_id: file.file_id } });
  await telling.tell("listConversations", { as: "seller", query: { unread: "true" } });
  const { transcript_id, href } = await transcribed(telling, order_id, "buyer");
  await telling.tell("getTranscript", {
    as: "buyer",
    path: { ...path, transcript_id: href.split("/").at(-1) },
  });
  await telling.tell("getTranscripts", { as: "buyer", path });
  const verifying = { as: {}, body: { transcript_id, sha256: "0".repeat(64) } } as const;
  await telling.tell("verifyTranscript", verifying, "first in its process: reads the key");
  await telling.tell("verifyTranscript", verifying);
  const { expire } = await import("../../functions/clocks/expiry.ts");
  const ref = { kind: "conversation", case_id: path.conversation_id, shop_id: SHOP } as const;
  await telling.step(
    "expire",
    () => expire(ref, Date.now() + 2 * HOUR_MS),
    "something is unread for an hour",
  );
}

/** A transcript that a side asked for; that it was made is written here, for nothing is signed and kept. */
export async function transcribed(telling: Telling, order_id: string, as: "buyer" | "seller"): Promise<Json> {
  const path = { conversation_id: `cv_${order_id}` };
  const asked = await telling.tell("makeTranscript", { as, path, body: {} });
  const { saveTranscript, transcriptFrom, transcriptKeyOf } = await import(
    "../../functions/conversations/transcript-store.ts"
  );
  const { loadOne, table } = await import("../../functions/platform/table.ts");
  const { TransactWriteCommand } = await import("@aws-sdk/lib-dynamodb");
  const key = transcriptKeyOf(asked.transcript_id);
  const found = key && transcriptFrom(await loadOne(key));
  if (found?.status !== "asked") throw new Error(`${asked.transcript_id} was not asked for`);
  const made = {
    ...found,
    version: 2,
    status: "made" as const,
    made_at: new Date().toISOString(),
    bytes: 12_345,
    sha256: `${"A".repeat(43)}=`,
    version_id: "v1",
    signature: { algorithm: "ECDSA_SHA_256" as const, value: "A".repeat(96) },
  };
  await table.send(new TransactWriteCommand({ TransactItems: [saveTranscript(made).item] }));
  return asked;
}
