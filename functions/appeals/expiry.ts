import { courtClock } from "../hearings/expiry.ts";
import { APPEALS } from "./court.ts";

/** Deadlines of appeals that passed (R5.3, R5.4), and that a decree moves (R7.2). */
export const { expire, recount } = courtClock(APPEALS);
