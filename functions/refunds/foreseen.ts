import type { Rupiah } from "../kernel/money.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import { balanceKey, balanceOf } from "../ledger/store.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import type { Moment } from "../platform/command.ts";
import { load } from "../platform/table.ts";
import type { Consequence } from "../policies/consequences.ts";
import type { Texts } from "../policies/texts.ts";
import { rulesAt } from "../policies/versions.ts";
import { addressOf, profileKey } from "../shops/store.ts";
import { decide } from "./decide.ts";
import { evolve, type Refund } from "./refund.ts";

/**
 * R4.4: what an agent's decision about a disputed case would bring, by the very rules that carry it out; nothing is
 * changed. `amount` is what is given; without one the rejection stands.
 */
export async function foreseeAward(
  refund: Refund,
  amount: Rupiah | undefined,
  { now, settings }: Moment,
): Promise<readonly Consequence[] | Refusal> {
  const { shop_id, order_id, policy } = refund;
  const [balance, profile, order] = await load([
    balanceKey(shop_id),
    profileKey(shop_id),
    orderKey(order_id),
  ]);
  const rules = await rulesAt({ policy, calendar: settings.calendar });
  const address = addressOf(profile);
  const command = { kind: "decide_dispute", ...(amount === undefined ? {} : { amount }) } as const;
  const event = decide(refund, command, {
    now,
    ...rules,
    balance: balanceOf(balance),
    ...(address ? { return_address: address } : {}),
    ...(orderOf(order)?.cancelled_at ? { order_given_up: true } : {}),
  });
  return isRefusal(event) ? event : awardBrings(refund, evolve(refund, event));
}

/** What becomes of the money when a disputed case goes from `before` to `after` (R3.4, R3.5, R4.4). */
export function awardBrings(before: Refund, after: Refund): readonly Consequence[] {
  const given = after.status === "declined" ? 0 : after.amount;
  const rest = before.amount - given;
  return [...buyerGets(after), ...(rest > 0 ? [shopKeeps(before, rest)] : [])];
}

function buyerGets(after: Refund): readonly Consequence[] {
  const { amount, funding } = after;
  switch (after.status) {
    case "paid":
      return [{ code: funding === "held" ? "paid_of_held" : "paid_of_balance", amount, text: PAID[funding] }];
    case "queued":
      return [
        { code: "queued", amount, text: QUEUED },
        { code: "missing", amount: after.missing, text: MISSING },
      ];
    case "awaiting_return":
      return [{ code: "paid_after_return", amount, text: AFTER_RETURN }];
    case "awaiting_return_address":
      return [{ code: "paid_after_return_address", amount, text: AFTER_ADDRESS }];
    default:
      return [{ code: "nothing_paid", amount: 0, text: NOTHING }];
  }
}

function shopKeeps({ funding, frozen = 0 }: Refund, amount: Rupiah): Consequence {
  if (funding === "released" && frozen > 0) return { code: "shop_keeps", amount, text: UNFROZEN };
  return { code: "shop_keeps", amount, text: KEPT };
}

const PAID: Readonly<Record<Refund["funding"], Texts>> = {
  held: {
    id: "kembali kepada pembeli sekarang juga, dari dana pesanan yang masih ditahan",
    en: "goes back to the buyer at once, out of what is still held of the order",
  },
  released: {
    id: "kembali kepada pembeli sekarang juga, dari saldo toko",
    en: "goes back to the buyer at once, out of the shop's balance",
  },
};
const QUEUED: Texts = {
  id: "kembali kepada pembeli segera setelah saldo toko mencukupi",
  en: "goes back to the buyer as soon as the shop's balance suffices",
};
const MISSING: Texts = { id: "masih kurang di saldo toko", en: "is missing from the shop's balance by now" };
const AFTER_RETURN: Texts = {
  id: "kembali kepada pembeli setelah barang dikirim kembali; pembeli melihat alamat pengembaliannya",
  en: "goes back to the buyer once the goods were sent back; the buyer sees the return address",
};
const AFTER_ADDRESS: Texts = {
  id: "kembali kepada pembeli setelah barang dikirim kembali; toko harus memberi alamat pengembalian lebih dahulu",
  en: "goes back to the buyer once the goods were sent back; the shop must give a return address first",
};
const NOTHING: Texts = {
  id: "dikembalikan: penolakan penjual berlaku",
  en: "is refunded: the seller's rejection stands",
};
const KEPT: Texts = {
  id: "tidak diminta lagi dan tetap hak toko",
  en: "is asked for no more and stays the shop's",
};
const UNFROZEN: Texts = {
  id: "tidak diminta lagi; pembekuannya di saldo toko dilepas",
  en: "is asked for no more; what was frozen of it in the shop's balance is free again",
};
