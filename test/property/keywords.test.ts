import fc from "fast-check";
import { expect, test } from "vitest";
import { findIn, indexOf } from "../../functions/auto-replies/keywords.ts";
import { areForms, wordsOf } from "../../functions/auto-replies/words.ts";
import { aReply } from "../unit/auto-replies/given.ts";

const AFFIXED = ["di%", "ter%", "%kan", "%nya", "di%kan", "%", "%lah", "%-%", "%2", "%???", "<b>%</b>"];
const ROOTS = ["kirim", "bayar", "retur", "garansi", "refund", "batal", "stok", "ukur", "resi", "lacak"];
const text = fc.string({ unit: "grapheme", maxLength: 300 });

test("R6.2 given any text at all, then its words are words of themselves, and forms of themselves", () => {
  fc.assert(
    fc.property(text, (any) => {
      const words = wordsOf(any);
      for (const word of words) expect(areForms(word, word)).toBe(true);
      const again = wordsOf(words.map(({ said }) => said).join(" "));
      expect(again.map(({ said }) => said)).toEqual(words.map(({ said }) => said));
    }),
    { numRuns: 500 },
  );
});

test("R6.2 given a keyword in any of its forms, anywhere in any text, then it is found, whatever other keywords there are", () => {
  const keyword = fc.constantFrom(...ROOTS);
  const others = fc.array(text, { maxLength: 50 });
  fc.assert(
    fc.property(keyword, fc.constantFrom(...AFFIXED), text, text, others, (root, form, left, right, more) => {
      const said = `${left} ${form.replaceAll("%", root)} ${right}`;
      const replies = [
        aReply({ code: "more", keywords: more }),
        aReply({ code: "wanted", keywords: [root] }),
      ];
      expect(findIn(said, indexOf(replies)).get("wanted")?.keyword).toBe(root);
    }),
    { numRuns: 300 },
  );
});
