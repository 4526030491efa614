import { expect, it } from "vitest";
import { handled, publishReplies, repliedTo, SHIPPING, writers } from "../support/auto-replies.ts";
import { order } from "../support/cases.ts";
import { caseTime, moveClock } from "../support/clock.ts";
import { say } from "../support/conversations.ts";
import { openReachableShop } from "../support/follow-ups.ts";

const HOUR = 3_600_000;

it("R6.2 given a person wrote, then it is replied automatically again when 8 hours are over, and not before; what waited an hour is not", async () => {
  const shop = await openReachableShop();
  await publishReplies(shop, { hours: undefined, replies: [SHIPPING] });
  const order_id = await order(shop, { at: "to_ship" });
  const forgotten = await order(shop, { at: "to_ship" });
  await say(shop.buyer, order_id, "Kapan dikirim?");
  await repliedTo(shop, order_id, 1);
  await say(shop.seller, order_id, "Besok.");
  const began = await caseTime();
  await moveClock(began + 7.5 * HOUR);
  await say(shop.buyer, order_id, "Jadi dikirim?");
  await handled(shop, order_id, 4);
  expect(await writers(shop, order_id)).toEqual(["buyer", "auto", "shop", "buyer"]);
  await moveClock(began + 8.1 * HOUR);
  await handled(shop, order_id, 4);
  await say(shop.buyer, order_id, "Halo, sudah dikirim?");
  await repliedTo(shop, order_id, 5);
  expect(await writers(shop, order_id)).toEqual(["buyer", "auto", "shop", "buyer", "buyer", "auto"]);
  await publishReplies(shop, { enabled: false, hours: undefined, replies: [SHIPPING] });
  await say(shop.buyer, forgotten, "Kapan dikirim?");
  await handled(shop, forgotten, 1);
  // Only then: what the bus says of the message may come late, too.
  await moveClock(began + 9.2 * HOUR);
  await publishReplies(shop, { hours: undefined, replies: [SHIPPING] });
  await handled(shop, forgotten, 1);
  expect(await writers(shop, forgotten)).toEqual(["buyer"]);
});
