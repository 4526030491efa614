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
  ],
  agent: [
    { to: "/agent/disputes", label: { id: "Sengketa", en: "Disputes" } },
    { to: "/agent/appeals", label: { id: "Banding", en: "Appeals" } },
    { to: "/agent/notices", label: { id: "Peringatan resi", en: "Waybill notices" } },
  ],
  operator: [],
};
