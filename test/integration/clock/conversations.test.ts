import { expect, it } from "vitest";
import { done, order } from "../support/cases.ts";
import { caseTime, moveClock } from "../support/clock.ts";
import { conversationSeen, messagesSeen, say } from "../support/conversations.ts";
import { openReachableShop } from "../support/follow-ups.ts";
import { anAddress, mailArrives, mailsTo } from "../support/mails.ts";

const HOUR = 3_600_000;

it("R6.1 what stays unread for an hour is told by mail, once until everything was read, and not to who reads in time", async () => {
  const shop = await openReachableShop("id");
  const toko = anAddress("toko");
  done(await shop.seller.put(`/shops/${shop.shop_id}/contact`, { email: toko, language: "en" }));
  const order_id = await order(shop, { at: "to_ship" });
  const conversation_id = `cv_${order_id}`;
  const read = (to: number) => shop.seller.put(`/conversations/${conversation_id}/read`, { to });
  const anHourLater = async () => moveClock((await caseTime()) + HOUR + 1_000);

  await say(shop.buyer, order_id, "Kapan dikirim?");
  await say(shop.buyer, order_id, "Halo?");
  const passed = await anHourLater();
  expect(passed).toContainEqual(expect.objectContaining({ kind: "conversation", case_id: conversation_id }));
  const mail = await mailArrives(toko, "that you have not read: 2");
  expect(mail.subject).toBe(`A new message about order ${order_id}`);
  // What was written is nobody's but theirs who sign in.
  expect(mail.text).not.toContain("Kapan dikirim");

  await say(shop.buyer, order_id, "Masih di sana?");
  await anHourLater();
  done(await read(3));
  await say(shop.buyer, order_id, "Satu lagi.");
  done(await read(4));
  await anHourLater();
  await say(shop.seller, order_id, "Hari ini dikirim.");
  await anHourLater();
  await mailArrives(shop.address, `pesanan ${order_id} yang belum Anda baca: 1`);
  expect(await mailsTo(toko)).toHaveLength(1);

  const { items } = await messagesSeen(shop.buyer, conversation_id);
  expect(items).toHaveLength(5);
  expect((await conversationSeen(shop.seller, conversation_id)).unread).toBe(0);
});
