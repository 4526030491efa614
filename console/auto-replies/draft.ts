import type { components } from "../api/schema.d.ts";

type Shapes = components["schemas"];

export type Hours = Shapes["OpeningHours"];
export type Span = NonNullable<Hours["week"]["monday"]>[number];
export type SpecialDays = NonNullable<Hours["special_days"]>[number];
export type Trigger = Shapes["AutoReply"]["trigger"];

/** A reply as it is typed: what is not written is an empty text, and keywords are lines. */
export interface DraftReply {
  /** Which it is while it is edited, whatever it is called. */
  readonly key: string;
  readonly code: string;
  readonly trigger: Trigger;
  readonly keywords: string;
  readonly id: string;
  readonly en: string;
  readonly enabled: boolean;
}

/** A shop's automatic replies while they are edited. */
export interface Draft {
  readonly enabled: boolean;
  readonly hours: Hours;
  readonly replies: readonly DraftReply[];
}

/** What is edited, from what was published. */
export function draftOf({ enabled, hours, replies }: Shapes["AutoReplies"]): Draft {
  return {
    enabled,
    hours: hours ?? { week: {} },
    replies: replies.map(({ code, trigger, keywords = [], template, enabled }) => ({
      key: code,
      code,
      trigger,
      keywords: keywords.join("\n"),
      id: template.id?.body ?? "",
      en: template.en?.body ?? "",
      enabled,
    })),
  };
}

/** A reply that nothing is written of yet, called as no other is. */
export function newReply(trigger: Trigger, others: readonly DraftReply[]): DraftReply {
  const taken = new Set(others.map(({ code }) => code));
  let code: string = trigger;
  for (let n = 2; taken.has(code); n += 1) code = `${trigger}_${n}`;
  return { key: crypto.randomUUID(), code, trigger, keywords: "", id: "", en: "", enabled: true };
}

/** What the API is sent: days without hours, texts that are not written and hours that nobody said are left out. */
export function bodyOf({ enabled, hours, replies }: Draft) {
  const week = Object.fromEntries(
    Object.entries(hours.week).filter(([, spans]) => spans && spans.length > 0),
  );
  const { special_days = [], closed_on = [] } = hours;
  const saysHours = [Object.keys(week), special_days, closed_on].some(({ length }) => length > 0);
  return {
    enabled,
    ...(saysHours
      ? {
          hours: {
            week,
            ...(special_days.length > 0 ? { special_days } : {}),
            ...(closed_on.length > 0 ? { closed_on } : {}),
          },
        }
      : {}),
    replies: replies.map(({ code, trigger, keywords, id, en, enabled }) => ({
      code,
      trigger,
      ...(trigger === "keyword" ? { keywords: linesOf(keywords) } : {}),
      template: {
        ...(id.trim() ? { id: { body: id.trim() } } : {}),
        ...(en.trim() ? { en: { body: en.trim() } } : {}),
      },
      enabled,
    })),
  };
}

function linesOf(typed: string): string[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
