import { describe, expect, test } from "vitest";
import { consenting, wantsOffers } from "../../../functions/contacts/contact.ts";
import { buyerOfToken, optOutToken } from "../../../functions/contacts/opt-out.ts";
import { NO_SUCH_LINK_PAGE, OPT_OUT_PAGE, OPTED_OUT_PAGE } from "../../../functions/contacts/page.ts";
import { later, MONDAY } from "../given.ts";

const SECRET = "a secret of one stage";

describe("R6.4 a link that ends offers", () => {
  test("given a link that was made here, then it says which buyer it is of, however often it is used", () => {
    const token = optOutToken("pembeli-1", SECRET);
    expect([buyerOfToken(token, SECRET), buyerOfToken(token, SECRET)]).toEqual(["pembeli-1", "pembeli-1"]);
    expect(optOutToken("pembeli-1", SECRET)).toBe(token);
  });

  test("given a link whose every single character is changed in turn, then it is of nobody", () => {
    const token = optOutToken("pembeli-1", SECRET);
    for (const place of token.split("").keys()) {
      for (const other of ["A", "B", "-", ".", "="]) {
        const changed = token.slice(0, place) + other + token.slice(place + 1);
        if (changed !== token) expect(buyerOfToken(changed, SECRET), changed).toBeUndefined();
      }
    }
  });

  test.each(["", ".", "pembeli-1", "pembeli-1.", `pembeli-1.${"A".repeat(43)}`, `a b.${"A".repeat(43)}`])(
    "given %j, then it is of nobody",
    (token) => expect(buyerOfToken(token, SECRET)).toBeUndefined(),
  );

  test("given another secret or another buyer, then a signature does not fit", () => {
    const [, signature] = optOutToken("pembeli-1", SECRET).split(".");
    expect(buyerOfToken(`pembeli-2.${signature}`, SECRET)).toBeUndefined();
    expect(buyerOfToken(optOutToken("pembeli-1", "another"), SECRET)).toBeUndefined();
  });

  test("given its pages, then they run nothing, load nothing, and only one has a button, which posts", () => {
    for (const page of [OPT_OUT_PAGE, OPTED_OUT_PAGE, NO_SUCH_LINK_PAGE]) {
      expect(page).not.toMatch(/<script|<img|<link|src=|href=|https?:/);
      expect(page).toMatch(/lang="id".*lang="en"/);
    }
    expect(OPT_OUT_PAGE).toContain('<form method="post">');
    expect(OPTED_OUT_PAGE + NO_SUCH_LINK_PAGE).not.toContain("<form");
  });
});

describe("R6.4 what a buyer says of offers", () => {
  test("given nothing was ever said, then they want none, and a no changes nothing", () => {
    expect(wantsOffers(undefined)).toBe(false);
    expect(consenting(undefined, false, "link", MONDAY)).toBeUndefined();
  });

  test("given a yes, then a no, then the same again: each counts once, and it is kept who said it when", () => {
    const yes = consenting(undefined, true, "buyer", MONDAY);
    expect(yes).toEqual({ opted_in: true, since: MONDAY, by: "buyer", version: 1 });
    expect(consenting(yes, true, "buyer", later(MONDAY, 1))).toBeUndefined();
    const no = consenting(yes, false, "link", later(MONDAY, 2));
    expect(no).toEqual({ opted_in: false, since: later(MONDAY, 2), by: "link", version: 2 });
    expect(wantsOffers(no)).toBe(false);
    expect(consenting(no, false, "link", later(MONDAY, 3))).toBeUndefined();
  });
});
