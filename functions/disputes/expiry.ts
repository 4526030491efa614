import { courtClock } from "../hearings/expiry.ts";
import { DISPUTES } from "./court.ts";

/** Deadlines of disputes that passed (R4.1, R4.4), and that a decree moves (R7.2). */
export const { expire, recount } = courtClock(DISPUTES);
