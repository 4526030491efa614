import { describe, expect, test } from "vitest";
import { decide, type Heard, type Standing } from "../../../functions/auto-replies/decide.ts";
import { findIn, indexOf } from "../../../functions/auto-replies/keywords.ts";
import type { Edited } from "../../../functions/auto-replies/settings.ts";
import { wib } from "../call-backs/given.ts";
import { MONDAY } from "../given.ts";
import { aContext, aReply, aReplyTo, edited, heard } from "./given.ts";

function decided(
  said: Partial<Heard> = {},
  standing: Standing = {},
  settings: Edited = edited(),
  now: string = said.at ?? MONDAY,
) {
  return decide(settings, indexOf(settings.replies), heard(said), standing, aContext({ now }));
}

/** What is replied: the code of a reply, or what holds it back, or nothing. */
function outcome(...of: Parameters<typeof decided>): string {
  const { chosen, held_back } = decided(...of);
  return held_back ?? chosen?.reply.code ?? "nothing";
}

const NIGHT = wib("2026-03-02T23:00");

describe("R6.2 which reply a message brings", () => {
  test.each([
    ["a keyword, by day", {}, "shipping"],
    ["a keyword, at night", { at: NIGHT }, "shipping"],
    ["no keyword, at night, at first", { text: "halo", at: NIGHT }, "outside_hours"],
    ["no keyword, at night, later", { text: "halo", at: NIGHT, first: false }, "outside_hours"],
    ["no keyword, by day, at first", { text: "halo" }, "first_contact"],
    ["no keyword, by day, later", { text: "halo", first: false }, "nothing"],
    ["files alone, at night", { text: "", at: NIGHT, first: false }, "outside_hours"],
  ])("given %s, then %s", (_what, said, code) => {
    expect(outcome(said)).toBe(code);
  });

  test("given several by keywords, then the shop's first of them, and the others say why not", () => {
    const replies = [
      aReply({ code: "off", keywords: ["dikirim"], enabled: false }),
      aReply({ code: "stock", keywords: ["stok"] }),
      aReply({ code: "when", keywords: ["kapan dikirim"] }),
      aReply(),
      aReplyTo("outside_hours"),
      aReplyTo("first_contact"),
    ];
    const { considered } = decided({ text: "Kak, kapan ya pengirimannya?" }, {}, edited({ replies }));
    expect(considered.map(({ reply, why, found }) => [reply.code, why, found?.keyword, found?.said])).toEqual(
      [
        ["off", "reply_switched_off", undefined, undefined],
        ["stock", "no_keyword_found", undefined, undefined],
        ["when", "keyword_found", "kapan dikirim", "kapan"],
        ["shipping", "another_goes_first", "kirim", "pengirimannya"],
        ["outside_hours", "within_hours", undefined, undefined],
        ["first_contact", "another_goes_first", undefined, undefined],
      ],
    );
  });

  test("given no hours are said, then nothing is outside of them", () => {
    const { hours: _none, ...without } = edited({ replies: [aReplyTo("outside_hours")] });
    expect(outcome({ text: "halo", at: NIGHT }, {}, without)).toBe("nothing");
  });
});

describe("R6.2 what holds a reply back", () => {
  const automatic = { message: 2, replies_to: 1, at: MONDAY };
  const later = (hours: number) => new Date(Date.parse(MONDAY) + hours * 3_600_000).toISOString();

  test("given it replied last, then never twice in a row, however long ago", () => {
    expect(outcome({ message: 3, at: later(100) }, { automatic })).toBe("twice_in_a_row");
    expect(outcome({ message: 1 }, { automatic })).toBe("twice_in_a_row");
  });

  test("given a person wrote between, then once the quiet period of 8 hours is over, and not a moment before", () => {
    const standing = { automatic, answered: 3, answered_at: later(1) };
    expect(outcome({ message: 4, at: new Date(Date.parse(later(8)) - 1).toISOString() }, standing)).toBe(
      "quiet_period",
    );
    expect(outcome({ message: 4, at: later(8) }, standing)).toBe("shipping");
  });

  test("given a person answered meanwhile, then they win", () => {
    expect(outcome({ message: 1 }, { answered: 2, answered_at: MONDAY })).toBe("answered_by_person");
  });

  test("given a person wrote within half an hour, then they are there", () => {
    const standing = { answered: 1, answered_at: MONDAY };
    expect(outcome({ message: 2, at: later(0.49) }, standing)).toBe("person_there");
    expect(outcome({ message: 2, at: later(0.5) }, standing)).toBe("shipping");
  });

  test("given the message is an hour old, then it is too late", () => {
    expect(outcome({}, {}, edited(), new Date(Date.parse(later(1)) - 1).toISOString())).toBe("shipping");
    expect(outcome({}, {}, edited(), later(1))).toBe("too_late");
  });

  test("given a shop that switched all off, then nothing is replied, and it still says what would be", () => {
    const { chosen, held_back } = decided({}, {}, edited({ enabled: false }));
    expect([chosen?.reply.code, held_back]).toEqual(["shipping", "switched_off"]);
  });
});

describe("R6.2 keywords in a text", () => {
  const found = (text: string, ...keywords: string[]) =>
    findIn(text, indexOf([aReply({ keywords })])).get("shipping")?.keyword;

  test.each([
    ["Nomor resinya mana?", "nomor resi"],
    ["no resi: resi nomor", undefined],
    ["nomor yang resi", "nomor resi"],
    ["nomor", undefined],
    ["resi", undefined],
    ["<b>nomor</b> <i>resi</i>", "nomor resi"],
    ["nomor.*resi", "nomor resi"],
  ])("given %j and the keyword nomor resi, then %s", (text, keyword) => {
    expect(found(text, "nomor resi")).toBe(keyword);
  });

  test("given regex characters in keywords, then they are text", () => {
    expect(found("aresi", "a.*resi|.+")).toBeUndefined();
    expect(found("promo (50%)", "promo (50%)")).toBe("promo (50%)");
    expect(found("$& resi", "$& resi")).toBe("$& resi");
  });

  // A search for each keyword by itself would not end within the runner's limit.
  test("given as many keywords as there may be, all beginning alike, and the longest text, then it is read to its end", () => {
    const keywords = Array.from({ length: 500 }, (_, n) => `kirim kirim kirim kirim k${n}x`);
    const index = indexOf([aReply({ keywords })]);
    expect(findIn("dikirim ".repeat(5_000), index).size).toBe(0);
    const text = `${"lama ".repeat(200)}kirim dikirim ngirim kirimkan k499x`;
    expect(findIn(text, index).get("shipping")?.keyword).toBe(keywords[499]);
  });
});
