import type { Money } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { words } from "../texts/language.ts";

interface Cost {
  readonly points: number;
  readonly fine: Money;
}

const and = (points: string, { fine }: Cost, word: string) =>
  fine.amount > 0 ? `${points} ${word} ${rupiah(fine)}` : points;

/** Points and, where there is one, a fine: what a penalty costs. */
export const costText = words({
  id: (cost: Cost) => and(`${cost.points} poin`, cost, "dan denda"),
  en: (cost: Cost) => and(`${cost.points} points`, cost, "and a fine of"),
});
