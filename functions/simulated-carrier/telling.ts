import { isRefusal, type Refusal, unavailable } from "../kernel/refusal.ts";
import { log } from "../platform/log.ts";
import { signed } from "../tracking/signature.ts";
import type { Parcel, Step } from "./life.ts";
import { CARRIER } from "./number.ts";

/** What our own endpoint is waited for, milliseconds. */
const PATIENCE_MS = 5_000;

/**
 * Tells all that is to be told of a parcel, in order, as any carrier would: signed, over HTTP, at the public
 * endpoint (R2.5). What was told before is told again under its old id, and does nothing there.
 */
export async function tell(parcel: Parcel): Promise<Refusal | undefined> {
  for (const [place, step] of parcel.steps.entries()) {
    const no = await tellOne(parcel, place, step);
    if (isRefusal(no)) return no;
  }
  return undefined;
}

async function tellOne(parcel: Parcel, place: number, step: Step): Promise<Refusal | undefined> {
  const raw = JSON.stringify({ carrier: CARRIER, waybill: parcel.waybill, ...step });
  const id = `sim_${parcel.waybill}-${place + 1}`;
  const headers = { "content-type": "application/json", ...(await signed(id, raw, Date.now())) };
  const no = await sent(raw, headers);
  if (no === undefined) return undefined;
  log.warn("tracking event not taken", { waybill: parcel.waybill, id, code: no });
  return unavailable(
    "tracking_event_not_taken",
    "A tracking event was not taken; see present. The same call again tells it and the rest.",
    { rule: "R2.5", present: { step: place + 1, code: no } },
  );
}

/** Why an event was not taken; `undefined` where it was. */
async function sent(body: string, headers: Record<string, string>): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(`${process.env.API_URL}/tracking-events`, {
      method: "POST",
      headers,
      body,
      signal,
    });
    if (answer.ok) return undefined;
    const { code } = (await answer.json()) as { code?: string };
    return code ?? String(answer.status);
  } catch (error) {
    return (error as Error).name;
  }
}
