import { expire, type Standing } from "./expiry.ts";

/** What the workflow hands over: ids only (R8.5). */
interface Step {
  readonly refund_id: string;
  readonly shop_id: string;
}

/** Called by the workflow when a wait has run out (R7.4): sends the deadline's command, says what now. */
export async function handler(step: Step): Promise<Standing> {
  return expire(step.refund_id, step.shop_id, Date.now());
}
