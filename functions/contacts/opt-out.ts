import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * R6.4: what a link to opt out of offers says: which buyer, and a signature over that. It needs no sign-in and does
 * not end, since an old mail's link must work; all that it can do is to end offers.
 */
export function optOutToken(buyerId: string, secret: string): string {
  return `${buyerId}.${signed(buyerId, secret).toString("base64url")}`;
}

/** Whose link it is; `undefined` where it was not made here, or was changed. */
export function buyerOfToken(token: string, secret: string): string | undefined {
  const [, buyerId = "", signature = ""] = FORM.exec(token) ?? [];
  if (buyerId === "") return undefined;
  const given = Buffer.from(signature, "base64url");
  const right = signed(buyerId, secret);
  // The last character of 43 has bits that say nothing: only the one spelling counts.
  const isTheSpelling = given.toString("base64url") === signature;
  return isTheSpelling && timingSafeEqual(given, right) ? buyerId : undefined;
}

/** Where a link leads, below the address of the API. */
export function optOutPath(token: string): string {
  return `/offers/opt-out/${token}`;
}

/** An id as marketplaces choose them, which has no dot, and 32 bytes. */
const FORM = /^([A-Za-z0-9_-]{1,40})\.([A-Za-z0-9_-]{43})$/;

/** What is signed says what it is for, so that no other signature of this secret will do. */
function signed(buyerId: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(`opt out of offers\n${buyerId}`).digest();
}
