import { words } from "../texts/language.ts";

/** What the movements of a ledger are called (R1.3). */
export const MOVEMENT = words<Readonly<Record<string, string>>>({
  id: {
    order_paid: "Pesanan dibayar pembeli",
    order_released: "Pesanan selesai, dana masuk saldo",
    refund_paid: "Dana dikembalikan",
    refund_closed: "Kasus ditutup, dana dilepas",
    dispute_frozen: "Dibekukan untuk sengketa",
    dispute_unfrozen: "Pembekuan dilepas",
    topped_up: "Saldo ditambah",
    paid_out: "Dicairkan",
    fine_taken: "Denda",
    fine_given_back: "Denda dikembalikan",
  },
  en: {
    order_paid: "Order paid by the buyer",
    order_released: "Order complete, money released",
    refund_paid: "Refunded",
    refund_closed: "Case closed, money released",
    dispute_frozen: "Frozen for a dispute",
    dispute_unfrozen: "No longer frozen",
    topped_up: "Topped up",
    paid_out: "Paid out",
    fine_taken: "Fine",
    fine_given_back: "Fine given back",
  },
});
