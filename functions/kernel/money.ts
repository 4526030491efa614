/** Whole rupiah (R1.2): always an integer, never a float. */
export type Rupiah = number;

/** Money as it is spoken of at every door: whole rupiah with its currency. */
export interface Money {
  readonly amount: Rupiah;
  readonly currency: "IDR";
}

/** The most that one order, top-up or payout may be worth; keeps every sum an exact integer. */
export const MOST_RUPIAH: Rupiah = 1_000_000_000_000;

/** Whole rupiah as money. */
export function idr(amount: Rupiah): Money {
  return { amount, currency: "IDR" };
}

/** Sum of whole rupiah. */
export function total(amounts: readonly Rupiah[]): Rupiah {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/**
 * Shares `amount` over `weights` in proportion, largest remainder first, ties to the earlier one (R3.1).
 * The parts are whole rupiah and their sum is exactly `amount`. Where all weights are zero the parts are
 * as equal as can be.
 */
export function share(amount: Rupiah, weights: readonly number[]): Rupiah[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  const fair = sum === 0n ? weights.map(() => 1n) : weights.map((weight) => BigInt(weight));
  const whole = sum === 0n ? BigInt(weights.length) : sum;
  const parts = fair.map((weight, position) => {
    const exact = BigInt(amount) * weight;
    return { position, floor: Number(exact / whole), remainder: exact % whole };
  });
  let left = amount - total(parts.map((part) => part.floor));
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.position - b.position : a.remainder < b.remainder ? 1 : -1,
  );
  const shares = parts.map((part) => part.floor);
  for (const part of byRemainder) {
    if (left === 0) break;
    shares[part.position] = part.floor + 1;
    left -= 1;
  }
  return shares;
}
