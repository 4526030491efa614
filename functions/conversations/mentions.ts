import type { Shipment } from "../shipments/shipment.ts";
import type { CarrierCode } from "../waybills/carriers.ts";
import type { Waybill } from "../waybills/taking.ts";

/** A waybill of the order that a text names: which, where in the text, and where its parcel is. Never markup. */
export interface Mention {
  readonly waybill: string;
  readonly carrier: CarrierCode;
  /** Where in the text, in UTF-16 units as JavaScript counts. */
  readonly from: number;
  readonly to: number;
  readonly tracking: string;
}

/** Every number that the order's parcels have or had, the present one first; one that was corrected stays on record (R2.3). */
export function ownWaybills(shipment: Shipment | undefined): readonly Waybill[] {
  if (shipment === undefined) return [];
  const attempts = [shipment, ...(shipment.failed ?? [])];
  const all = attempts.flatMap(({ carrier, waybill, earlier }) => [
    ...(carrier && waybill ? [{ carrier, waybill }] : []),
    ...(earlier ? [{ carrier: earlier.carrier, waybill: earlier.waybill }] : []),
  ]);
  return [...new Map(all.map((one) => [one.waybill, one])).values()];
}

/**
 * R6.1: where a text names waybills of its order, however they are typed: with spaces, dashes, dots, in small letters or
 * full-width digits. A number inside a longer one is none, and a number of another order is only text.
 */
export function mentionsIn(text: string, orderId: string, waybills: readonly Waybill[]): readonly Mention[] {
  if (waybills.length === 0) return [];
  const { letters, places } = plain(text);
  const found = waybills.flatMap(({ carrier, waybill }) =>
    occurrences(letters, waybill).flatMap((start) => {
      const from = places[start]?.from ?? 0;
      const to = places[start + waybill.length - 1]?.to ?? 0;
      return isApart(text, from, to)
        ? [{ waybill, carrier, from, to, tracking: `/shipments/${orderId}/tracking` }]
        : [];
    }),
  );
  return found.sort((a, b) => a.from - b.from);
}

/** The letters and digits of a text as waybills are stored, and where each came from. */
function plain(text: string) {
  const places: { from: number; to: number }[] = [];
  let letters = "";
  let at = 0;
  for (const character of text) {
    const kept = character
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, "");
    for (const letter of kept) {
      letters += letter;
      places.push({ from: at, to: at + character.length });
    }
    // What is no part of any number, a word or a line break, keeps two numbers apart.
    if (kept === "" && !SEPARATOR.test(character)) {
      letters += " ";
      places.push({ from: at, to: at });
    }
    at += character.length;
  }
  return { letters, places };
}

/** What people and carriers put between the digits of one number. */
const SEPARATOR = /[\p{Zs}\p{Cf}\p{Pd}.\u2212]/u;

function occurrences(letters: string, number: string): number[] {
  const found: number[] = [];
  for (let at = letters.indexOf(number); at >= 0; at = letters.indexOf(number, at + number.length)) {
    found.push(at);
  }
  return found;
}

/** No letter or digit touches it: it is no part of something longer. */
function isApart(text: string, from: number, to: number): boolean {
  return !/[\p{L}\p{N}]$/u.test(text.slice(0, from)) && !/^[\p{L}\p{N}]/u.test(text.slice(to));
}
