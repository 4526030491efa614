import type { Role } from "../session/session.ts";
import type { Words } from "./language.ts";

/** The places of each role, in the order of a working day. */
export const NAVIGATION: Readonly<
  Record<Role, readonly { readonly to: string; readonly label: Words<string> }[]>
> = {
  seller: [{ to: "/seller/refunds", label: { id: "Pengembalian dana", en: "Refunds" } }],
  buyer: [
    { to: "/buyer/orders", label: { id: "Pesanan", en: "Orders" } },
    { to: "/buyer/refunds", label: { id: "Pengembalian dana", en: "Refunds" } },
    { to: "/buyer/settings", label: { id: "Pengaturan", en: "Settings" } },
  ],
  agent: [
    { to: "/agent/disputes", label: { id: "Sengketa", en: "Disputes" } },
    { to: "/agent/appeals", label: { id: "Banding", en: "Appeals" } },
    { to: "/agent/notices", label: { id: "Peringatan resi", en: "Waybill notices" } },
    { to: "/agent/complaints", label: { id: "Keluhan", en: "Complaints" } },
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
    { to: "/agent/call-backs", label: { id: "Telepon balik", en: "Call-backs" } },
    { to: "/agent/refunds", label: { id: "Pengembalian dana", en: "Refunds" } },
    { to: "/agent/shops", label: { id: "Toko berisiko", en: "Shops at risk" } },
  ],
};
