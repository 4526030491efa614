import { describe, expect, test } from "vitest";
import { messageOf } from "../../../functions/follow-ups/message.ts";
import { checkLetter, noSchedules, published } from "../../../functions/follow-ups/schedule.ts";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { oneLine } from "../../../functions/templates/template.ts";
import { anOrder } from "../given.ts";
import { aSchedule } from "./given.ts";

const body = (text: string) => ({ id: { subject: "Halo", body: text } });
const check = (text: string, hosts: readonly string[] = []) => checkLetter(body(text), "/t", hosts)?.code;

describe("R6.4 what a template may say", () => {
  test.each([
    ["{{order_id}} {{ product_name }}{{days}}", undefined],
    ["no variable { at } all", undefined],
    ["{{orderid}}", "unknown_variable"],
    ["{{constructor}}", "unknown_variable"],
    ["{{}}", "unknown_variable"],
    ["{{order_id}", "malformed_variable"],
    ["{{ {{order_id}} }}", "malformed_variable"],
    ["http://toko.example", "link_not_allowed"],
    ["HTTPS://EVIL.example", "link_not_allowed"],
    ["lihat www.evil.example", "link_not_allowed"],
  ])("given %j, then %s", (text, code) => {
    expect(check(text)).toBe(code);
  });

  test.each([
    ["https://toko.example/rawat.", undefined],
    ["(https://bantuan.toko.example)", undefined],
    ["http://toko.example", "link_not_allowed"],
    ["https://toko.example.evil.example", "link_not_allowed"],
    ["https://eviltoko.example", "link_not_allowed"],
    ["https://toko.example@evil.example", "link_not_allowed"],
    ["https://a@toko.example", "link_not_allowed"],
    ["https://{{order_id}}.toko.example", "link_not_allowed"],
  ])("given a policy that vouches for toko.example, and %j, then %s", (text, code) => {
    expect(check(text, ["toko.example"])).toBe(code);
  });

  test("given a wrong one among several, then it says which, in which language, and where", () => {
    const schedules = [
      aSchedule(),
      aSchedule({ code: "x", template: { en: { subject: "{{a}}", body: "b" } } }),
    ];
    const no = published(noSchedules("toko-1"), { version: 0, schedules }, []);
    expect(isRefusal(no) && no.issues).toEqual([
      { pointer: "/schedules/1/template/en/subject", issue: "unknown_variable" },
    ]);
  });

  test("given a code twice, then the second is refused", () => {
    const no = published(noSchedules("toko-1"), { version: 0, schedules: [aSchedule(), aSchedule()] }, []);
    expect(isRefusal(no) && [no.code, no.issues]).toEqual([
      "code_twice",
      [{ pointer: "/schedules/1/code", issue: "each_code_once" }],
    ]);
  });
});

describe("R6.4 what a buyer reads", () => {
  const reader = { language: "id", name: "Sari" } as const;

  test("given their language, then it is written in it, with what is known filled in", () => {
    expect(
      messageOf(aSchedule(), { order: anOrder({ line_count: 1 }), reader, shop_name: "Toko Melati" }),
    ).toEqual({
      language: "id",
      subject: "Merawat Kemeja Batik",
      body: "Halo Sari, dari Toko Melati: order-1\n\n-- \nPesan dari Toko Melati, karena pesanan Anda order-1.",
    });
  });

  test("given it is not written in their language, then in the other; and who has no name is a customer", () => {
    const { en } = aSchedule().template;
    const template = en ? { en } : {};
    const message = messageOf(aSchedule({ template }), { order: anOrder(), reader: { language: "id" } });
    expect(message).toMatchObject({ language: "en", subject: "Caring for Kemeja Batik and 2 more" });
    expect(message.body).toMatch(/^Hello customer, 0 days ago/);
  });

  test("given names that would be variables or lines of a header, then they are text in one line", () => {
    const named = { language: "id", name: "{{order_id}}\r\nBcc: x@mail.example" } as const;
    const order = anOrder({ product_name: "A\r\nBcc: y@mail.example\u2028{{buyer_name}}", line_count: 1 });
    const message = messageOf(aSchedule(), { order, reader: named });
    expect(message.subject).toBe("Merawat A Bcc: y@mail.example {{buyer_name}}");
    expect(message.body).toMatch(/^Halo {{order_id}} Bcc: x@mail.example, dari/);
  });

  test("given an offer, then it says how to end them", () => {
    const opt_out = "https://api.example/offers/opt-out/x";
    const { body: text } = messageOf(aSchedule({ purpose: "offer" }), { order: anOrder(), reader, opt_out });
    expect(text.endsWith(`Berhenti: ${opt_out}`)).toBe(true);
  });

  test("given a line that is too long, then it ends between characters", () => {
    expect(oneLine("😀".repeat(300))).toBe("😀".repeat(200));
  });
});
