import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { autoReplies, CLOSED, SHIPPING, WELCOME } from "./support/auto-replies.ts";
import { subscribe } from "./support/bus.ts";
import { done, order } from "./support/cases.ts";
import { openReachableShop, type ReachableShop } from "./support/follow-ups.ts";
import { openShop } from "./support/people.ts";

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
