import { beforeAll, describe, expect, it } from "vitest";
import { optOutToken } from "../../functions/contacts/opt-out.ts";
import { secretOf } from "./support/carriers.ts";
import { done } from "./support/cases.ts";
import { deployment } from "./support/deployment.ts";
import { anAddress } from "./support/mails.ts";
import { openShop, type Shop } from "./support/people.ts";

let shop: Shop;
let secret: string;

beforeAll(async () => {
  shop = await openShop();
  secret = await secretOf(deployment.endpoints.offers_secret);
});

const link = (token: string) => `${deployment.endpoints.api}/offers/opt-out/${token}`;
const click = (token: string, how: RequestInit = {}) => fetch(link(token), { method: "POST", ...how });
const offers = async (whose: Shop) => done(await whose.buyer.get("/me/contact")).offers;

describe("How people are reached (R6.4, R8.4)", () => {
  it("is handed in by the marketplace, seen and changed by the person, and Indonesian unless said otherwise", async () => {
    const email = anAddress();
    const { buyer_id } = shop;
    expect(done(await shop.buyer.get("/me/contact"))).toEqual({ buyer_id, offers: { opted_in: false } });
    expect(done(await shop.marketplace.put(`/buyers/${buyer_id}/contact`, { email }))).toEqual({
      buyer_id,
      contact: { email, language: "id" },
    });
    const theirs = { email: anAddress(), language: "en", name: "Ibu Sari" };
    expect(done(await shop.buyer.put("/me/contact", theirs)).contact).toEqual(theirs);
    expect(done(await shop.buyer.get("/me/contact")).contact).toEqual(theirs);
  });

  it("of a shop is its seller's and the marketplace's to say, and nobody's else to see", async () => {
    const other = await openShop();
    const path = `/shops/${shop.shop_id}/contact`;
    const contact = { email: anAddress("toko"), language: "id", name: "Toko Melati" };
    expect((await other.seller.get(path)).body.code).toBe("shop_not_found");
    expect((await other.seller.put(path, contact)).body.code).toBe("shop_not_found");
    done(await shop.marketplace.put(path, contact));
    expect(done(await shop.seller.get(path))).toEqual({ shop_id: shop.shop_id, contact });
    const silent = done(await other.seller.get(`/shops/${other.shop_id}/contact`));
    expect(silent).toEqual({ shop_id: other.shop_id });
  });

  it.each([
    ["email", "no address"],
    ["email", "a@mail.example\r\nBcc: b@mail.example"],
    ["name", "Sari\nBcc: b@mail.example"],
    ["name", "Sari\u2028Budi"],
    ["language", "fr"],
  ])("is refused with %s %j", async (field, value) => {
    const body = { email: anAddress(), [field]: value };
    const { status, body: problem } = await shop.buyer.put("/me/contact", body);
    expect([status, problem.errors[0].pointer]).toEqual([400, `/${field}`]);
  });
});

describe("Offers (R6.4)", () => {
  it("are opted in to by the buyer alone, out by themselves or by a link that needs no sign-in, however often", async () => {
    const fresh = await openShop();
    const token = optOutToken(fresh.buyer_id, secret);
    const put = (opted_in: boolean) => fresh.buyer.put("/me/offers", { opted_in });
    expect(done(await put(true)).offers).toMatchObject({ opted_in: true });
    expect(done(await put(false)).offers).toMatchObject({ opted_in: false });
    done(await put(true));
    expect((await fetch(link(token))).status).toBe(200);
    expect(await offers(fresh)).toMatchObject({ opted_in: true });
    const form = new FormData();
    form.set("List-Unsubscribe", "One-Click");
    const clicked = await Promise.all([click(token), click(token, { body: form }), click(token)]);
    expect(clicked.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await clicked[0]?.text()).toContain("no more offers");
    const after = await offers(fresh);
    expect(after).toMatchObject({ opted_in: false });
    expect((await click(token)).status).toBe(200);
    expect(await offers(fresh)).toEqual(after);
  });

  it("are ended by no link that was changed or made elsewhere, and its page runs nothing", async () => {
    done(await shop.buyer.put("/me/offers", { opted_in: true }));
    const token = optOutToken(shop.buyer_id, secret);
    const [, signature = ""] = token.split(".");
    const forged = [
      optOutToken(shop.buyer_id, "another secret"),
      `${shop.buyer_id}.${signature.slice(0, -1)}`,
      `${shop.buyer_id}x.${signature}`,
      `${shop.buyer_id}.`,
      signature,
      "%00",
      "%3Cscript%3E",
    ];
    for (const one of forged) {
      for (const method of ["GET", "POST"]) {
        const answer = await fetch(link(one), { method });
        expect([answer.status, (await answer.text()).includes("<script")], one).toEqual([404, false]);
      }
    }
    expect(await offers(shop)).toMatchObject({ opted_in: true });
    const { headers } = await fetch(link(token));
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';.*form-action 'self'/);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });
});
