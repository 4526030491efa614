import type { Role } from "../session/session.ts";
import type { Words } from "./language.ts";

export interface Place {
  readonly to: string;
  /** It is open only itself, not what lies below it. */
  readonly exact?: true;
  readonly label: Words<string>;
  /** A group of places begins here: those that follow are of it. */
  readonly group?: Words<string>;
}

const CASES: readonly Place[] = [
  { to: "/agent/disputes", label: { id: "Sengketa", en: "Disputes" }, group: { id: "Kasus", en: "Cases" } },
  { to: "/agent/appeals", label: { id: "Banding", en: "Appeals" } },
  { to: "/agent/complaints", label: { id: "Keluhan", en: "Complaints" } },
  { to: "/agent/refunds", label: { id: "Pengembalian dana", en: "Refunds" } },
  { to: "/agent/notices", label: { id: "Peringatan resi", en: "Waybill notices" } },
  { to: "/agent/review-reports", label: { id: "Laporan ulasan", en: "Reports of reviews" } },
  {
    to: "/agent/call-backs",
    label: { id: "Telepon balik", en: "Call-backs" },
    group: { id: "Pembeli dan toko", en: "Buyers and shops" },
  },
  { to: "/agent/shops", label: { id: "Toko berisiko", en: "Shops at risk" } },
];

/** The places of each role, in the order of a working day; where they are many, in groups. */
export const NAVIGATION: Readonly<Record<Role, readonly Place[]>> = {
  seller: [
    { to: "/seller", exact: true, label: { id: "Beranda", en: "Home" } },
    { to: "/seller/orders", label: { id: "Pesanan", en: "Orders" } },
    {
      to: "/seller/refunds",
      label: { id: "Pengembalian dana", en: "Refunds" },
      group: { id: "Kasus", en: "Cases" },
    },
    { to: "/seller/complaints", label: { id: "Keluhan", en: "Complaints" } },
    { to: "/seller/disputes", label: { id: "Sengketa", en: "Disputes" } },
    { to: "/seller/troubles", label: { id: "Kiriman bermasalah", en: "Parcels in trouble" } },
    {
      to: "/seller/conversations",
      label: { id: "Percakapan", en: "Conversations" },
      group: { id: "Pembeli", en: "Buyers" },
    },
    { to: "/seller/auto-replies", label: { id: "Balasan otomatis", en: "Automatic replies" } },
    { to: "/seller/reviews", label: { id: "Ulasan", en: "Reviews" } },
    {
      to: "/seller/statement",
      label: { id: "Keuangan", en: "Money" },
      group: { id: "Toko", en: "Shop" },
    },
    { to: "/seller/scorecard", label: { id: "Kinerja", en: "Scorecard" } },
    { to: "/seller/products", label: { id: "Produk", en: "Products" } },
    { to: "/seller/notices", label: { id: "Peringatan resi", en: "Waybill notices" } },
    { to: "/seller/penalties", label: { id: "Penalti", en: "Penalties" } },
    { to: "/seller/appeals", label: { id: "Banding", en: "Appeals" } },
    { to: "/seller/webhooks", label: { id: "Webhook", en: "Webhooks" } },
  ],
  buyer: [
    { to: "/buyer/orders", label: { id: "Pesanan", en: "Orders" } },
    { to: "/buyer/refunds", label: { id: "Pengembalian dana", en: "Refunds" } },
    { to: "/buyer/conversations", label: { id: "Pesan", en: "Messages" } },
    { to: "/buyer/complaints", label: { id: "Keluhan", en: "Complaints" } },
    { to: "/buyer/settings", label: { id: "Pengaturan", en: "Settings" } },
  ],
  agent: CASES,
  operator: [
    {
      to: "/operator/policy",
      label: { id: "Kebijakan", en: "Policy" },
      group: { id: "Aturan", en: "Rules" },
    },
    { to: "/operator/calendars", label: { id: "Hari libur", en: "Days off" } },
    { to: "/operator/carriers", label: { id: "Kurir", en: "Carriers" } },
    { to: "/operator/webhooks", label: { id: "Webhook", en: "Webhooks" } },
    ...CASES,
  ],
};

/** The places that stand under one name; the first of a role may stand under none. */
export function groupsOf(places: readonly Place[]): readonly (readonly [Place, ...Place[]])[] {
  const groups: [Place, ...Place[]][] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last && !place.group) last.push(place);
    else groups.push([place]);
  }
  return groups;
}
