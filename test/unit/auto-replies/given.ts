import type { Context, Heard } from "../../../functions/auto-replies/decide.ts";
import type { Hours } from "../../../functions/auto-replies/hours.ts";
import type { WrittenReply } from "../../../functions/auto-replies/reply.ts";
import type { Edited } from "../../../functions/auto-replies/settings.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { MONDAY } from "../given.ts";

/** Monday to Friday 09:00–17:00 WIB, and Saturday night. */
export function hours(over: Partial<Hours> = {}): Hours {
  const workday = [{ opens: "09:00", closes: "17:00" }];
  return {
    week: {
      monday: workday,
      tuesday: workday,
      wednesday: workday,
      thursday: workday,
      friday: workday,
      saturday: [{ opens: "20:00", closes: "02:00", next_day: true }],
    },
    ...over,
  };
}

/** A reply by keywords. */
export function aReply(over: Partial<WrittenReply> = {}): WrittenReply {
  return {
    code: "shipping",
    trigger: "keyword",
    keywords: ["kirim", "nomor resi"],
    template: { id: { body: "Dikirim besok, {{buyer_name}}." }, en: { body: "Shipped tomorrow." } },
    enabled: true,
    ...over,
  };
}

/** A reply that goes by no keyword. */
export function aReplyTo(
  trigger: "outside_hours" | "first_contact",
  over: Partial<WrittenReply> = {},
): WrittenReply {
  const { keywords: _none, ...reply } = aReply({ code: trigger, trigger });
  return { ...reply, ...over };
}

/** One reply of each kind. */
export function edited(over: Partial<Edited> = {}): Edited {
  return {
    enabled: true,
    hours: hours(),
    replies: [aReplyTo("first_contact"), aReplyTo("outside_hours"), aReply()],
    ...over,
  };
}

/** The first message of a conversation, on Monday at 10:00. */
export function heard(over: Partial<Heard> = {}): Heard {
  return { message: 1, at: MONDAY, text: "Kapan dikirim?", first: true, ...over };
}

/** At once, under the first policy. */
export function aContext(over: Partial<Context> = {}): Context {
  return { now: MONDAY, policy: FIRST_POLICY, calendar: FIRST_CALENDAR, ...over };
}
