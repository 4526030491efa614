import { type Appeal, openAppeal, termsFor } from "../../../functions/appeals/appeal.ts";
import type { Actor } from "../../../functions/hearings/actions.ts";
import type { Submitted } from "../../../functions/hearings/checklist.ts";
import { type Command, decide } from "../../../functions/hearings/decide.ts";
import { evolve } from "../../../functions/hearings/hearing.ts";
import { isRefusal, type Refusal } from "../../../functions/kernel/refusal.ts";
import { appealOpened } from "../../../functions/penalties/appealing.ts";
import type { Penalty } from "../../../functions/penalties/penalty.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { MONDAY } from "../given.ts";
import { file } from "../hearings/given.ts";
import { aPenalty } from "../penalties/given.ts";

export const SELLER: Actor = { as: "seller", id: "s", party: true };
/** Whoever issued the penalty of `aPenalty` is `agent-1`. */
export const ISSUER: Actor = { as: "agent", id: "agent-1", party: false };
export const AGENT: Actor = { as: "agent", id: "agent-2", party: false };
export const LEAD: Actor = { as: "lead", id: "lead", party: false };

/** The items of R5.3 that are files; the fifth is the statement. */
export const FILES = ["shipment_screenshots", "signed_proof", "carrier_site_check", "chat"];
export const WHEREABOUTS =
  "Paket ada di gudang kurir di Bekasi sejak Senin pagi, dan akan diantar kepada pembeli besok siang.";
export const COMPLETE: Submitted = { statement: WHEREABOUTS, files: FILES.map((item) => file(item)) };

/** An appeal against Monday's penalty, opened at `now`. */
export function opened(penalty: Penalty = aPenalty(), now = MONDAY): Appeal {
  const rules = { policy: FIRST_POLICY, penalties: FIRST_POLICY, calendar: FIRST_CALENDAR };
  return openAppeal(appealOpened(penalty, now), now, rules);
}

/** What a command does, or its refusal. */
export function tried(appeal: Appeal, actor: Actor, command: Command, now = MONDAY): Appeal | Refusal {
  const terms = termsFor(FIRST_POLICY, appeal);
  const context = { now, actor, terms, calendar: FIRST_CALENDAR, counting: FIRST_POLICY };
  const event = decide(appeal, command, context);
  return isRefusal(event) ? event : evolve(appeal, event);
}

/** What a command does; throws where it is refused. */
export function done(appeal: Appeal, actor: Actor, command: Command, now = MONDAY): Appeal {
  const after = tried(appeal, actor, command, now);
  if (isRefusal(after)) throw new Error(after.code);
  return after;
}

export const handIn = (submission: Submitted = COMPLETE) =>
  ({ kind: "submit_evidence", submission }) as const;

/** A complete appeal that an agent has claimed. */
export function claimed(penalty?: Penalty): Appeal {
  return done(done(opened(penalty), SELLER, handIn()), AGENT, { kind: "claim" });
}
