import * as z from "zod/mini";
import { dayText, givenId, instantText, type RouteContract } from "../platform/contract.ts";
import { line, lines, templateOf } from "../templates/contract.ts";
import { NATIONAL } from "./hours.ts";
import { MOST_KEYWORDS } from "./keywords.ts";
import { TRIGGERS } from "./reply.ts";

const opens = z.string().check(z.regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/));
const closes = z.string().check(z.regex(/^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/));

const span = z.strictObject({ opens, closes, next_day: z.optional(z.literal(true)) });
const spans = z.array(span).check(z.maxLength(6));
const day = z.optional(spans);

/** When the people of a shop are there; a day of the week that is not named has no hours. */
export const hours = z.strictObject({
  week: z.strictObject({
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: day,
    sunday: day,
  }),
  special_days: z.optional(
    z
      .array(z.strictObject({ from: dayText, until: z.optional(dayText), name: z.optional(line(60)), spans }))
      .check(z.maxLength(60)),
  ),
  closed_on: z.optional(z.array(z.enum(NATIONAL)).check(z.minLength(1), z.maxLength(NATIONAL.length))),
});

/** What a reply says, in one language at least. */
export const template = templateOf({ body: lines(1000) });

/** A reply with its text. */
export const reply = z
  .strictObject({
    code: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/)),
    trigger: z.enum(TRIGGERS),
    keywords: z.optional(z.array(line(60)).check(z.minLength(1), z.maxLength(MOST_KEYWORDS))),
    template,
    enabled: z.boolean(),
  })
  .check(
    z.refine(
      ({ trigger, keywords }) => (trigger === "keyword") === (keywords !== undefined),
      "keywords_with_the_trigger_keyword",
    ),
  );

const edited = {
  enabled: z.boolean(),
  hours: z.optional(hours),
  replies: z.array(reply).check(z.maxLength(20)),
};

const base = "/shops/{shop_id}/auto-replies";

/** The routes of the auto-replies room. */
export const routes: readonly RouteContract[] = [
  {
    id: "getAutoReplies",
    method: "GET",
    path: base,
    who: ["seller", "agent", "operator"],
    summary: "A shop's automatic replies: its opening hours, what they go by, what they say",
    rules: ["R6.2"],
  },
  {
    id: "putAutoReplies",
    method: "PUT",
    path: base,
    who: ["seller"],
    summary:
      "Publish the next version of the shop's automatic replies; `version` is the one that was edited, 0 at first",
    rules: ["R6.2"],
    body: z.strictObject({ version: z.int().check(z.gte(0), z.lte(999_998)), ...edited }),
  },
  {
    id: "tryAutoReplies",
    method: "POST",
    path: `${base}/try-out`,
    who: ["seller"],
    summary:
      "Which reply a message would bring, why, in which words, and why not the others; changes nothing",
    rules: ["R6.2"],
    body: z.strictObject({
      text: z.string().check(z.maxLength(2000)),
      at: z.optional(instantText),
      first_contact: z._default(z.boolean(), true),
      automatic_at: z.optional(instantText),
      answered_at: z.optional(instantText),
      order_id: z.optional(givenId),
      draft: z.optional(z.strictObject(edited)),
    }),
  },
];
