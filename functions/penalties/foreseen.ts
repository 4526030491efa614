import { type Instant, untilInJakarta } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import type { Balance } from "../ledger/ledger.ts";
import type { Consequence } from "../policies/consequences.ts";
import type { Milestone } from "../policies/policy.ts";
import { newFine } from "./fines.ts";
import { owedOf, type Penalty } from "./penalty.ts";
import { type Crossing, counted, type Points, type Reached } from "./points.ts";

/** R5.2: what it brings its shop when a penalty is issued. */
export function issueBrings(
  penalty: Penalty,
  points: Points,
  balance: Balance,
  milestones: readonly Milestone[],
): readonly Consequence[] {
  const { taken } = newFine(penalty.fine, balance);
  return [
    {
      code: "points_issued",
      points: penalty.points,
      text: { id: "poin diberikan kepada toko", en: "points for the shop" },
    },
    ...some("fine_taken", taken, {
      id: "denda diambil dari saldo toko",
      en: "fine, taken out of the shop's balance",
    }),
    ...some("fine_owed", penalty.fine - taken, {
      id: "denda terutang, dibayar dari pemasukan berikutnya",
      en: "fine that is owed, paid by later credits",
    }),
    ...crossed(counted(points, undefined, penalty, milestones), milestones),
  ];
}

/** R5.4: what comes back to its shop when a penalty is given back; of points that have lapsed nothing. */
export function givingBackBrings(
  penalty: Penalty,
  points: Points,
  milestones: readonly Milestone[],
): readonly Consequence[] {
  const after = { status: "given_back", points: penalty.points } as const;
  return [
    penalty.status === "active"
      ? {
          code: "points_given_back",
          points: penalty.points,
          text: { id: "poin dikembalikan kepada toko", en: "points are given back to the shop" },
        }
      : {
          code: "points_lapsed",
          points: 0,
          text: {
            id: "poin dikembalikan: poinnya sudah kedaluwarsa",
            en: "points: they have lapsed already",
          },
        },
    ...some("fine_given_back", penalty.fine_taken, {
      id: "denda kembali ke saldo toko",
      en: "fine goes back into the shop's balance",
    }),
    ...some("fine_waived", owedOf(penalty), { id: "denda tidak terutang lagi", en: "fine is owed no more" }),
    ...crossed(counted(points, penalty.status, after, milestones), milestones),
  ];
}

/** R5.3: what it means that an appeal is refused; `again` is until when another may be handed in. */
export function refusalBrings(penalty: Penalty, again: Instant | undefined): readonly Consequence[] {
  const until = again && untilInJakarta(again);
  return [
    {
      code: "penalty_stands",
      points: penalty.points,
      text: { id: "poin tetap tercatat", en: "points stay as they are" },
    },
    ...some("fine_stands", penalty.fine, { id: "denda tetap berlaku", en: "fine stays as it is" }),
    until
      ? {
          code: "another_appeal",
          text: {
            id: `Toko dapat mengajukan banding lagi sampai ${until} WIB.`,
            en: `The shop may appeal again until ${until} WIB.`,
          },
        }
      : {
          code: "no_appeals_left",
          text: { id: "Tidak ada lagi banding setelah ini.", en: "There is no appeal after this one." },
        },
  ];
}

function some(code: string, amount: Rupiah, text: Consequence["text"]): readonly Consequence[] {
  return amount > 0 ? [{ code, amount, text }] : [];
}

/** The measures that begin or end with it (R5.2). */
function crossed({ reached, left }: Crossing, milestones: readonly Milestone[]): readonly Consequence[] {
  const named = ({ measure, points }: Reached) =>
    milestones.find((one) => one.measure === measure)?.text ?? {
      id: `${points} poin`,
      en: `${points} points`,
    };
  return [
    ...reached.map((one) => ({
      code: "measure_begins",
      text: { id: `Mulai berlaku: ${named(one).id}`, en: `Begins: ${named(one).en}` },
    })),
    ...left.map((one) => ({
      code: "measure_ends",
      text: { id: `Berakhir: ${named(one).id}`, en: `Ends: ${named(one).en}` },
    })),
  ];
}
