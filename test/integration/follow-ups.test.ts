import { beforeAll, describe, expect, it } from "vitest";
import { subscribe } from "./support/bus.ts";
import { done, order } from "./support/cases.ts";
import {
  aSchedule,
  messageIs,
  messagesOf,
  openReachableShop,
  publish,
  type ReachableShop,
} from "./support/follow-ups.ts";
import { openShop } from "./support/people.ts";

let shop: ReachableShop;
const written = (body: string, subject = "Halo") => ({ template: { id: { subject, body } } });
const path = (end = "") => `/shops/${shop.shop_id}/follow-ups${end}`;

beforeAll(async () => {
  shop = await openReachableShop();
});

describe("A shop's schedules (R6.4)", () => {
  it("are none at first, are published as versions, and the same again is the same version", async () => {
    const fresh = await openShop();
    const events = await subscribe(fresh.shop_id);
    const at = `/shops/${fresh.shop_id}/follow-ups`;
    expect(done(await fresh.seller.get(at))).toMatchObject({ version: 0, schedules: [] });
    const body = { version: 0, schedules: [aSchedule()] };
    expect(done(await fresh.seller.put(at, body))).toMatchObject({ version: 1, schedules: [aSchedule()] });
    expect(done(await fresh.seller.put(at, body)).version).toBe(1);
    expect(done(await fresh.seller.get(at)).schedules).toEqual([aSchedule()]);
    const late = await fresh.seller.put(at, { version: 0, schedules: [] });
    expect([late.status, late.body.code, late.body.present.version]).toEqual([409, "schedules_changed", 1]);
    expect((await events.hears("follow_ups.published")).detail.data).toEqual({ version: 1, schedules: 1 });
  });

  it.each([
    ["an unknown variable", written("Halo {{email}}"), "unknown_variable", "/schedules/0/template/id/body"],
    [
      "an unknown variable in a subject",
      written("a", "{{ x }}"),
      "unknown_variable",
      "/schedules/0/template/id/subject",
    ],
    ["half a variable", written("Halo {{order_id"), "malformed_variable", "/schedules/0/template/id/body"],
    [
      "a link elsewhere",
      written("https://toko.example/x"),
      "link_not_allowed",
      "/schedules/0/template/id/body",
    ],
    [
      "a link without a scheme",
      written("www.toko.example"),
      "link_not_allowed",
      "/schedules/0/template/id/body",
    ],
  ])("with %s are refused, and it says where", async (_what, more, code, pointer) => {
    const answer = await shop.seller.put(path(), { version: 0, schedules: [aSchedule(more)] });
    expect([answer.status, answer.body.code, answer.body.errors]).toEqual([
      422,
      code,
      [{ pointer, issue: code }],
    ]);
  });

  it.each([
    [
      "a line break in a subject",
      written("a", "Halo\r\nBcc: x@mail.example"),
      "/schedules/0/template/id/subject",
    ],
    ["something invisible", written("a\u0000b"), "/schedules/0/template/id/body"],
    ["no text", { template: {} }, "/schedules/0/template"],
    ["too long a wait", { after: { count: 61, unit: "days" } }, "/schedules/0/after/count"],
    ["an unknown moment", { moment: "placed" }, "/schedules/0/moment"],
  ])("with %s are no request", async (_what, more, pointer) => {
    const answer = await shop.seller.put(path(), { version: 0, schedules: [aSchedule(more)] });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
  });
});

describe("A preview", () => {
  it("shows in both languages what a buyer would read, markup as the text that it is, an offer with its way out", async () => {
    const order_id = await order(shop, { product_names: ["<script>alert(1)</script>"] });
    const schedule = aSchedule({ purpose: "offer" });
    const read = done(await shop.seller.post(path("/preview"), { schedule, order_id }));
    expect(read.id.subject).toBe("Merawat <script>alert(1)</script>");
    expect(read.id.body).toContain(`Halo Pelanggan, pesanan ${order_id} dari Toko Melati.`);
    expect(read.en.body).toContain("Stop them: https://");
    const sample = done(await shop.seller.post(path("/preview"), { schedule: aSchedule() }));
    expect(sample.en.subject).toBe("Caring for Kopi Gayo 250 g and 1 more");
    const other = await openReachableShop();
    const foreign = await order(other);
    const answer = await shop.seller.post(path("/preview"), { schedule, order_id: foreign });
    expect([answer.status, answer.body.code]).toEqual([404, "order_not_found"]);
  });
});

describe("A moment of an order", () => {
  it("schedules one message for each schedule of it, whatever comes twice, and the shop sees them as codes", async () => {
    const mine = await openReachableShop();
    const events = await subscribe(mine.shop_id);
    const after = { count: 3, unit: "days" };
    await publish(
      mine,
      aSchedule({ after }),
      aSchedule({ code: "sent", moment: "shipped", after }),
      aSchedule({ code: "off", after, enabled: false }),
    );
    const order_id = await order(mine);
    await messageIs(mine, order_id, "care", "scheduled");
    await messageIs(mine, order_id, "sent", "scheduled");
    const messages = await messagesOf(mine, order_id);
    expect(Object.keys(messages).sort()).toEqual(["care", "sent"]);
    expect(messages.care).toMatchObject({
      buyer_id: mine.buyer_id,
      moment: "delivered",
      purpose: "guidance",
    });
    expect(JSON.stringify(messages)).not.toMatch(/Halo|Sari|@/);
    const scheduled = await events.hears("follow_up.scheduled");
    expect(scheduled.detail.subject).toMatchObject({ order_id, buyer_id: mine.buyer_id });
    expect(
      done(await mine.seller.get(`/shops/${mine.shop_id}/follow-ups/messages?status=sent`)).items,
    ).toEqual([]);
  });
});
