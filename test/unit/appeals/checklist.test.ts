import { describe, expect, test } from "vitest";
import { termsFor } from "../../../functions/appeals/appeal.ts";
import { says } from "../../../functions/hearings/checklist.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { file } from "../hearings/given.ts";
import { done, FILES, handIn, opened, SELLER, tried, WHEREABOUTS } from "./given.ts";

const { checklist } = termsFor(FIRST_POLICY, opened());
const ITEMS = checklist.map(({ code }) => code);
const SUBSETS = Array.from({ length: 2 ** ITEMS.length }, (_, bits) =>
  ITEMS.filter((_item, place) => (bits >> place) & 1),
);

describe("R5.3 the checklist of an appeal", () => {
  test("given the first policy, then it is the five items of the rule, all of them required of the seller", () => {
    expect([...ITEMS].sort()).toEqual([...FILES, "whereabouts"].sort());
    expect(checklist.every(({ required, of }) => required && of.join() === "seller")).toBe(true);
  });

  test.each(SUBSETS.map((subset) => [subset.join(", ") || "nothing", subset] as const))(
    "given %s, then it is complete only where nothing of the five is missing",
    (_what, subset) => {
      const files = subset.filter((item) => item !== "whereabouts").map((item) => file(item));
      const statement = subset.includes("whereabouts") ? WHEREABOUTS : "Di gudang.";
      const after = tried(opened(), SELLER, handIn({ statement, files }));
      const lacking = ITEMS.filter((item) => !subset.includes(item));
      if (lacking.length === 0) {
        expect(after).toMatchObject({ status: "in_review", sides: { seller: { used: 1, done: true } } });
        return;
      }
      expect(after).toMatchObject({
        code: "incomplete",
        rule: "R5.3",
        issues: lacking.map((item) => ({
          pointer: `/requirements/${item}`,
          issue: item === "whereabouts" ? "says_too_little" : "required",
        })),
      });
    },
  );

  test("given it is turned back, then nothing is used", () => {
    const before = opened();
    expect(tried(before, SELLER, handIn({ statement: WHEREABOUTS, files: [] }))).toMatchObject({
      code: "incomplete",
    });
    expect(done(before, SELLER, handIn()).sides.seller).toMatchObject({ used: 1 });
  });

  test("given a file for what is to be written, then it is not taken", () => {
    const files = [...FILES, "whereabouts"].map((item) => file(item));
    expect(tried(opened(), SELLER, handIn({ statement: WHEREABOUTS, files }))).toMatchObject({
      issues: [{ pointer: "/files/4", issue: "type_not_accepted" }],
    });
  });
});

describe("R5.3 an account of substance", () => {
  const least = { characters: 80, words: 10 };

  test.each([
    [WHEREABOUTS, true],
    ["", false],
    ["Di gudang kurir.", false],
    ["gudang ".repeat(40), false],
    ["Gudang gudang GUDANG ".repeat(10), false],
    [`a b c d e f g h i ${" ".repeat(100)}`, false],
    ["x".repeat(500), false],
    [". , ; ! ? - / ( ) : ".repeat(10), false],
    ["包裹 在 仓库 里 明天 早上 会 送到 买家 手中 ".repeat(4), true],
  ])("given %j, then it has substance: %s", (text, enough) => {
    expect(says(text, least)).toBe(enough);
  });

  test("given just as much as is wanted, then it is enough; one less is not", () => {
    const words = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh";
    const exact = `${words} ${"z".repeat(80 - words.length - 1)}`;
    expect([exact.length, says(exact, least), says(exact.slice(1), least)]).toEqual([80, true, false]);
    const nine = `satu dua tiga empat lima enam tujuh delapan ${"z".repeat(60)}`;
    expect([says(nine, least), says(nine, { ...least, words: 9 })]).toEqual([false, true]);
  });
});
