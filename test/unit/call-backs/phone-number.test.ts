import { describe, expect, test } from "vitest";
import { calledNumber } from "../../../functions/call-backs/phone-number.ts";
import { isRefusal } from "../../../functions/kernel/refusal.ts";

const outcome = (said: string) => {
  const called = calledNumber(said);
  return isRefusal(called) ? called.code : called.number;
};

describe("R4.5 a telephone number to be called at", () => {
  test.each([
    ["0812 3456 7890", "+6281234567890"],
    ["081234567890", "+6281234567890"],
    ["0812-3456-7890", "+6281234567890"],
    ["  0812.3456.7890 ", "+6281234567890"],
    ["+62 812 3456 7890", "+6281234567890"],
    ["+62-812-3456-7890", "+6281234567890"],
    ["+62 (0)812 3456 7890", "+6281234567890"],
    ["+62 0812 3456 7890", "+6281234567890"],
    ["6281234567890", "+6281234567890"],
    ["62 812-3456-7890", "+6281234567890"],
    ["8123456789", "+628123456789"],
    ["０８１２－３４５６－７８９０", "+6281234567890"],
    ["+６２ ８１２ ３４５６ ７８９０", "+6281234567890"],
    ["(021) 555 0101", "+62215550101"],
    ["021-5550101", "+62215550101"],
    ["+62 21 555 0101", "+62215550101"],
    // Not area code 0622 in Sumatra: that would be written with its 0.
    ["62 21 555 0101", "+62215550101"],
    ["６２ ２１ ５５５ ０１０１", "+62215550101"],
    ["0622 555 010", "+62622555010"],
    ["(0274) 512345", "+62274512345"],
    ["+65 8123 4567", "+6581234567"],
    ["+60 12-345 6789", "+60123456789"],
    ["+86 131 2345 6789", "+8613123456789"],
  ])("given %s, then %s is called", (said, number) => {
    expect(outcome(said)).toBe(number);
  });

  test.each([
    ["", "phone_malformed"],
    ["telepon saya", "phone_malformed"],
    ["0812 CALL ME", "phone_malformed"],
    ["0812345", "phone_malformed"],
    ["081234567890123456", "phone_malformed"],
    ["+62", "phone_malformed"],
    ["+62 1", "phone_malformed"],
    ["+", "phone_malformed"],
    ["+999 12345678", "phone_country"],
    ["0812 3456 7890 / 0812 3456 7891", "phone_malformed"],
    ["0812 3456 7890; rm -rf /", "phone_malformed"],
    ["+628123456789;phone-context=evil.example", "phone_malformed"],
    ["tel:+6281234567890", "phone_malformed"],
    ["081234567890 ext 12", "phone_extension"],
    ["(021) 5550101 x 7", "phone_extension"],
    ["110", "phone_not_callable"],
    ["112", "phone_not_callable"],
    ["１１０", "phone_not_callable"],
    ["(1) 1-8", "phone_not_callable"],
    ["14045", "phone_not_callable"],
    ["1500123", "phone_not_callable"],
    ["0800 1 234567", "phone_not_callable"],
    ["0804 1 234567", "phone_not_callable"],
    ["0809 1 234567", "phone_not_callable"],
    ["+65 1900 123 4567", "phone_not_callable"],
    ["+1 415 555 2671", "phone_country"],
    ["+44 20 7946 0958", "phone_country"],
    ["+870 773 123 456", "phone_country"],
    ["+979 123 456 789", "phone_country"],
  ])("given %s, then it is refused: %s", (said, code) => {
    expect(outcome(said)).toBe(code);
  });

  test.each([
    ["081234567890", "+62 812 •••• •890"],
    ["0812345678", "+62 8•• ••• 678"],
    ["021 555 0101", "+62 2• ••••101"],
    ["+65 8123 4567", "+65 •••• •567"],
  ])("given %s, then others see %s", (said, wanted) => {
    const called = calledNumber(said);
    expect(isRefusal(called) || called.masked).toBe(wanted);
    expect(!isRefusal(called) && called.masked.match(/•/g)?.length).toBeGreaterThanOrEqual(5);
  });

  test("R8.5 given a number that is refused, then the refusal does not repeat it", () => {
    for (const said of ["+1 415 555 2671", "0812345", "081234567890 ext 12", "0809 1 234567"]) {
      const text = JSON.stringify(calledNumber(said)).replace(/\D/g, "");
      expect(text).not.toContain(said.replace(/\D/g, "").slice(-6));
    }
  });
});
