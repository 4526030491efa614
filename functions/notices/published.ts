import * as z from "zod/mini";
import { code, due, events, number } from "../platform/published.ts";
import type { EventName } from "./notice.ts";

const told = {
  kind: code,
  reports: number,
  judgement: z.optional(code),
  reason: z.optional(code),
  penalty: z.optional(code),
  ...due,
};

/** The events of notices about waybills (R5.1, R5.2). */
export const published = events("notice", {
  opened: told,
  report_joined: told,
  explained: told,
  claimed: told,
  released: told,
  correction_begun: told,
  corrected: told,
  given_up: told,
  upheld: told,
  penalised: told,
  escalated: told,
  due_moved: told,
} satisfies Record<EventName, typeof told>);
