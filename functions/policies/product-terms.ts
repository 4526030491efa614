import * as z from "zod/mini";
import { text } from "../platform/contract.ts";

const code = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/));
const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const host = z.string().check(z.maxLength(253), z.regex(/^([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/));
const codes = z.array(code).check(z.maxLength(60));

/** R6.6: the parts are worth 100 together; each line of what buyers say once. */
export const productTerms = z.strictObject({
  weights: z
    .strictObject({
      name: whole(0, 100),
      description: whole(0, 100),
      specification: whole(0, 100),
      use_guidance: whole(0, 100),
      pictures: whole(0, 100),
    })
    .check(z.refine((all) => Object.values(all).reduce((sum, one) => sum + one, 0) === 100, "together_100")),
  enough: z.strictObject({
    name_characters: whole(1, 200),
    description_characters: whole(1, 5000),
    specifications: whole(1, 50),
    guidance_characters: whole(1, 3000),
    pictures: whole(1, 20),
  }),
  picture_hosts: z.array(host).check(z.maxLength(20)),
  buyers_say: z.strictObject({
    cases: whole(1, 100),
    days: whole(1, 365),
    lines: z
      .array(
        z.strictObject({
          code,
          refund_reasons: codes,
          sub_reasons: z.optional(codes),
          complaint_categories: codes,
          text: z.strictObject({ id: text(200), en: text(200) }),
        }),
      )
      .check(
        z.maxLength(60),
        z.refine((all) => new Set(all.map(({ code: one }) => one)).size === all.length, "each_code_once"),
      ),
  }),
});
