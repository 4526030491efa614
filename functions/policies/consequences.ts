import { idr, type Rupiah } from "../kernel/money.ts";
import type { Texts } from "./texts.ts";

/** Something that a decision brings, said before it is made: in money or in points, in both languages (R8.4). */
export interface Consequence {
  readonly code: string;
  readonly text: Texts;
  readonly amount?: Rupiah;
  readonly points?: number;
}

/** A consequence as it is answered. */
export function consequenceView({ amount, ...told }: Consequence) {
  return { ...told, ...(amount === undefined ? {} : { amount: idr(amount) }) };
}
