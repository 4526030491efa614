/** Where a shop's goods go back to (R3.4). */
export interface ReturnAddress {
  readonly recipient: string;
  readonly phone: string;
  readonly street: string;
  readonly city: string;
  readonly postal_code: string;
}
