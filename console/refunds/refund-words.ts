import type { Shapes } from "../api/client.ts";
import { words } from "../texts/language.ts";

/** What the states of a refund are called, wherever one is shown. */
export const REFUND_STATUS = words<Readonly<Record<Shapes["Refund"]["status"], string>>>({
  id: {
    requested: "Menunggu penjual",
    awaiting_return_address: "Menunggu alamat pengembalian",
    awaiting_return: "Menunggu barang dikirim kembali",
    returning: "Barang dalam perjalanan kembali",
    rejected: "Ditolak",
    disputed: "Dalam sengketa",
    queued: "Menunggu saldo toko",
    paid: "Dana dikembalikan",
    declined: "Selesai: penolakan berlaku",
    withdrawn: "Dibatalkan pembeli",
    lapsed: "Gugur",
  },
  en: {
    requested: "Waiting for the seller",
    awaiting_return_address: "Waiting for a return address",
    awaiting_return: "Waiting for the goods to be sent back",
    returning: "Goods on their way back",
    rejected: "Rejected",
    disputed: "In dispute",
    queued: "Waiting for the shop's balance",
    paid: "Refunded",
    declined: "Over: the rejection stands",
    withdrawn: "Withdrawn by the buyer",
    lapsed: "Lapsed",
  },
});

/** The two kinds of refund (R3.1). */
export const REFUND_TYPE = words<Readonly<Record<Shapes["Refund"]["type"], string>>>({
  id: { refund_only: "Dana saja", return_and_refund: "Barang dan dana" },
  en: { refund_only: "Refund only", return_and_refund: "Return and refund" },
});
