import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { done, order } from "./support/cases.ts";
import { conversationSeen, listed, messagesSeen, say, talking } from "./support/conversations.ts";
import { attachTo } from "./support/disputes.ts";
import { agent, newName, openShop, operator, type Shop } from "./support/people.ts";
import { flaws } from "./support/problems.ts";
import { tally } from "./support/tally.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

const numbers = (items: Json[]): number[] => items.map(({ message }) => message);

describe("R6.1 a conversation about an order", () => {
  it("is opened by the first message of either side, and is the same for both", async () => {
    const order_id = await order(shop, { at: "to_ship" });
    const path = `/conversations/cv_${order_id}`;
    expect(
      flaws(await shop.buyer.get(path), { status: 404, code: "conversation_not_found" }),
    ).toBeUndefined();

    const first = done(await shop.seller.post(`${path}/messages`, { text: "Barang siap dikirim." }), 201);
    expect(first.message).toMatchObject({
      message: 1,
      by: "shop",
      text: "Barang siap dikirim.",
      read: false,
    });
    const second = await say(shop.buyer, order_id, "  Terima kasih!  ");
    expect(second).toMatchObject({ message: 2, by: "buyer", text: "Terima kasih!" });

    for (const who of [shop.buyer, shop.seller, agent, operator]) {
      const { items } = await messagesSeen(who, `cv_${order_id}`);
      expect(items.map(({ by, text }: Json) => [by, text])).toEqual([
        ["shop", "Barang siap dikirim."],
        ["buyer", "Terima kasih!"],
      ]);
    }
    const seen = await conversationSeen(agent, `cv_${order_id}`);
    expect(seen).toMatchObject({ order_id, messages: 2, read_to: { buyer: 0, shop: 0 } });
    expect([seen.unread, seen.available_actions]).toEqual([undefined, []]);
  });

  it("counts what each side has not read, and how far it has only rises", async () => {
    const { conversation_id, order_id } = await talking(shop);
    await say(shop.buyer, order_id, "Halo?");
    await say(shop.seller, order_id, "Besok.");
    const read = (who: Shop["buyer"], to: number) =>
      who.put(`/conversations/${conversation_id}/read`, { to });
    expect((await conversationSeen(shop.seller, conversation_id)).unread).toBe(2);
    expect((await conversationSeen(shop.buyer, conversation_id)).unread).toBe(1);

    expect(done(await read(shop.seller, 1)).unread).toBe(1);
    expect(done(await read(shop.seller, 3)).unread).toBe(0);
    const again = done(await read(shop.seller, 1));
    expect([again.unread, again.read_to]).toEqual([0, { buyer: 0, shop: 3 }]);
    const beyond = await read(shop.buyer, 4);
    expect(flaws(beyond, { status: 422, code: "no_such_message" })).toBeUndefined();

    const { items } = await messagesSeen(shop.buyer, conversation_id);
    expect(items.map(({ read }: Json) => read)).toEqual([true, true, false]);
    await listed(shop.seller, conversation_id, ({ unread }) => unread === 0);
    const row = await listed(shop.buyer, conversation_id, ({ unread }) => unread === 1, "&unread=true");
    expect(row.last_message).toMatchObject({ message: 3, by: "shop" });
  });

  it("is paged from the newest message back and from any message on, whatever is written meanwhile", async () => {
    const order_id = await order(shop, { at: "to_ship" });
    const id = `cv_${order_id}`;
    for (let n = 1; n <= 7; n += 1) await say(n % 2 ? shop.buyer : shop.seller, order_id, `pesan ${n}`);
    const newest = await messagesSeen(shop.buyer, id, "?limit=3");
    expect([numbers(newest.items), newest.later]).toEqual([[5, 6, 7], undefined]);
    await say(shop.seller, order_id, "pesan 8");
    const earlier = done(await shop.buyer.get(newest.earlier));
    expect(numbers(earlier.items)).toEqual([2, 3, 4]);
    const first = done(await shop.buyer.get(earlier.earlier));
    expect([numbers(first.items), first.earlier]).toEqual([[1], undefined]);
    const on = done(await shop.buyer.get(first.later));
    expect(numbers(on.items)).toEqual([2, 3, 4]);
    expect(numbers((await messagesSeen(shop.buyer, id, "?after=7")).items)).toEqual([8]);
    const none = await messagesSeen(shop.buyer, id, "?before=1");
    expect([none.items, none.earlier]).toEqual([[], undefined]);
    expect(numbers(done(await shop.buyer.get(none.later)).items)[0]).toBe(1);
    expect((await messagesSeen(shop.buyer, id, "?after=8")).items).toEqual([]);
  });

  it("the lists of both sides have the newest first, and show who waits for the shop", async () => {
    const mine = await openShop();
    const one = await talking(mine);
    const other = await talking(mine);
    await listed(mine.seller, other.conversation_id, () => true);
    await say(mine.buyer, one.order_id, "Halo?");
    await listed(mine.seller, one.conversation_id, ({ last_message }) => last_message.message === 2);
    const { items } = done(await mine.seller.get("/conversations"));
    expect(items.map(({ conversation_id }: Json) => conversation_id)).toEqual([
      one.conversation_id,
      other.conversation_id,
    ]);
    await say(mine.seller, one.order_id, "Ada, silakan.");
    await listed(mine.seller, one.conversation_id, ({ waiting_since }) => waiting_since === undefined);
    const waiting = done(await mine.seller.get("/conversations?waiting=true")).items;
    expect(waiting.map(({ conversation_id }: Json) => conversation_id)).toEqual([other.conversation_id]);
    expect(
      done(await agent.get(`/conversations?shop_id=${mine.shop_id}&buyer_id=${mine.buyer_id}`)).items,
    ).toHaveLength(2);
    expect(flaws(await agent.get("/conversations"), { status: 400, code: "list_of_whom" })).toBeUndefined();
  });

  it("many messages at once of both sides are each numbered once, and counted", async () => {
    const { conversation_id, order_id } = await talking(shop);
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        (n % 2 ? shop.buyer : shop.seller).post(`/conversations/${conversation_id}/messages`, {
          text: `${n}`,
        }),
      ),
    );
    expect(tally(replies)).toEqual({ "201": 10 });
    const { items } = await messagesSeen(shop.buyer, conversation_id);
    expect(numbers(items)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect((await conversationSeen(shop.seller, conversation_id)).unread).toBe(6);
    expect(order_id).toBe(conversation_id.slice(3));
  });
});

