import type { Role } from "../session/session.ts";
import type { Words } from "./language.ts";

interface Place {
  readonly to: string;
  /** It is open only itself, not what lies below it. */
  readonly exact?: true;
  readonly label: Words<string>;
}

/** The places of each role, in the order of a working day. */
export const NAVIGATION: Readonly<Record<Role, readonly Place[]>> = {
  seller: [
    { to: "/seller", exact: true, label: { id: "Beranda", en: "Home" } },
    { to: "/seller/orders", label: { id: "Pesanan", en: "Orders" } },
    { to: "/seller/conversations", label: { id: "Percakapan", en: "Conversations" } },
    { to: "/seller/auto-replies", label: { id: "Balasan otomatis", en: "Automatic replies" } },
    { to: "/seller/refunds", label: { id: "Pengembalian dana", en: "Refunds" } },
    { to: "/seller/disputes", label: { id: "Sengketa", en: "Disputes" } },
    { to: "/seller/complaints", label: { id: "Keluhan", en: "Complaints" } },
    { to: "/seller/reviews", label: { id: "Ulasan", en: "Reviews" } },
    { to: "/seller/products", label: { id: "Produk", en: "Products" } },
    { to: "/seller/notices", label: { id: "Peringatan resi", en: "Waybill notices" } },
    { to: "/seller/penalties", label: { id: "Penalti", en: "Penalties" } },
    { to: "/seller/statement", label: { id: "Keuangan", en: "Money" } },
    { to: "/seller/scorecard", label: { id: "Kinerja", en: "Scorecard" } },
  ],
  buyer: [
    { to: "/buyer/orders", label: { id: "Pesanan", en: "Orders" } },
    { to: "/buyer/refunds", label: { id: "Pengembalian dana", en: "Refunds" } },
    { to: "/buyer/conversations", label: { id: "Pesan", en: "Messages" } },
    { to: "/buyer/complaints", label: { id: "Keluhan", en: "Complaints" } },
    { to: "/buyer/settings", label: { id: "Pengaturan", en: "Settings" } },
  ],
  agent: [
    { to: "/agent/disputes", label: { id: "Sengketa", en: "Disputes" } },
    { to: "/agent/appeals", label: { id: "Banding", en: "Appeals" } },
    { to: "/agent/notices", label: { id: "Peringatan resi", en: "Waybill notices" } },
    { to: "/agent/complaints", label: { id: "Keluhan", en: "Complaints" } },
    { to: "/agent/review-reports", label: { id: "Laporan ulasan", en: "Reports of reviews" } },
    { to: "/agent/call-backs", label: { id: "Telepon balik", en: "Call-backs" } },
    { to: "/agent/refunds", label: { id: "Pengembalian dana", en: "Refunds" } },
    { to: "/agent/shops", label: { id: "Toko berisiko", en: "Shops at risk" } },
  ],
  operator: [
    { to: "/operator/policy", label: { id: "Kebijakan", en: "Policy" } },
    { to: "/operator/calendars", label: { id: "Hari libur", en: "Days off" } },
    { to: "/operator/carriers", label: { id: "Kurir", en: "Carriers" } },
    { to: "/operator/webhooks", label: { id: "Webhook", en: "Webhooks" } },
    { to: "/agent/disputes", label: { id: "Sengketa", en: "Disputes" } },
    { to: "/agent/appeals", label: { id: "Banding", en: "Appeals" } },
    { to: "/agent/notices", label: { id: "Peringatan resi", en: "Waybill notices" } },
    { to: "/agent/complaints", label: { id: "Keluhan", en: "Complaints" } },
    { to: "/agent/review-reports", label: { id: "Laporan ulasan", en: "Reports of reviews" } },
    { to: "/agent/call-backs", label: { id: "Telepon balik", en: "Call-backs" } },
    { to: "/agent/refunds", label: { id: "Pengembalian dana", en: "Refunds" } },
    { to: "/agent/shops", label: { id: "Toko berisiko", en: "Shops at risk" } },
  ],
};
