import * as z from "zod/mini";
import { code, due, events, flag, number } from "../platform/published.ts";
import type { EventName } from "./review.ts";

/** A SKU may hold any characters. */
const sku = z.string().check(z.minLength(1), z.maxLength(60));

/** Which line it is of, and what it is rated. */
const line = { line_id: code, sku, rating: number };

const report = { ...line, about: code, reason: z.optional(code), ...due };

/** The events of reviews (R6.5). `low`: with this event the rating is low, and was not before. */
export const published = events("review", {
  written: { ...line, low: flag },
  edited: { ...line, previous: z.optional(number), low: flag },
  answered: { ...line, again: flag },
  reported: report,
  claimed: report,
  released: report,
  kept: report,
  removed: report,
  answer_removed: report,
  late: report,
  due_moved: report,
} satisfies Record<EventName, object>);
