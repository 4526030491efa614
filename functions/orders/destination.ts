/** Where an order's goods go, as far as rules ask. It is about a person, so it stands in an item of its own (R8.5). */
export interface Destination {
  /** The city or regency as the marketplace writes it; gone once it was erased. */
  readonly city?: string;
  /** The marketplace's fingerprint of the whole address: the same address has the same. It says nothing else. */
  readonly address_key: string;
}

/**
 * R1.1: true where an order that is handed in again goes where it went. A city that was erased is not asked for:
 * the fingerprint tells as much.
 */
export function sameDestination(present: Destination | undefined, again: Destination | undefined): boolean {
  if (present === undefined || again === undefined) return present === again;
  const { city = again.city, address_key } = present;
  return city === again.city && address_key === again.address_key;
}
