import { words } from "../texts/language.ts";

/** What the states of a refund are called, wherever one is shown. */
export const REFUND_STATUS = words<Readonly<Record<string, string>>>({
  id: {
    requested: "Menunggu penjual",
    awaiting_return_address: "Menunggu alamat pengembalian",
    awaiting_return: "Menunggu barang dikirim kembali",
    returning: "Barang dalam perjalanan kembali",
    rejected: "Ditolak",
    disputed: "Dalam sengketa",
    queued: "Menunggu saldo toko",
    paid: "Dana dikembalikan",
    closed: "Ditutup",
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
    closed: "Closed",
    withdrawn: "Withdrawn by the buyer",
    lapsed: "Lapsed",
  },
});
