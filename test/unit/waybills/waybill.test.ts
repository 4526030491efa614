import { describe, expect, test } from "vitest";
import type { Carrier, CarrierCode } from "../../../functions/waybills/carriers.ts";
import { check, likelyCarriers } from "../../../functions/waybills/waybill.ts";
import { CHANGE_TEXTS, WHY_TEXTS } from "../../../functions/waybills/wording.ts";

describe("R2.2 what is known for certain refuses", () => {
  test.each([
    ["its check digit", "RR473124828ID"],
    ["one of its digits", "RR473124929ID"],
    ["two neighbours the wrong way round", "RR473142829ID"],
  ])(
    "given an international number of Pos Indonesia with %s wrong, then it is malformed",
    (_what, number) => {
      expect(check("pos_indonesia", number)).toMatchObject({
        verdict: "malformed",
        number,
        why: "wrong_check_digit",
        carrier_suggestions: [],
      });
    },
  );

  test("given a number with the check digit that stands for two rests, then it is valid", () => {
    expect(check("pos_indonesia", "RR123456785ID").verdict).toBe("valid");
  });

  test("given another country's number, then Pos Indonesia only warns: that standard names ID", () => {
    expect(check("pos_indonesia", "RR473124829SG")).toMatchObject({
      verdict: "unlikely",
      why: "unknown_format",
    });
  });

  test("given a carrier all of whose formats are certain, then what fits none is malformed", () => {
    const strict: Carrier = {
      code: "tiki",
      name: "Strict",
      tracking_page: "https://example.com/",
      formats: [{ pattern: "X[0-9]{8}", certainty: "certain", source: "2026", test_numbers: ["X12345678"] }],
    };
    expect(check("tiki", "X12345678", [strict]).verdict).toBe("valid");
    expect(check("tiki", "Y12345678", [strict])).toMatchObject({ verdict: "malformed", why: "wrong_format" });
    expect(check("tiki", "X1234567O", [strict])).toMatchObject({
      verdict: "malformed",
      why: "look_alike_letters",
      did_you_mean: "X12345670",
    });
  });
});

describe("R2.2 what is only observed warns", () => {
  test.each<[string, CarrierCode, string, CarrierCode[]]>([
    ["J&T", "sicepat", "JX9000123456", ["jnt"]],
    ["SiCepat", "tiki", "004000123456", ["sicepat"]],
    ["TIKI", "sicepat", "660000123456", ["tiki"]],
    ["SPX", "jne", "SPXID04000012345", ["spx"]],
    ["ID Express", "jne", "IDS900000123456", ["id_express"]],
    ["AnterAja", "spx", "10000000123456", ["anteraja"]],
    ["Ninja", "jnt", "NLIDAP0000123456", ["ninja", "jne"]],
    ["Lion Parcel and the post", "jnt", "11260001234", ["pos_indonesia", "lion_parcel"]],
    ["Pos Indonesia, abroad", "jnt", "RR473124829ID", ["pos_indonesia"]],
    ["JNE Trucking, one digit longer than J&T's", "jnt", "JT40000123456", ["jne"]],
    ["Wahana", "jnt", "ABC12345", ["wahana"]],
  ])("given a number of %s with %s, then another carrier is suggested", (_of, carrier, number, others) => {
    expect(check(carrier, number)).toEqual({
      verdict: "unlikely",
      number,
      changes: [],
      why: "other_carrier",
      carrier_suggestions: others,
    });
  });

  test("given a number that no carrier is known to have, then it is unlikely and nothing is suggested", () => {
    expect(check("jnt", "7654321")).toEqual({
      verdict: "unlikely",
      number: "7654321",
      changes: [],
      why: "unknown_format",
      carrier_suggestions: [],
    });
  });

  test("given a carrier of which nothing is known, then it is a warning, not a refusal", () => {
    expect(check("tiki", "500000123456", [])).toMatchObject({ verdict: "unlikely", why: "unknown_format" });
  });

  test("given one digit too few or too many, then it is unlikely", () => {
    expect(check("jnt", "JX900012345").verdict).toBe("unlikely");
    expect(check("spx", "SPXID0400001234567").verdict).toBe("unlikely");
  });

  test("given a number that only its length speaks for, then it is valid where no other carrier claims it", () => {
    expect(check("sicepat", "400000123456").verdict).toBe("valid");
    expect(likelyCarriers("400000123456")).toEqual(["pos_indonesia", "jne", "sicepat", "tiki"]);
  });
});

describe("R2.2 what no carrier can have is malformed", () => {
  test.each([
    ["nothing", "", "empty"],
    ["spaces only", " \u200b ", "empty"],
    ["dashes only", "---", "empty"],
    ["five characters", "JX123", "too_short"],
    ["41 characters", "1".repeat(41), "too_long"],
    ["200 characters", "JX9000123456".repeat(17).slice(0, 200), "too_long"],
    ["an emoji", "📦", "characters"],
    ["a number and an emoji", "JX9000123456📦", "characters"],
    ["a family of one emoji", "👨‍👩‍👧‍👦123456", "characters"],
    ["half an emoji", "JX9000123456\ud83d", "characters"],
    ["a link", "https://spx.co.id/track?SPXID040000123456", "characters"],
    ["Arabic digits", "JX٩٠٠٠١٢٣٤٥٦", "characters"],
    ["a Cyrillic letter that looks Latin", "JХ9000123456", "characters"],
    ["two numbers", "JX9000123456,JX9000123457", "characters"],
    ["a word", "BELUM ADA", "no_digits"],
  ])("given %s, then it is refused with its reason and no suggestion", (_what, text, why) => {
    const said = check("jnt", text);
    expect(said).toMatchObject({ verdict: "malformed", why, carrier_suggestions: [] });
    expect(said.did_you_mean).toBeUndefined();
    expect(likelyCarriers(text)).toEqual([]);
  });

  test("given six and forty characters, then that is a warning at most", () => {
    expect(check("jnt", "123456").verdict).toBe("unlikely");
    expect(check("jnt", "1".repeat(40)).verdict).toBe("unlikely");
  });
});

