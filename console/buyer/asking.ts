/** The steps of asking for a refund, in their order. */
export const STEPS = ["goods", "reason", "quote"] as const;
export type Step = (typeof STEPS)[number];

/** What was chosen so far. It stands in the address, so that going back, a reload, or signing in again loses nothing. */
export interface Asking {
  readonly step?: Step;
  /** How many of which line. */
  readonly goods?: Readonly<Record<string, number>>;
  readonly reason?: string;
  readonly sub_reason?: string;
  readonly type?: "refund_only" | "return_and_refund";
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** Reads an address, whoever wrote it: what makes no sense is left out. */
export function askingIn(search: Record<string, unknown>): Asking {
  const { step, goods, reason, sub_reason, type } = search;
  const pairs = typeof goods === "object" && goods !== null ? Object.entries(goods) : [];
  const counted = pairs.filter((pair): pair is [string, number] => Number.isInteger(pair[1]) && pair[1] > 0);
  const read: Asking = {
    step: STEPS.find((one) => one === step),
    goods: counted.length > 0 ? Object.fromEntries(counted) : undefined,
    reason: text(reason),
    sub_reason: text(sub_reason),
    type: type === "refund_only" || type === "return_and_refund" ? type : undefined,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The step that can be shown: none comes before what it needs was chosen. */
export function stepOf({ step = "goods", goods, reason, type }: Asking): Step {
  if (goods === undefined) return "goods";
  return step === "quote" && (reason === undefined || type === undefined) ? "reason" : step;
}
