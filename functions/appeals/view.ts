import { hearingView } from "../hearings/view.ts";
import type { Instant } from "../kernel/instants.ts";
import { idr } from "../kernel/money.ts";
import type { Caller } from "../platform/caller.ts";
import { policyAt } from "../policies/versions.ts";
import { named } from "../shipments/view.ts";
import { carrierOf, trackingPage } from "../waybills/carriers.ts";
import { type Appeal, appealsLeft, termsFor } from "./appeal.ts";

/** Where an appeal is. */
export function pathOf(appealId: string): string {
  return `/appeals/${appealId}`;
}

/** An appeal as this caller may see it (R8.2). */
export async function appealView(appeal: Appeal, caller: Caller, now: Instant) {
  const policy = await policyAt(appeal.policy);
  const { appeal_id, penalty_id, order_id, shop_id, penalty_kind, points, fine, given_back } = appeal;
  const terms = termsFor(policy, appeal);
  const heard = await hearingView(appeal, caller, terms, policy, now, pathOf(appeal_id));
  const lookUp = carrierCheck(appeal);
  return {
    appeal_id,
    penalty_id,
    order_id,
    shop_id,
    penalty_kind,
    points,
    fine: idr(fine),
    needs_two_agents: terms.four_eyes,
    appeals_left: appealsLeft(appeal),
    ...(given_back
      ? {
          given_back: {
            points: given_back.points,
            fine: idr(given_back.fine),
            fine_waived: idr(given_back.fine_waived),
          },
        }
      : {}),
    ...heard,
    checklist: heard.checklist.map((item) =>
      lookUp && item.requirement === CARRIER_SITE ? { ...item, look_up: lookUp } : item,
    ),
    penalty: `/penalties/${penalty_id}`,
  };
}

/** The item of R5.3 that is looked up on the carrier's own site. */
const CARRIER_SITE = "carrier_site_check";

/** The number, and the carrier's own page that says where it is; some pages open at it, some want it typed. */
function carrierCheck({ about }: Appeal) {
  const carrier = about && carrierOf(about.carrier);
  return carrier ? { ...named(about), page: trackingPage(carrier, about.waybill) } : undefined;
}
