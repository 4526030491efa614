import { beforeAll, describe, expect, it } from "vitest";
import { inJakarta } from "../../functions/kernel/instants.ts";
import type { Json } from "../../local/client.ts";
import {
  autoReplies,
  CLOSED,
  handled,
  publishReplies,
  repliedTo,
  SHIPPING,
  WELCOME,
  writers,
} from "./support/auto-replies.ts";
import { subscribe } from "./support/bus.ts";
import { done, order } from "./support/cases.ts";
import { caseTime } from "./support/clock.ts";
import { conversationSeen, say } from "./support/conversations.ts";
import { openReachableShop, type ReachableShop } from "./support/follow-ups.ts";
import { openShop } from "./support/people.ts";
import { until } from "./support/until.ts";

let shop: ReachableShop;
const path = (end = "") => `/shops/${shop.shop_id}/auto-replies${end}`;

beforeAll(async () => {
  shop = await openReachableShop();
});

describe("What a shop replies automatically (R6.2)", () => {
  it("is nothing at first, is published as versions, and the same again is the same version", async () => {
    const fresh = await openShop();
    const events = await subscribe(fresh.shop_id);
    const at = `/shops/${fresh.shop_id}/auto-replies`;
    expect(done(await fresh.seller.get(at))).toMatchObject({ version: 0, enabled: false, replies: [] });
    const body = { version: 0, ...autoReplies() };
    const { variables, ...first } = done(await fresh.seller.put(at, body));
    expect(first).toEqual({ shop_id: fresh.shop_id, ...autoReplies(), version: 1 });
    expect(variables.outside_hours).toContain("opens_at");
    expect(done(await fresh.seller.put(at, body)).version).toBe(1);
    const late = await fresh.seller.put(at, { version: 0, ...autoReplies({ enabled: false }) });
    expect([late.status, late.body.code, late.body.present.version]).toEqual([
      409,
      "auto_replies_changed",
      1,
    ]);
    expect(done(await fresh.seller.put(at, { version: 1, enabled: false, replies: [] })).version).toBe(2);
    expect(done(await fresh.seller.get(at))).toMatchObject({ version: 2, enabled: false, replies: [] });
    const told = await events.hears("auto_replies.published");
    expect(told.detail.data).toEqual({ version: 1, replies: 3, keywords: 3 });
  });

  const keywords = (...words: unknown[]) => ({ replies: [{ ...SHIPPING, keywords: words }] });
  const says = (body: string) => ({ replies: [{ ...SHIPPING, template: { id: { body } } }] });
  const monday = (...spans: Json[]) => ({ hours: { week: { monday: spans } }, replies: [SHIPPING] });
  const span = (opens: string, closes: string) => ({ opens, closes });

  it.each([
    [
      "10,000 keywords in twenty replies",
      {
        replies: Array.from({ length: 20 }, (_, n) => ({
          ...SHIPPING,
          code: `r${n}`,
          keywords: Array.from({ length: 500 }, (_, k) => `kata${n}x${k}`),
        })),
      },
      "too_many_keywords",
      "/replies",
    ],
    ["a keyword of signs", keywords("resi", ".*"), "keyword_without_word", "/replies/0/keywords/1"],
    [
      "a keyword of nothing but stop words",
      keywords("ya kak"),
      "keyword_says_nothing",
      "/replies/0/keywords/0",
    ],
    ["a keyword twice", keywords("resi", "RESI"), "keyword_twice", "/replies/0/keywords/1"],
    ["a code twice", { replies: [SHIPPING, SHIPPING] }, "code_twice", "/replies/1/code"],
    [
      "two welcomes",
      { replies: [WELCOME, { ...WELCOME, code: "w2" }] },
      "trigger_twice",
      "/replies/1/trigger",
    ],
    [
      "closed hours, and no hours",
      { hours: undefined, replies: [CLOSED] },
      "hours_wanted",
      "/replies/0/trigger",
    ],
    ["an unknown variable", says("{{email}}"), "unknown_variable", "/replies/0/template/id/body"],
    ["a link elsewhere", says("https://evil.example"), "link_not_allowed", "/replies/0/template/id/body"],
    [
      "hours that end before they begin",
      monday(span("17:00", "09:00")),
      "ends_before_it_begins",
      "/hours/week/monday/0",
    ],
    [
      "hours that overlap",
      monday(span("09:00", "12:00"), span("11:59", "17:00")),
      "hours_overlap",
      "/hours/week/monday/1",
    ],
  ])("with %s is refused, and it says where", async (_what, more, code, pointer) => {
    const answer = await shop.seller.put(path(), { version: 0, ...autoReplies(more) });
    expect([answer.status, answer.body.code, answer.body.rule, answer.body.errors[0].pointer]).toEqual([
      422,
      code,
      "R6.2",
      pointer,
    ]);
  });

  it.each([
    [
      "10,000 keywords in one reply",
      keywords(...Array.from({ length: 10_000 }, (_, n) => `kata${n}`)),
      "/replies/0/keywords",
    ],
    ["an empty keyword", keywords(" "), "/replies/0/keywords/0"],
    ["no keyword", keywords(), "/replies/0/keywords"],
    ["keywords of a welcome", { replies: [{ ...WELCOME, keywords: ["halo"] }] }, "/replies/0"],
    ["no text", { replies: [{ ...WELCOME, template: {} }] }, "/replies/0/template"],
    ["something invisible", says("a\u0000b"), "/replies/0/template/id/body"],
    ["half a letter", says("a\ud800b"), "/replies/0/template/id/body"],
    ["an hour that is none", monday(span("09:00", "24:01")), "/hours/week/monday/0/closes"],
    [
      "a day that is none",
      { hours: { week: {}, special_days: [{ from: "2026-02-30", spans: [] }] } },
      "/hours/special_days/0/from",
    ],
    ["an eighth day", { hours: { week: { someday: [] } } }, "/hours/week/someday"],
  ])("with %s is no request", async (_what, more, pointer) => {
    const answer = await shop.seller.put(path(), { version: 0, ...autoReplies(more) });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
  });
});

