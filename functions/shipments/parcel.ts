import type { Instant } from "../kernel/instants.ts";
import type { Texts } from "../policies/policy.ts";

/** Where a parcel is, in the nine tags that aggregators speak (R2.5). */
export const TAGS = [
  "Pending",
  "InfoReceived",
  "InTransit",
  "OutForDelivery",
  "AttemptFail",
  "AvailableForPickup",
  "Exception",
  "Expired",
  "Delivered",
] as const;

export type Tag = (typeof TAGS)[number];

/** What can be wrong with a parcel on its way (R2.5). */
export const TROUBLES = [
  "no_movement",
  "exception",
  "returning_to_sender",
  "returned_to_sender",
  "attempt_failed",
] as const;

export type Trouble = (typeof TROUBLES)[number];

/** What is seen of a shipment's parcel: a copy of what tracking knows, so that one call shows both. */
export interface SeenParcel {
  /** Neither where nothing was told of it yet, and it has stood still for too long all the same. */
  readonly tag?: Tag;
  readonly at?: Instant;
  readonly place?: string;
  /** What rules compare with where the order goes (R5.1). */
  readonly city?: string;
  readonly trouble?: Trouble;
  /** Since when it is in trouble. */
  readonly since?: Instant;
}

/** What is said of a parcel to people (R8.4): of its trouble where it is in any. */
export function parcelText({ tag = "Pending", trouble }: SeenParcel): Texts {
  return trouble ? TROUBLE_TEXTS[trouble] : TAG_TEXTS[tag];
}

const TROUBLE_TEXTS: Readonly<Record<Trouble, Texts>> = {
  no_movement: {
    id: "Paket tidak bergerak. Hubungi kurirnya.",
    en: "The parcel does not move. Call its carrier.",
  },
  exception: {
    id: "Ada kendala di perjalanan. Hubungi kurirnya.",
    en: "Something went wrong on the way. Call its carrier.",
  },
  returning_to_sender: {
    id: "Paket sedang dikembalikan ke pengirim.",
    en: "The parcel is on its way back to the sender.",
  },
  returned_to_sender: {
    id: "Paket sudah kembali ke pengirim.",
    en: "The parcel is back with the sender.",
  },
  attempt_failed: {
    id: "Kurir sudah datang, tetapi paket belum bisa diserahkan.",
    en: "The carrier came and could not hand the parcel over.",
  },
};

const TAG_TEXTS: Readonly<Record<Tag, Texts>> = {
  Pending: { id: "Belum ada kabar dari kurir.", en: "The carrier has told nothing yet." },
  InfoReceived: {
    id: "Kurir sudah menerima data paket dan belum membawanya.",
    en: "The carrier knows of the parcel and does not have it yet.",
  },
  InTransit: { id: "Paket dalam perjalanan.", en: "The parcel is on its way." },
  OutForDelivery: { id: "Paket sedang diantar.", en: "The parcel is being delivered." },
  AttemptFail: TROUBLE_TEXTS.attempt_failed,
  AvailableForPickup: { id: "Paket bisa diambil.", en: "The parcel can be picked up." },
  Exception: TROUBLE_TEXTS.exception,
  Expired: TROUBLE_TEXTS.no_movement,
  Delivered: { id: "Paket sudah sampai.", en: "The parcel has arrived." },
};
