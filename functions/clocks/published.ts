import type { CaseKind } from "../platform/cases.ts";
import { at, events, number, type PublishedEvents } from "../platform/published.ts";

/** Kinds of cases that are reminded of their deadlines: those that an execution waits for. */
const REMINDED = [
  "failed_delivery",
  "refund",
  "notice",
  "appeal",
  "dispute",
  "complaint",
] as const satisfies CaseKind[];

/** Reminders (R7.4). They are on no timeline: `seq` is 0, and a case goes on without them. */
export const published: PublishedEvents = Object.assign(
  {},
  ...REMINDED.map((kind) => events(kind, { due_soon: { due_at: at, stage: number } })),
);
