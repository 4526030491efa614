import { acceptFile, PICTURE } from "./disputes.ts";
import { handedIn, SHOP } from "./samples.ts";
import type { Telling } from "./story.ts";

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
  await telling.tell("markRead", { as: "buyer", path, body: { to: 3 } });
  const { file } = await telling.tell("openFileOfConversation", { as: "buyer", path, body: PICTURE });
  await acceptFile("conversation", path.conversation_id, file.file_id);
  const shown = { text: "Kemasannya penyok di sisi kiri.", files: [file.file_id] };
  await telling.tell("sendMessage", { as: "buyer", path, body: shown }, "with a file");
  await telling.tell("getConversationFile", { as: "seller", path: { ...path, file_id: file.file_id } });
  await telling.tell("listConversations", { as: "seller", query: { unread: "true" } });
  const { expire } = await import("../../functions/clocks/expiry.ts");
  const ref = { kind: "conversation", case_id: path.conversation_id, shop_id: SHOP } as const;
  await telling.step(
    "expire",
    () => expire(ref, Date.now() + 2 * HOUR_MS),
    "something is unread for an hour",
  );
}
