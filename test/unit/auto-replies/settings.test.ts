import { describe, expect, test } from "vitest";
import { noAutoReplies, published } from "../../../functions/auto-replies/settings.ts";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { aReply, aReplyTo, edited } from "./given.ts";

/** Why these cannot be published, and where. */
function refused(over: Parameters<typeof edited>[0], hosts: readonly string[] = []) {
  const outcome = published(noAutoReplies("toko-1"), { version: 0, ...edited(over) }, hosts);
  return isRefusal(outcome) && [outcome.code, outcome.issues?.[0]?.pointer, outcome.rule];
}
const keyword = (...keywords: string[]) => refused({ replies: [aReply({ keywords })] });

describe("R6.2 what a shop may say of its automatic replies", () => {
  test("given all is well, then it is the next version", () => {
    expect(published(noAutoReplies("toko-1"), { version: 0, ...edited() }, [])).toEqual({
      shop_id: "toko-1",
      version: 1,
      ...edited(),
    });
  });

  test("given another version was published meanwhile, then nobody's work is undone", () => {
    const outcome = published({ shop_id: "toko-1", version: 3 }, { version: 2, ...edited() }, []);
    expect(isRefusal(outcome) && [outcome.code, outcome.present?.version]).toEqual([
      "auto_replies_changed",
      3,
    ]);
  });

  test.each([
    ["nothing but signs", ".*", "keyword_without_word"],
    ["an emoji", "😀", "keyword_without_word"],
    ["a regular expression", "(a+)+$", "keyword_says_nothing"],
    ["words of every sentence", "apa ya kak", "keyword_says_nothing"],
    ["a letter", "x", "keyword_says_nothing"],
    ["English words of every sentence", "is it the", "keyword_says_nothing"],
    ["six words", "satu dua tiga empat lima enam", "keyword_too_long"],
  ])("given a keyword of %s, then it is refused", (_what, text, code) => {
    expect(keyword("resi", text)).toEqual([code, "/replies/0/keywords/1", "R6.2"]);
  });

  test("given signs around words, or words of every sentence between them, then the words are the keyword", () => {
    expect(keyword("c.o.d?", "[resi]", "apa ada stok")).toBe(false);
  });

  test("given a keyword twice, in one reply or two, then the second is refused", () => {
    expect(keyword("resi", "Resi!")).toEqual(["keyword_twice", "/replies/0/keywords/1", "R6.2"]);
    const replies = [aReply(), aReply({ code: "other", keywords: ["KIRIM"] })];
    expect(refused({ replies })).toEqual(["keyword_twice", "/replies/1/keywords/0", "R6.2"]);
  });

  test("given 10,000 keywords, then it says how many there may be", () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => `kata${n}x`);
    const outcome = published(
      noAutoReplies("toko-1"),
      { version: 0, ...edited({ replies: [aReply({ keywords: many(10_000) })] }) },
      [],
    );
    expect(isRefusal(outcome) && [outcome.code, outcome.detail]).toEqual([
      "too_many_keywords",
      "A shop has at most 500 keywords, all replies together; these are 10000.",
    ]);
    const spread = many(501).map((one, n) => aReply({ code: `r${n}`, keywords: [one] }));
    expect(refused({ replies: spread })).toEqual(["too_many_keywords", "/replies", "R6.2"]);
    expect(keyword(...many(500))).toBe(false);
  });

  test("given a code twice, or two welcomes, then the second is refused", () => {
    expect(refused({ replies: [aReply(), aReply({ keywords: ["stok"] })] })).toEqual([
      "code_twice",
      "/replies/1/code",
      "R6.2",
    ]);
    const replies = [aReplyTo("first_contact"), aReplyTo("first_contact", { code: "second" })];
    expect(refused({ replies })).toEqual(["trigger_twice", "/replies/1/trigger", "R6.2"]);
  });

  test("given a reply outside of hours, then there must be hours", () => {
    const { hours: _none, ...without } = edited({ replies: [aReplyTo("outside_hours")] });
    const outcome = published(noAutoReplies("toko-1"), { version: 0, ...without }, []);
    expect(isRefusal(outcome) && outcome.code).toBe("hours_wanted");
    const never = { week: { monday: [] }, special_days: [{ from: "2026-03-18", spans: [] }], closed_on: [] };
    expect(refused({ hours: never })).toEqual(["hours_wanted", "/replies/1/trigger", "R6.2"]);
  });

  test.each([
    ["{{email}}", "unknown_variable"],
    ["{{opens_at}}", "unknown_variable"],
    ["{{order_id", "malformed_variable"],
    ["lihat https://toko.example", "link_not_allowed"],
  ])("given a text with %s, then it is refused, and it says where", (body, code) => {
    const replies = [aReply({ template: { id: { body: "Halo" }, en: { body } } })];
    expect(refused({ replies })).toEqual([code, "/replies/0/template/en/body", "R6.2"]);
  });

  test("given a reply outside of hours, then it may say when somebody is there; and link where policy vouches", () => {
    const template = { id: { body: "Buka {{opens_at}}, https://toko.example" } };
    expect(refused({ replies: [aReplyTo("outside_hours", { template })] }, ["toko.example"])).toBe(false);
  });
});
