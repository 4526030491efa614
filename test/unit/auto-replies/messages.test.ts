import { describe, expect, test } from "vitest";
import { messageOf } from "../../../functions/auto-replies/message.ts";
import { wib } from "../call-backs/given.ts";
import { anOrder } from "../given.ts";
import { aReply, aReplyTo } from "./given.ts";

const reader = { language: "id", name: "Sari" } as const;
const order = anOrder({ line_count: 1 });

describe("R6.2 what a buyer reads", () => {
  test("given their language, then it is written in it, with what is known filled in, and says that nobody wrote it", () => {
    expect(messageOf(aReply(), { order, reader, shop_name: "Toko Melati" })).toEqual({
      language: "id",
      text: "Dikirim besok, Sari.\n\n-- \nBalasan otomatis dari Toko Melati.",
    });
    expect(messageOf(aReply(), { order, reader: { language: "en" }, shop_name: "Toko Melati" }).text).toBe(
      "Shipped tomorrow.\n\n-- \nAutomatic reply from Toko Melati.",
    );
  });

  test("given it is not written in their language, then in the other", () => {
    const template = { en: { body: "Hello {{buyer_name}}" } };
    expect(messageOf(aReply({ template }), { order, reader: { language: "id" } })).toMatchObject({
      language: "en",
      text: expect.stringMatching(/^Hello customer\n/),
    });
  });

  test("given nobody is there, then when somebody is again, as people say it", () => {
    const template = { id: { body: "Buka {{opens_at}}." }, en: { body: "Open {{opens_at}}." } };
    const reply = aReplyTo("outside_hours", { template });
    const opens_at = wib("2026-03-03T09:00");
    expect(messageOf(reply, { order, reader, opens_at }).text).toMatch(
      /^Buka Selasa, 03 Maret 2026 pukul 09.00 WIB\./,
    );
    expect(messageOf(reply, { order, reader: { language: "en" }, opens_at }).text).toMatch(
      /^Open Tuesday,? 3 March 2026 at 09:00 WIB\./,
    );
    expect(messageOf(reply, { order, reader }).text).toMatch(/^Buka nanti\./);
  });

  test("given scripts, in the text or in a name, then they are the text that they are, and never a variable", () => {
    const template = { id: { body: "<script>alert(1)</script> {{buyer_name}}" } };
    const named = {
      language: "id",
      name: "<img src=x onerror=alert(1)>{{order_id}}\n-- \nToko palsu",
    } as const;
    expect(messageOf(aReply({ template }), { order, reader: named }).text).toBe(
      "<script>alert(1)</script> <img src=x onerror=alert(1)>{{order_id}} --  Toko palsu\n\n-- \nBalasan otomatis dari toko-1.",
    );
  });

  test("given little but variables, then it is cut, and what marks it is not", () => {
    const template = { id: { body: "{{product_name}}".repeat(60) } };
    const long = anOrder({ product_name: "\u{1F600}".repeat(200), line_count: 1 });
    const { text } = messageOf(aReply({ template }), { order: long, reader });
    expect([...text].length).toBeLessThan(2_000);
    expect(text).toMatch(/\u{1F600}…\n\n-- \nBalasan otomatis dari toko-1\.$/u);
  });
});
