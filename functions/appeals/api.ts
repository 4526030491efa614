import { hearingResponds } from "../hearings/api.ts";
import { serve } from "../platform/http.ts";
import { routes } from "./contract.ts";
import { APPEALS } from "./court.ts";
import { getAppeal } from "./document.ts";
import { listAppeals } from "./listing.ts";
import { open } from "./opening.ts";

/** Appeals over HTTP (R5.3, R5.4): evidence of the seller, the agents' queue, and decisions. */
export const handler = serve(routes, {
  ...hearingResponds(APPEALS, "Appeal"),
  openAppeal: open,
  listAppeals,
  getAppeal,
});
