import type { Words } from "./language.ts";

/** What happens to shops, people's settings and the deployment's own, by the type of its event. */
export const SETTING_EVENTS: Readonly<Record<string, Words<string>>> = {
  "dispute.evidence_wanted": { id: "Bukti tambahan diminta", en: "More evidence wanted" },
  "evidence.accepted": { id: "Berkas diterima", en: "File accepted" },
  "evidence.refused": { id: "Berkas ditolak", en: "File refused" },
  "failed_delivery.due_soon": { id: "Batas waktu sudah dekat", en: "Deadline is near" },
  "shop.milestone_reached": { id: "Tindakan karena poin dimulai", en: "A measure by points began" },
  "shop.milestone_left": { id: "Tindakan karena poin berakhir", en: "A measure by points ended" },
  "shop.topped_up": { id: "Saldo toko ditambah", en: "The shop's balance was topped up" },
  "shop.paid_out": { id: "Saldo toko dicairkan", en: "The shop was paid out" },
  "shop.return_address_given": { id: "Alamat pengembalian diberikan", en: "Return address given" },
  "shop.named": { id: "Nama toko ditetapkan", en: "The shop was named" },
  "contact.given": { id: "Kontak diberikan", en: "Contact given" },
  "offers.opted_in": { id: "Mau menerima penawaran", en: "Opted in to offers" },
  "offers.opted_out": { id: "Tidak mau menerima penawaran", en: "Opted out of offers" },
  "policy.published": { id: "Kebijakan diterbitkan", en: "Policy published" },
  "calendar.published": { id: "Hari libur diterbitkan", en: "Days off published" },
  "webhook.created": { id: "Webhook dibuat", en: "Webhook made" },
  "webhook.changed": { id: "Webhook diubah", en: "Webhook changed" },
  "webhook.secret_rotated": { id: "Rahasia webhook diganti", en: "Webhook's secret changed" },
  "webhook.enabled": { id: "Webhook diaktifkan", en: "Webhook enabled" },
  "webhook.disabled": { id: "Webhook dinonaktifkan", en: "Webhook disabled" },
  "webhook.removed": { id: "Webhook dihapus", en: "Webhook removed" },
  "webhook.test_sent": { id: "Percobaan", en: "Test" },
  "webhook.redelivery_wanted": { id: "Kirim ulang diminta", en: "Redelivery wanted" },
};
