import { code, due, events, number } from "../platform/published.ts";

const told = { schedule: code, moment: code, purpose: code };

/** The events of what shops send after purchase (R6.4). */
export const published = {
  ...events("follow_up", {
    scheduled: { ...told, ...due },
    moved: { ...told, ...due },
    sent: { ...told, schedules: number },
    skipped: { ...told, reason: code },
  }),
  ...events("follow_ups", { published: { version: number, schedules: number } }),
};
