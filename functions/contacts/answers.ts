import * as z from "zod/mini";
import { type AnswerShapes, instantText } from "../platform/contract.ts";

const reached = z.object({
  email: z.string(),
  language: z.enum(["id", "en"]),
  name: z.optional(z.string()),
});

const buyerContact = z.object({ buyer_id: z.string(), contact: reached });
const shopContact = z.object({ shop_id: z.string(), contact: z.optional(reached) });
/** How somebody is reached, and whether they get offers, as they see it. */
export const myContactShown = z.object({
  buyer_id: z.string(),
  contact: z.optional(reached),
  offers: z.object({ opted_in: z.boolean(), since: z.optional(instantText) }),
});

/** What the contacts room answers. */
export const answers: AnswerShapes = {
  putBuyerContact: { 200: buyerContact },
  putShopContact: { 200: shopContact },
  getShopContact: { 200: shopContact },
  getMyContact: { 200: myContactShown },
  putMyContact: { 200: myContactShown },
  putMyOffers: { 200: myContactShown },
  showOptOut: { 200: z.string() },
  optOut: { 200: z.string() },
};
