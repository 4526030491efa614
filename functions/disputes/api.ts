import { hearingResponds } from "../hearings/api.ts";
import { serve } from "../platform/http.ts";
import { routes } from "./contract.ts";
import { DISPUTES } from "./court.ts";
import { getDispute } from "./document.ts";
import { listDisputes } from "./listing.ts";

/** Disputes over HTTP (R4): evidence of both sides, the agents' queue, and decisions. */
export const handler = serve(routes, { ...hearingResponds(DISPUTES, "Dispute"), listDisputes, getDispute });
