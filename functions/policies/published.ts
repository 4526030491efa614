import { events, number } from "../platform/published.ts";

/** The events of policy and calendar (R7.2): of no shop, so no shop hears of them. */
export const published = {
  ...events("policy", { published: {} }),
  ...events("calendar", { published: { year: number } }),
};