describe("R2.2 letters and digits that look alike are asked about, never corrected", () => {
  test.each<[string, CarrierCode, string, string]>([
    ["O for 0", "jnt", "JX9O00123456", "JX9000123456"],
    ["I for 1", "jnt", "JX9000I23456", "JX9000123456"],
    ["l for 1, as it is typed", "jnt", "JX9000l23456", "JX9000123456"],
    ["S for 5", "jnt", "JX90001234S6", "JX9000123456"],
    ["B for 8", "jnt", "JX900012B456", "JX9000128456"],
    ["0 for O", "jnt", "J00000123456", "JO0000123456"],
    ["5 and 1 for S and I", "spx", "5PX1D040000123456", "SPXID040000123456"],
    ["every 0 as O", "jnt", "JXOOOO123456", "JX0000123456"],
    ["I for L", "ninja", "NIIDAP0000123456", "NLIDAP0000123456"],
    ["O in a number with a check digit", "pos_indonesia", "EEOOOO0O014ID", "EE000000014ID"],
  ])("given %s, then the number that was probably meant is asked", (_what, carrier, typed, meant) => {
    const said = check(carrier, typed);
    expect(said).toMatchObject({ verdict: "unlikely", why: "look_alike_letters", did_you_mean: meant });
    expect(said.number).toBe(typed.toUpperCase());
  });

  test("given a swap whose check digit would be wrong, then it is not asked", () => {
    expect(check("pos_indonesia", "EEOOOOOOO15ID").did_you_mean).toBeUndefined();
  });

  test("given two numbers that it could be with as many swaps, then neither is asked", () => {
    const two: Carrier = {
      code: "tiki",
      name: "Two ways",
      tracking_page: "https://example.com/",
      formats: [
        { pattern: "XI[0-9]{6}", certainty: "observed", source: "2026", test_numbers: ["XI123456"] },
        { pattern: "XL[0-9]{6}", certainty: "observed", source: "2026", test_numbers: ["XL123456"] },
      ],
    };
    expect(check("tiki", "X1234567", [two]).did_you_mean).toBeUndefined();
    expect(check("tiki", "XL23456O", [two]).did_you_mean).toBe("XL234560");
  });

  test("given more look-alikes than can be tried, then it is answered without a suggestion", () => {
    expect(check("jnt", "O1".repeat(20))).toMatchObject({ verdict: "unlikely", why: "unknown_format" });
  });

  test("given a number that is right as it is, then nothing is asked", () => {
    expect(check("spx", "SPXID04000012345B")).toMatchObject({ verdict: "valid" });
    expect(check("spx", "SPXID04000012345B").did_you_mean).toBeUndefined();
  });
});

describe("R2.2 likely carriers", () => {
  test("given a certain format and others, then the certain one comes first", () => {
    const format = (certainty: "certain" | "observed", pattern: string) =>
      ({ pattern, certainty, source: "2026", test_numbers: ["XY123456"] }) as const;
    const page = "https://example.com/";
    const three: Carrier[] = [
      { code: "jne", name: "Loose", tracking_page: page, formats: [format("observed", "[A-Z]{2}[0-9]{6}")] },
      { code: "tiki", name: "Prefix", tracking_page: page, formats: [format("observed", "XY[0-9]{6}")] },
      { code: "spx", name: "Sure", tracking_page: page, formats: [format("certain", "[A-Z]{2}[0-9]{6}")] },
    ];
    expect(likelyCarriers("xy 123456", three)).toEqual(["spx", "tiki", "jne"]);
    expect(check("jne", "XY123456", three).carrier_suggestions).toEqual(["spx", "tiki"]);
    expect(check("spx", "XY123456", three).verdict).toBe("valid");
  });

  test("given several, then who prescribes more of the beginning comes first", () => {
    expect(likelyCarriers("660000123456")).toEqual(["tiki", "pos_indonesia", "jne", "sicepat"]);
    expect(likelyCarriers("IDS900000123456")).toEqual(["id_express", "jne"]);
  });
});

describe("R8.4 people are told in both languages", () => {
  test.each([...Object.entries(WHY_TEXTS), ...Object.entries(CHANGE_TEXTS)])(
    "given %s, then there is a sentence in Indonesian and in English, without the code",
    (code, { id, en }) => {
      for (const text of [id, en]) {
        expect(text).toMatch(/^\S.*\.$/);
        expect(text).not.toContain(code);
        expect(text.length).toBeLessThan(140);
      }
      expect(id).not.toBe(en);
    },
  );
});
