import { code, events } from "../platform/published.ts";

/** The events of how people are reached: that it changed, never how (R8.5). */
export const published = {
  ...events("contact", { given: {} }),
  ...events("offers", { opted_in: { by: code }, opted_out: { by: code } }),
};