describe("Trying it out", () => {
  it("says which reply a message would bring, why, in which words, and why not the others", async () => {
    const order_id = await order(shop);
    const draft = autoReplies();
    const ask = async (more: Json) => done(await shop.seller.post(path("/try-out"), { draft, ...more }));
    const by_day = "2026-03-02T10:00:00+07:00";
    const asked = await ask({ text: "Kak, kapan barangnya DIKIRIM?", at: by_day, order_id });
    expect(asked.answers).toMatchObject({
      reply: "shipping",
      why: "keyword_found",
      keyword: "kirim",
      word: "dikirim",
    });
    expect(asked.answers.message.id.text).toBe(
      `Halo Pelanggan, pesanan ${order_id} dikirim paling lambat besok.\n\n-- \nBalasan otomatis dari Toko Melati.`,
    );
    expect(asked.answers.message.en.text).toContain("Automatic reply from Toko Melati.");
    expect(asked.considered.map(({ reply, why }: Json) => [reply, why])).toEqual([
      ["shipping", "keyword_found"],
      ["closed", "within_hours"],
      ["welcome", "another_goes_first"],
    ]);
    expect(asked.shop).toEqual({ open: true, until: "2026-03-02T17:00:00+07:00" });
    const at_night = await ask({ text: "halo", at: "2026-03-17T23:00:00+07:00" });
    expect(at_night.answers).toMatchObject({ reply: "closed" });
    expect(at_night.answers.message.id.text).toContain("Buka lagi Rabu, 25 Maret 2026 pukul 09.00 WIB.");
    expect((await ask({ text: "halo", at: by_day })).answers.reply).toBe("welcome");
    const later = await ask({ text: "halo", at: by_day, first_contact: false });
    expect([later.answers, later.considered[2].why]).toEqual([undefined, "not_first_contact"]);
  });

  it("takes scripts, in what a shop says and in what a buyer writes, as the text that they are", async () => {
    const script = "<script>alert(document.cookie)</script>";
    const draft = autoReplies({
      hours: undefined,
      replies: [{ ...SHIPPING, keywords: ["cookie"], template: { id: { body: `Halo ${script}` } } }],
    });
    const reply = await shop.seller.post(path("/try-out"), { text: `${script}{{order_id}}`, draft });
    expect(done(reply).answers).toMatchObject({ keyword: "cookie", word: "cookie" });
    expect(reply.body.answers.message.en.text).toMatch(/^Halo <script>alert\(document\.cookie\)<\/script>\n/);
  });

  it("says what holds a reply back", async () => {
    const at = "2026-03-02T12:00:00+07:00";
    const held = async (more: Json) =>
      done(
        await shop.seller.post(path("/try-out"), {
          text: "resi? nomor resi!",
          at,
          draft: autoReplies(),
          ...more,
        }),
      );
    const row = await held({ automatic_at: "2026-03-01T10:00:00+07:00" });
    expect([row.answers, row.held_back.why]).toEqual([undefined, "twice_in_a_row"]);
    expect(row.held_back.text.id).toContain("dua kali");
    const quiet = { automatic_at: "2026-03-02T09:00:00+07:00", answered_at: "2026-03-02T09:30:00+07:00" };
    expect((await held(quiet)).held_back.why).toBe("quiet_period");
    expect((await held({ answered_at: "2026-03-02T11:45:00+07:00" })).held_back.why).toBe("person_there");
    const off = await held({ draft: autoReplies({ enabled: false }) });
    expect([off.held_back.why, off.considered[0].answers]).toEqual(["switched_off", true]);
  });

  it("goes by what is published where there is no draft, and checks a draft as if it were", async () => {
    const nothing = done(await shop.seller.post(path("/try-out"), { text: "resi" }));
    expect([nothing.held_back.why, nothing.considered]).toEqual(["switched_off", []]);
    const draft = autoReplies({ replies: [{ ...SHIPPING, keywords: ["?"] }] });
    const answer = await shop.seller.post(path("/try-out"), { text: "resi", draft });
    expect([answer.status, answer.body.code, answer.body.errors[0].pointer]).toEqual([
      422,
      "keyword_without_word",
      "/draft/replies/0/keywords/0",
    ]);
    const other = await openShop();
    const foreign = await shop.seller.post(path("/try-out"), { text: "resi", order_id: await order(other) });
    expect([foreign.status, foreign.body.code]).toEqual([404, "order_not_found"]);
  });
});

