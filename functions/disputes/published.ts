import { hearingEvents } from "../hearings/published.ts";
import { code, number } from "../platform/published.ts";

/** The events of disputes (R4). */
export const published = hearingEvents("dispute", { amount: number, about: code });
