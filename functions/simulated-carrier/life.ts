import { type Instant, instant, millis } from "../kernel/instants.ts";
import { conflict, type Refusal } from "../kernel/refusal.ts";
import type { Tag } from "../shipments/parcel.ts";

/** What a carrier says at one moment of a parcel's life. */
interface Moment {
  readonly tag: Tag;
  readonly place: string;
}

const BOOKED: Moment = { tag: "InfoReceived", place: "Jakarta" };
const ON_THE_WAY: Moment = { tag: "InTransit", place: "Cikarang" };
const AT_THE_DOOR: Moment = { tag: "OutForDelivery", place: "Bandung" };
const NOBODY_THERE: Moment = { tag: "AttemptFail", place: "Bandung" };
const ARRIVED: Moment = { tag: "Delivered", place: "Bandung" };

/** The lives that a parcel can be given (R2.5), each as its carrier tells it. */
export const LIVES = {
  delivered: [BOOKED, ON_THE_WAY, AT_THE_DOOR, ARRIVED],
  attempt_failed_then_delivered: [BOOKED, ON_THE_WAY, AT_THE_DOOR, NOBODY_THERE, AT_THE_DOOR, ARRIVED],
  lost: [BOOKED, ON_THE_WAY, { tag: "Exception", place: "Cikarang" }],
  returned_to_sender: [
    BOOKED,
    ON_THE_WAY,
    AT_THE_DOOR,
    NOBODY_THERE,
    { tag: "Exception", place: "Cikarang, kembali ke pengirim" },
    { tag: "Exception", place: "Jakarta, kembali pada pengirim" },
  ],
  /** Then nothing more is heard of it. */
  stuck: [BOOKED, ON_THE_WAY],
} as const satisfies Readonly<Record<string, readonly Moment[]>>;

export type Life = keyof typeof LIVES;

/** Every life, by its name. */
export const LIFE_NAMES = Object.keys(LIVES) as [Life, ...Life[]];

/** One thing that the carrier told of a parcel, or is about to tell. */
export interface Step extends Moment {
  readonly occurred_at: Instant;
}

/** A parcel that the simulated carrier has, and what it has told of it. */
export interface Parcel {
  readonly waybill: string;
  /** Case time. */
  readonly booked_at: Instant;
  /** The life it was given; none is given to it twice. */
  readonly life?: Life;
  readonly steps: readonly Step[];
  /** It was given up before anybody brought it. */
  readonly cancelled?: true;
  readonly version: number;
}

/**
 * The parcel `count` steps further in its life, or at its end. The steps spread evenly over the time since
 * the last one, each later than the one before, the last one now.
 */
export function live(parcel: Parcel, life: Life, count: number, now: Instant): Parcel | Refusal {
  const no = whyNot(parcel, life);
  if (no) return no;
  const next = LIVES[life].slice(parcel.steps.length, parcel.steps.length + count);
  if (next.length === 0) {
    return conflict("life_over", "The carrier has told all there is to tell of this parcel.", {
      present: { life, steps: parcel.steps.length },
    });
  }
  const from = millis(parcel.steps.at(-1)?.occurred_at ?? parcel.booked_at);
  const span = Math.max(millis(now) - from, next.length);
  const steps = next.map((moment, place) => ({
    ...moment,
    occurred_at: instant(from + Math.floor((span * (place + 1)) / next.length)),
  }));
  return { ...parcel, life, steps: [...parcel.steps, ...steps], version: parcel.version + 1 };
}

function whyNot({ life, cancelled }: Parcel, wanted: Life): Refusal | undefined {
  if (cancelled) return conflict("booking_cancelled", "This booking was given up: nobody brings the parcel.");
  if (life === undefined || life === wanted) return undefined;
  return conflict("life_differs", `This parcel lives another life: ${life}.`, { present: { life } });
}
