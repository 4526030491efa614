import type { Role } from "../platform/caller.ts";
import type { Expiry } from "../policies/dues.ts";
import type { Refund, RefundStatus } from "./refund.ts";

const WAITS: Readonly<Partial<Record<RefundStatus, Role>>> = {
  requested: "seller",
  awaiting_return_address: "seller",
  awaiting_return: "buyer",
  returning: "seller",
  rejected: "buyer",
  disputed: "agent",
  queued: "seller",
};

/** Who must act (R8.2); nobody once it is over. */
export function waitingFor(refund: Refund): Role | undefined {
  return WAITS[refund.status];
}

/** What the deadline of each status brings; the words follow `decide`'s `expire`. */
export function onExpiry(refund: Pick<Refund, "status" | "type">): Expiry | undefined {
  switch (refund.status) {
    case "requested":
      return {
        outcome: "approved",
        text:
          refund.type === "refund_only"
            ? {
                id: "Bila penjual tidak menjawab, dana dikembalikan seperti yang diminta.",
                en: "If the seller does not answer, the refund is approved as asked.",
              }
            : {
                id: "Bila penjual tidak menjawab, pengembalian barang disetujui.",
                en: "If the seller does not answer, the return is approved as asked.",
              },
      };
    case "awaiting_return_address":
      return {
        outcome: "paid",
        text: {
          id: "Bila alamat pengembalian tidak diberikan, dana dikembalikan tanpa pengembalian barang.",
          en: "If no return address is given, the refund is paid without a return.",
        },
      };
    case "awaiting_return":
      return {
        outcome: "lapsed",
        text: {
          id: "Bila barang tidak dikirim kembali, kasus ini gugur.",
          en: "If the goods are not sent back, the case lapses.",
        },
      };
    case "returning":
      return {
        outcome: "paid",
        text: {
          id: "Bila penjual tidak mengonfirmasi penerimaan, dana dikembalikan.",
          en: "If the seller does not confirm receipt, the refund is paid.",
        },
      };
    case "rejected":
      return {
        outcome: "declined",
        text: {
          id: "Bila pembeli tidak mengajukan sengketa, penolakan berlaku dan kasus ditutup.",
          en: "If the buyer opens no dispute, the rejection stands and the case closes.",
        },
      };
    default:
      return undefined;
  }
}
