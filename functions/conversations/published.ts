import * as z from "zod/mini";
import { code, events, number } from "../platform/published.ts";

const answer = z.optional(z.strictObject({ overall_seconds: number, service_seconds: number }));

/** The events of conversations (R6.1). A transcript is made for one side: the other one knows of none. */
export const published = {
  ...events("conversation", {
    opened: { by: code },
    message_sent: {
      by: code,
      message: number,
      files: z.optional(number),
      reply_rule: z.optional(code),
      answer,
    },
    read: { by: code, message: number },
    unread_by_buyer: { unread: number },
    unread_by_shop: { unread: number },
  }),
  ...events(
    "conversation",
    {
      transcript_asked: { by: code, transcript_id: code },
      transcript_made: { by: code, transcript_id: code, file_id: code },
    },
    ({ data }) => data.by === "shop",
  ),
};
