import type { Money } from "../api/client.ts";

const written = new Intl.NumberFormat("id-ID", {
  style: "currency",
  currency: "IDR",
  maximumFractionDigits: 0,
});

/** Whole rupiah as Indonesian spelling has it, without a space, in either language: Rp1.250.000. */
export function rupiah(money: Money | number): string {
  return written.format(typeof money === "number" ? money : money.amount).replace(/\s/, "");
}
