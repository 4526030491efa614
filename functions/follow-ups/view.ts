import { inJakarta } from "../kernel/instants.ts";
import type { Texts } from "../policies/texts.ts";
import type { SkipReason } from "./follow-up.ts";
import type { FollowUpRow } from "./listing.ts";
import { type Schedules, VARIABLES, type WrittenSchedule } from "./schedule.ts";

const REASONS: Readonly<Record<SkipReason, Texts>> = {
  schedule_withdrawn: { id: "Jadwal dihapus atau dimatikan", en: "The schedule was removed or switched off" },
  too_late: { id: "Sudah terlalu lama berlalu", en: "It was too late to send it" },
  order_cancelled: { id: "Pesanan dibatalkan", en: "The order was cancelled" },
  being_mended: {
    id: "Pengiriman gagal dan sedang diperbaiki",
    en: "The delivery failed and is being mended",
  },
  order_refunded: { id: "Pesanan sudah dikembalikan dananya", en: "The order was refunded" },
  refund_open: { id: "Ada permintaan dana kembali yang belum selesai", en: "A refund is being asked for" },
  not_opted_in: { id: "Pembeli tidak meminta penawaran", en: "The buyer did not ask for offers" },
  no_contact: { id: "Alamat surel pembeli tidak diketahui", en: "No address of the buyer is known" },
  too_often: { id: "Pembeli sudah cukup banyak menerima pesan", en: "The buyer had enough messages already" },
};

/** A shop's schedules with their texts. */
export function schedulesView({ shop_id, version, schedules }: Schedules<WrittenSchedule>) {
  return { shop_id, version, schedules, variables: VARIABLES };
}

/** A row of the list as it is answered. */
export function followUpRowView(row: FollowUpRow) {
  const { follow_up_id, order_id, buyer_id, schedule, moment, purpose, status, due_at, reason } = row;
  return {
    follow_up_id,
    order_id,
    buyer_id,
    schedule,
    moment,
    purpose,
    status,
    scheduled_at: inJakarta(row.scheduled_at),
    updated_at: inJakarta(row.updated_at),
    ...(due_at ? { due_at: inJakarta(due_at) } : {}),
    ...(reason ? { reason, reason_text: REASONS[reason] } : {}),
  };
}
