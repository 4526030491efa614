import type { Booking } from "../bookings/booking.ts";
import { inJakarta } from "../kernel/instants.ts";
import { conflict, isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { type Plan, run } from "../platform/command.ts";
import { serve } from "../platform/http.ts";
import type { Call } from "../platform/request.ts";
import { isSandbox } from "../platform/settings.ts";
import { loadOne } from "../platform/table.ts";
import { routes } from "./contract.ts";
import { whyNot } from "./key.ts";
import { LIVES, type Life, live, type Parcel } from "./life.ts";
import { CARRIER, numberOf } from "./number.ts";
import * as store from "./store.ts";
import { tell } from "./telling.ts";

/** A carrier that answers bookings and tells what parcels go through, for sandboxes (R2.1). */
export const handler = serve(routes, { bookParcel, cancelBooking, liveParcel });

/** The same reference is the same booking, whoever asks and however often; a cancelled one stays cancelled. */
async function bookParcel({ body, receivedMs, signed }: Call): Promise<Answer | Refusal> {
  if (!isSandbox()) return notFound("route");
  const { reference } = body as { reference: string };
  const no = await whyNot(signed, reference);
  if (no) return no;
  return run({
    reads: { entry: store.entryKey(reference), numbers: store.NUMBERS },
    receivedMs,
    plan(facts, { now }): Plan | Refusal {
      const entry = store.entryOf(facts.get("entry"));
      if (entry?.cancelled) return CANCELLED;
      if (entry) return { changes: [], answer: { status: 200, body: bookingOf(entry) } };
      const given = store.numbersOf(facts.get("numbers")) + 1;
      const made = { reference, waybill: numberOf(given), version: 1 };
      const parcel: Parcel = { waybill: made.waybill, booked_at: now, steps: [], version: 1 };
      const changes = [store.give(given), store.enter(made), store.keep(parcel)];
      return { changes, answer: { status: 200, body: bookingOf(made) } };
    },
  });
}

function bookingOf({ waybill = "" }: store.Entry): Booking {
  return { booking_id: `sim_${waybill}`, carrier: CARRIER, waybill };
}

/** A reference that nobody booked under yet is cancelled too: whoever is about to is refused. */
async function cancelBooking({ body, receivedMs, signed }: Call): Promise<Answer | Refusal> {
  if (!isSandbox()) return notFound("route");
  const { reference } = body as { reference: string };
  const no = await whyNot(signed, reference);
  if (no) return no;
  return run({
    reads: { entry: store.entryKey(reference) },
    receivedMs,
    plan(facts): Plan {
      const answer: Answer = { status: 200, body: { reference, cancelled: true } };
      const entry = store.entryOf(facts.get("entry")) ?? { reference, version: 0 };
      if (entry.cancelled) return { changes: [], answer };
      const given = entry.waybill === undefined ? [] : [store.cancelParcel(entry.waybill)];
      const next = store.enter({ ...entry, cancelled: true, version: entry.version + 1 });
      return { changes: [next, ...given], answer };
    },
  });
}

/** What is to be told is decided and kept first, then told; the same call again tells what was not taken. */
async function liveParcel({ params, body, receivedMs, call }: Call): Promise<Answer | Refusal> {
  if (!isSandbox()) return notFound("route");
  const { life, steps } = body as { life: Life; steps?: number };
  const key = store.parcelKey(params.waybill ?? "");
  let kept: Parcel | undefined;
  const answer = await run({
    reads: { parcel: key },
    receivedMs,
    call,
    plan(facts, { now }): Plan | Refusal {
      const parcel = store.parcelOf(facts.get("parcel"));
      if (parcel === undefined) return notFound("parcel");
      const further = live(parcel, life, steps ?? LIVES[life].length, now);
      if (isRefusal(further)) return further;
      kept = further;
      return { changes: [store.keep(further)], answer: { status: 200, body: parcelView(further, life) } };
    },
  });
  if (isRefusal(answer)) return answer;
  const told = answer.replayed ? store.parcelOf(await loadOne(key)) : kept;
  return (told && (await tell(told))) ?? answer;
}

function parcelView({ waybill, steps }: Parcel, life: Life) {
  return {
    carrier: CARRIER,
    waybill,
    life,
    over: steps.length === LIVES[life].length,
    steps: steps.map((step) => ({ ...step, occurred_at: inJakarta(step.occurred_at) })),
  };
}

const CANCELLED = conflict("booking_cancelled", "This booking was given up; ask under another reference.");
