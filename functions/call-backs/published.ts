import * as z from "zod/mini";
import { at, code, events, flag, number } from "../platform/published.ts";
import type { EventName } from "./call-back.ts";

const told = {
  expected_at: z.optional(at),
  provisional: flag,
  attempt: z.optional(code),
  attempt_count: z.optional(number),
  outcome: z.optional(code),
  number_kept_until: z.optional(at),
};

/** The events of call-backs (R4.5): the other side of the case knows of none. */
export const published = events(
  "call_back",
  {
    requested: told,
    claimed: told,
    released: told,
    attempted: told,
    done: told,
    given_up: told,
    withdrawn: told,
    expected_moved: told,
    number_erased: told,
  } satisfies Record<EventName, typeof told>,
  ({ subject }) => subject.asked_by === "seller",
);
