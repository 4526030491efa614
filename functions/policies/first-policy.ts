import { FIRST_COMPLAINTS } from "./complaints.ts";
import { FIRST_CHECKLISTS, FIRST_DECISION_REASONS } from "./first-checklists.ts";
import { FIRST_PENALTIES } from "./first-penalties.ts";
import {
  FIRST_AUTO_REPLIES,
  FIRST_CONVERSATIONS,
  FIRST_FOLLOW_UPS,
  FIRST_NOTIFICATIONS,
} from "./messages.ts";
import type { Policy } from "./policy.ts";
import { FIRST_PRODUCTS } from "./products.ts";
import { FIRST_RATINGS } from "./ratings.ts";
import { FIRST_FLAGS, FIRST_SCORECARDS } from "./scorecards.ts";

/** The policy a new deployment starts with: the defaults of the rules. */
export const FIRST_POLICY: Policy = {
  version: 1,
  joint_leave_counts: false,
  reminder_hours: 24,
  terms: {
    request_window: { count: 7, unit: "days" },
    carrier_change: { count: 24, unit: "hours" },
    seller_answer: { count: 3, unit: "business_days" },
    return_shipping: { count: 7, unit: "days" },
    return_address: { count: 3, unit: "business_days" },
    receipt_after_delivery: { count: 3, unit: "business_days" },
    receipt_after_dispatch: { count: 14, unit: "days" },
    delivery_resolution: { count: 3, unit: "business_days" },
    reshipment: { count: 3, unit: "business_days" },
    no_movement: { count: 3, unit: "business_days" },
    dispute_opening: { count: 3, unit: "business_days" },
    notice_answer: { count: 2, unit: "business_days" },
    notice_judgement: { count: 2, unit: "business_days" },
    points_life: { count: 90, unit: "days" },
    appeal_window: { count: 7, unit: "days" },
    appeal_evidence: { count: 3, unit: "business_days" },
    appeal_review: { count: 5, unit: "business_days" },
    review_editing: { count: 7, unit: "days" },
    report_judgement: { count: 2, unit: "business_days" },
    complaint_window: { count: 30, unit: "days" },
    complaint_answer: { count: 1, unit: "business_days" },
    complaint_solution: { count: 3, unit: "business_days" },
    complaint_reply: { count: 3, unit: "business_days" },
    complaint_review: { count: 3, unit: "business_days" },
    dispute_evidence: { count: 3, unit: "business_days" },
    dispute_review: { count: 5, unit: "business_days" },
  },
  call_backs: {
    opens: "09:00",
    closes: "18:00",
    within_minutes: 60,
    retry_minutes: 120,
    attempts: 3,
    a_day: 5,
    number_days: 30,
  },
  penalties: FIRST_PENALTIES,
  complaints: FIRST_COMPLAINTS,
  reasons: [
    {
      code: "cancelled",
      ground: "cancelled_before_shipping",
      text: { id: "Dibatalkan sebelum dikirim", en: "Cancelled before shipping" },
      sub_reasons: [
        { code: "ordered_by_mistake", text: { id: "Salah pesan", en: "Ordered by mistake" } },
        { code: "found_cheaper", text: { id: "Menemukan harga lebih murah", en: "Found it cheaper" } },
        { code: "too_slow", text: { id: "Terlalu lama dikirim", en: "Not shipped for too long" } },
      ],
    },
    {
      code: "not_received",
      ground: "shipping",
      text: { id: "Barang tidak sampai", en: "Goods did not arrive" },
      sub_reasons: [
        { code: "lost", text: { id: "Paket hilang", en: "Parcel lost" } },
        { code: "wrong_address", text: { id: "Dikirim ke alamat lain", en: "Sent to another address" } },
        { code: "too_late", text: { id: "Terlambat sampai", en: "Arrived too late" } },
      ],
    },
    {
      code: "incomplete",
      ground: "shipping",
      text: { id: "Barang kurang", en: "Parts are missing" },
      sub_reasons: [
        { code: "empty_parcel", text: { id: "Paket kosong", en: "Empty parcel" } },
        { code: "missing_items", text: { id: "Jumlah kurang", en: "Fewer than ordered" } },
      ],
    },
    {
      code: "damaged",
      ground: "product",
      text: { id: "Barang rusak", en: "Goods are damaged" },
      sub_reasons: [
        { code: "broken_in_transit", text: { id: "Rusak di perjalanan", en: "Broken on the way" } },
        { code: "does_not_work", text: { id: "Tidak berfungsi", en: "Does not work" } },
      ],
    },
    {
      code: "not_as_described",
      ground: "product",
      text: { id: "Tidak sesuai deskripsi", en: "Not as described" },
      sub_reasons: [
        { code: "wrong_item", text: { id: "Salah barang", en: "Wrong item" } },
        { code: "wrong_size", text: { id: "Salah ukuran atau warna", en: "Wrong size or colour" } },
        { code: "not_genuine", text: { id: "Tidak asli", en: "Not genuine" } },
      ],
    },
    {
      code: "changed_mind",
      ground: "changed_mind",
      text: { id: "Berubah pikiran", en: "Changed my mind" },
      sub_reasons: [],
    },
    {
      code: "delivery_given_up",
      ground: "delivery_given_up",
      text: { id: "Pengiriman gagal", en: "The delivery failed" },
      sub_reasons: [],
    },
    {
      code: "agreed_in_complaint",
      ground: "agreed",
      text: { id: "Disepakati dalam keluhan", en: "Agreed on in a complaint" },
      sub_reasons: [],
    },
  ],
  rejection_reasons: [
    {
      code: "goods_must_come_back",
      text: { id: "Barang harus dikembalikan dahulu", en: "The goods must come back first" },
      offers_return: true,
    },
    { code: "sent_as_ordered", text: { id: "Barang sesuai pesanan", en: "Sent as ordered" } },
    { code: "damaged_by_buyer", text: { id: "Rusak oleh pembeli", en: "Damaged by the buyer" } },
    { code: "delivered", text: { id: "Barang sudah diterima", en: "The goods were delivered" } },
    { code: "other", text: { id: "Lainnya", en: "Another reason" } },
  ],
  follow_ups: FIRST_FOLLOW_UPS,
  auto_replies: FIRST_AUTO_REPLIES,
  notifications: FIRST_NOTIFICATIONS,
  ratings: FIRST_RATINGS,
  conversations: FIRST_CONVERSATIONS,
  scorecards: FIRST_SCORECARDS,
  flags: FIRST_FLAGS,
  products: FIRST_PRODUCTS,
  submissions: 3,
  four_eyes_above: 5_000_000,
  checklists: FIRST_CHECKLISTS,
  decision_reasons: FIRST_DECISION_REASONS,
  delivery_failures: [
    {
      code: "invalid_shipping_address",
      text: { id: "Alamat atau nomor resi salah", en: "Wrong shipping address or waybill" },
      wants_other_number: true,
    },
    {
      code: "recipient_unreachable",
      text: { id: "Penerima tidak dapat dihubungi", en: "Recipient cannot be reached" },
    },
    { code: "refused_by_recipient", text: { id: "Penerima menolak paket", en: "Refused by the recipient" } },
    { code: "returned_to_sender", text: { id: "Paket kembali ke pengirim", en: "The parcel came back" } },
    {
      code: "lost_by_carrier",
      text: { id: "Paket hilang di kurir", en: "Lost by the carrier" },
      wants_other_number: true,
    },
  ],
};
