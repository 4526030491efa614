import * as z from "zod/mini";
import { code, events, number } from "../platform/published.ts";

const told = {
  case_kind: code,
  case_id: code,
  party: code,
  requirement: z.optional(code),
  content_type: z.string().check(z.regex(/^[a-z]+\/[a-z0-9.+-]+$/)),
  bytes: number,
};

/** The events of files (R4.2). What the other side has not handed in yet is nobody's to know. */
export const published = events(
  "evidence",
  { accepted: told, refused: { ...told, why: code } },
  ({ data }) => data.party === "seller",
);
