import * as z from "zod/mini";
import { hearingEvents } from "../hearings/published.ts";
import { code, number } from "../platform/published.ts";

const back = z.optional(number);

/** The events of appeals (R5.3, R5.4). */
export const published = hearingEvents("appeal", {
  about: code,
  points: number,
  fine: number,
  points_given_back: back,
  fine_given_back: back,
  fine_waived: back,
});