describe("What a buyer writes", () => {
  const alwaysOpen = { hours: undefined, replies: [SHIPPING, WELCOME] };
  const opened = async (language: "id" | "en" = "id", more: Json = alwaysOpen) => {
    const mine = await openReachableShop(language);
    await publishReplies(mine, more);
    return { mine, order_id: await order(mine, { at: "to_ship" }) };
  };

  it("is replied to by its keyword, marked as nobody's, and the buyer still waits for a person", async () => {
    const { mine, order_id } = await opened();
    const events = await subscribe(mine.shop_id);
    const asked = await say(mine.buyer, order_id, "Kak, kapan barangnya dikirim?");
    const replied = await repliedTo(mine, order_id, 1);
    expect(replied).toMatchObject({
      message: 2,
      by: "auto",
      automatic: { id: "Balasan otomatis", en: "Automatic reply" },
      text: `Halo Sari, pesanan ${order_id} dikirim paling lambat besok.\n\n-- \nBalasan otomatis dari Toko Melati.`,
    });
    const seen = await conversationSeen(mine.seller, `cv_${order_id}`);
    expect([seen.waiting_for, seen.waiting_since]).toEqual(["seller", asked.at]);
    const told = await events.hears("auto_reply.sent");
    expect(told.detail.data).toEqual({
      reply: "shipping",
      trigger: "keyword",
      version: 1,
      message: 2,
      replies_to: 1,
    });
    expect(told.detail.subject).toMatchObject({ order_id, buyer_id: mine.buyer_id });
    await say(mine.seller, order_id, "Besok pagi, kak.");
    const answer = await until("the person's answer", async (last) => {
      const sent = (await events.heard()).filter((one) => one["detail-type"] === "conversation.message_sent");
      last(sent.map(({ detail }) => detail.data));
      return sent.find(({ detail }) => detail.data.by === "shop")?.detail;
    });
    const waited = (Date.parse(answer.time) - Date.parse(asked.at)) / 1000;
    expect(Math.abs(answer.data.answer.overall_seconds - waited)).toBeLessThan(2);
    expect(JSON.stringify(await events.heard())).not.toMatch(/Sari|dikirim/);
  });

  it("is replied to in the buyer's language, at first contact, and outside of hours", async () => {
    const { mine, order_id } = await opened("en");
    await say(mine.buyer, order_id, "Hello there");
    expect((await repliedTo(mine, order_id, 1)).text).toBe(
      "Welcome to Toko Melati.\n\n-- \nAutomatic reply from Toko Melati.",
    );
    const now = await caseTime();
    const soon = [1, 2, 3].map((days) => inJakarta(new Date(now + days * DAY).toISOString()).slice(0, 10));
    const special_days = soon.map((from) => ({ from, spans: [{ opens: "09:00", closes: "10:00" }] }));
    const closed = await opened("en", { hours: { week: {}, special_days } });
    await say(closed.mine.buyer, closed.order_id, "Hello there");
    expect((await repliedTo(closed.mine, closed.order_id, 1)).text).toMatch(
      /^We are closed until \w+day,? \d+ \w+ \d{4} at 09:00 WIB\./,
    );
  });

  it("is replied to once, however often and at once the bus brings it, and never twice in a row", async () => {
    const { mine, order_id } = await opened();
    await say(mine.buyer, order_id, "Sudah dikirim belum?");
    await Promise.all(Array.from({ length: 8 }, () => handled(mine, order_id, 1)));
    expect(await writers(mine, order_id)).toEqual(["buyer", "auto"]);
    await say(mine.buyer, order_id, "Nomor resinya?");
    await handled(mine, order_id, 3);
    await say(mine.seller, order_id, "Sebentar.");
    await say(mine.buyer, order_id, "Kapan dikirim?");
    // A person wrote, but the quiet period is not over.
    await handled(mine, order_id, 5);
    await handled(mine, order_id, 1);
    expect(await writers(mine, order_id)).toEqual(["buyer", "auto", "buyer", "shop", "buyer"]);
  });

  it("is not replied to where a person was first, nor by a shop that said nothing or switched it off", async () => {
    const mine = await openReachableShop();
    const order_id = await order(mine, { at: "to_ship" });
    await say(mine.buyer, order_id, "Kapan dikirim?");
    await handled(mine, order_id, 1);
    await publishReplies(mine, { ...alwaysOpen, enabled: false });
    await handled(mine, order_id, 1);
    await say(mine.seller, order_id, "Besok.");
    await publishReplies(mine, alwaysOpen);
    await handled(mine, order_id, 1);
    expect(await writers(mine, order_id)).toEqual(["buyer", "shop"]);
  });

  it("raced by a person is replied to before them or not at all", async () => {
    const mine = await openReachableShop();
    const races = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const order_id = await order(mine, { at: "to_ship" });
        await say(mine.buyer, order_id, "Kapan dikirim?");
        await handled(mine, order_id, 1);
        return order_id;
      }),
    );
    await publishReplies(mine, alwaysOpen);
    await Promise.all(
      races.flatMap((order_id) => [
        handled(mine, order_id, 1),
        handled(mine, order_id, 1),
        say(mine.seller, order_id, "Besok."),
      ]),
    );
    for (const order_id of races)
      expect([
        ["buyer", "auto", "shop"],
        ["buyer", "shop"],
      ]).toContainEqual(await writers(mine, order_id));
  });
});

const DAY = 86_400_000;
