import { code, events, number } from "../platform/published.ts";

/** The events of a shop's automatic replies (R6.2); what they say is in the conversation alone. */
export const published = {
  ...events("auto_replies", { published: { version: number, replies: number, keywords: number } }),
  ...events("auto_reply", {
    sent: { reply: code, trigger: code, version: number, message: number, replies_to: number },
  }),
};