describe("R6.1 what is no message", () => {
  it("texts that are empty, too long or not to be seen are refused, and say what is wrong", async () => {
    const { conversation_id } = await talking(shop);
    const path = `/conversations/${conversation_id}/messages`;
    for (const body of [
      {},
      { text: "" },
      { text: "   \n " },
      { text: "\u200b\u200d" },
      { text: "x".repeat(2_001) },
      { text: "nol \u0000 di dalam" },
      { text: "\ud800" },
      { text: 1 },
      { files: [] },
      { files: ["ef_1"] },
      { files: Array.from({ length: 11 }, () => "ef_01ARZ3NDEKTSV4RRFFQ69G5FAV") },
      { text: "Halo", by: "auto" },
      { text: "Halo", at: "2026-01-01T00:00:00Z" },
    ]) {
      const reply = await shop.buyer.post(path, body);
      expect(
        flaws(reply, { status: 400, code: "invalid_body" }),
        JSON.stringify(body).slice(0, 60),
      ).toBeUndefined();
    }
    const { items } = await messagesSeen(shop.buyer, conversation_id);
    expect(items).toHaveLength(1);
  });

  it("a script in a text is a text: it comes back as it was written, as JSON and nothing else", async () => {
    const script = `<script>alert("1")</script> <img src=x onerror=alert(1)> {{7*7}} ' OR 1=1 -- 🙏\nbaris dua`;
    const { conversation_id } = await talking(shop, script);
    const reply = await shop.seller.get(`/conversations/${conversation_id}/messages`);
    expect(reply.body.items[0].text).toBe(script);
    expect(reply.headers.get("content-type")).toBe("application/json; charset=utf-8");
  });

  it("a flood is refused with when to come again, and the other side is not held up", async () => {
    const { conversation_id, order_id } = await talking(shop);
    const path = `/conversations/${conversation_id}/messages`;
    const replies = await Promise.all(
      Array.from({ length: 25 }, (_, n) => shop.buyer.post(path, { text: `banjir ${n}` })),
    );
    expect(tally(replies)).toEqual({ "201": 19, "429 too_many_messages": 6 });
    const refused = replies.find(({ status }) => status === 429);
    const seconds = Number(refused?.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(refused?.body).toMatchObject({ rule: "R6.1", title: "Too much at once" });
    expect(refused?.body.present.again_at).toMatch(/\+07:00$/);
    expect((await say(shop.seller, order_id, "Tenang, ya.")).message).toBe(21);
  });

  it("the same key again is the same message", async () => {
    const order_id = await order(shop, { at: "to_ship" });
    const path = `/conversations/cv_${order_id}/messages`;
    const key = newName("key");
    const send = () => shop.buyer.post(path, { text: "Sekali saja." }, { key });
    const replies = await Promise.all([send(), send(), send()]);
    expect(replies.map(({ status, body }) => [status, body.message.message])).toEqual(
      Array(3).fill([201, 1]),
    );
    expect((await messagesSeen(shop.buyer, `cv_${order_id}`)).items).toHaveLength(1);
  });

  it("another shop's and another buyer's conversation is not found, and no order has none", async () => {
    const { conversation_id } = await talking(shop);
    const other = await openShop();
    for (const who of [other.seller, other.buyer])
      for (const id of [conversation_id, "cv_order-of-nobody", "cv_", "x", "cv_a%20b"]) {
        const path = `/conversations/${id}`;
        const replies = await Promise.all([
          who.get(path),
          who.get(`${path}/messages`),
          who.post(`${path}/messages`, { text: "Halo" }),
          who.put(`${path}/read`, { to: 1 }),
          who.post(`${path}/files`, { content_type: "image/jpeg", bytes: 10, sha256: `${"A".repeat(43)}=` }),
          who.get(`${path}/files/ef_01ARZ3NDEKTSV4RRFFQ69G5FAV`),
        ]);
        for (const reply of replies)
          expect(flaws(reply, { status: 404, code: "conversation_not_found" })).toBeUndefined();
      }
  });
});

describe("R6.1 attachments", () => {
  it("come with a message once they are accepted, and are then the other side's to see", async () => {
    const order_id = await order(shop, { at: "to_ship" });
    const path = `/conversations/cv_${order_id}`;
    // The first message may come with a file: uploads are opened before anything was written.
    const file = await attachTo(shop.buyer, path);
    expect(
      flaws(await shop.seller.get(`${path}/files/${file}`), { status: 404, code: "file_not_found" }),
    ).toBeUndefined();
    const { files } = await say(shop.buyer, order_id, "Ini fotonya.", [file]);
    expect(files).toMatchObject([
      { file_id: file, content_type: "image/jpeg", href: `${path}/files/${file}` },
    ]);
    for (const who of [shop.seller, shop.buyer, agent]) {
      const { link } = done(await who.get(files[0].href));
      expect((await fetch(link.url)).status).toBe(200);
    }
    const only = done(await shop.buyer.post(`${path}/messages`, { files: [file] }), 201).message;
    expect([only.text, only.files.length]).toEqual([undefined, 1]);
  });

  it("that are not accepted yet, the other side's or of another conversation are turned back", async () => {
    const [one, other] = [await talking(shop), await talking(shop)];
    const [here, there] = [one, other].map(({ conversation_id }) => `/conversations/${conversation_id}`);
    const said = { content_type: "image/jpeg", bytes: 10, sha256: `${"A".repeat(43)}=` };
    const waiting = done(await shop.buyer.post(`${here}/files`, said), 201).file.file_id;
    const [theirs, elsewhere] = await Promise.all([
      attachTo(shop.seller, here as string),
      attachTo(shop.buyer, there as string),
    ]);
    const reply = await shop.buyer.post(`${here}/messages`, { files: [waiting, theirs, elsewhere] });
    expect(flaws(reply, { status: 422, code: "attachments_not_ready" })).toBeUndefined();
    expect(reply.body.errors).toEqual([
      { pointer: "/files/0", issue: "awaiting_upload" },
      { pointer: "/files/1", issue: "unknown" },
      { pointer: "/files/2", issue: "unknown" },
    ]);
    expect((await messagesSeen(shop.buyer, one.conversation_id)).items).toHaveLength(1);
  });

  it("not sent yet are those of one submission, and sending makes room", async () => {
    const { conversation_id } = await talking(shop);
    const path = `/conversations/${conversation_id}`;
    const file = await attachTo(shop.buyer, path);
    const said = { content_type: "image/jpeg", bytes: 10, sha256: `${"A".repeat(43)}=` };
    const open = () => shop.buyer.post(`${path}/files`, said);
    expect(tally(await Promise.all(Array.from({ length: 12 }, open)))).toEqual({
      "201": 9,
      "422 too_many_files": 3,
    });
    done(await shop.buyer.post(`${path}/messages`, { files: [file] }), 201);
    expect(tally([await open(), await open()])).toEqual({ "201": 1, "422 too_many_files": 1 });
  });
});

describe("R6.1 waybills in texts", () => {
  it("of this order are links to its tracking; of another they are text", async () => {
    const order_id = await order(shop, { at: "to_ship", delivery_method: "own_carrier" });
    const id = `cv_${order_id}`;
    await say(shop.seller, order_id, "Nanti resinya JP 7711 2233 44.");
    expect((await messagesSeen(shop.buyer, id)).items[0].mentions).toEqual([]);
    const waybill = `JP${String(Date.now()).slice(-10)}`;
    done(await shop.seller.post(`/shipments/${order_id}`, { carrier: "jnt", waybill }), 201);
    const spaced = `${waybill.slice(0, 4).toLowerCase()} ${waybill.slice(4)}`;
    const { mentions, text } = await say(shop.seller, order_id, `Resi: ${spaced}, bukan JP0000000001.`);
    expect(mentions).toEqual([
      {
        waybill,
        carrier: "jnt",
        from: 6,
        to: 6 + spaced.length,
        tracking: `/shipments/${order_id}/tracking`,
      },
    ]);
    expect(text.slice(mentions[0].from, mentions[0].to)).toBe(spaced);
    done(await shop.buyer.get(mentions[0].tracking));
  });
});
