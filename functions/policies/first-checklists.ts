import { APPEAL_CHECKLIST, APPEAL_REASONS } from "./first-appeals.ts";
import type { Checklist, DecisionReason, Requirement } from "./reviews.ts";

const PAPERS = ["image/jpeg", "image/png", "application/pdf"] as const;
const PICTURES = ["image/jpeg", "image/png"] as const;

/** R4.3: the seller's core evidence, whatever the reason. */
const PROOFS: readonly Requirement[] = [
  {
    code: "proof_of_purchase",
    of: ["seller"],
    required: true,
    accepts: PAPERS,
    sample: "/samples/proof_of_purchase",
    text: {
      id: "Bukti pembelian lengkap: faktur atau rincian pesanan dengan nomor pesanan, barang dan harga",
      en: "The full proof of purchase: invoice or order details with order number, goods and price",
    },
  },
  {
    code: "proof_of_shipment",
    of: ["seller"],
    required: true,
    accepts: PAPERS,
    sample: "/samples/proof_of_shipment",
    text: {
      id: "Bukti pengiriman lengkap: label dengan nomor resi yang terbaca, atau tanda terima kurir",
      en: "The full proof of shipment: the label with a legible waybill number, or the carrier's receipt",
    },
  },
];

const CHAT: Requirement = {
  code: "chat",
  of: ["buyer", "seller"],
  required: false,
  accepts: PAPERS,
  sample: "/samples/chat",
  text: {
    id: "Percakapan antara pembeli dan penjual tentang pesanan ini",
    en: "The conversation between buyer and seller about this order",
  },
};

const PACKING: Requirement = {
  code: "packing",
  of: ["seller"],
  required: false,
  accepts: [...PICTURES, "video/mp4"],
  sample: "/samples/packing",
  text: {
    id: "Foto atau video saat barang dikemas",
    en: "A picture or video of the goods being packed",
  },
};

/** What a new deployment asks for (R4.2, R4.3). Both sides see the whole list. */
export const FIRST_CHECKLISTS: readonly Checklist[] = [
  APPEAL_CHECKLIST,
  {
    kind: "dispute",
    reasons: ["not_received"],
    requirements: [
      ...PROOFS,
      {
        code: "proof_of_delivery",
        of: ["seller"],
        required: false,
        accepts: PAPERS,
        sample: "/samples/proof_of_delivery",
        text: {
          id: "Bukti penyerahan: tanda tangan atau foto penerima, atau halaman pelacakan resmi kurir",
          en: "Proof of delivery: the recipient's signature or picture, or the carrier's own tracking page",
        },
      },
      CHAT,
    ],
  },
  {
    kind: "dispute",
    reasons: [
      "return_damaged",
      "return_incomplete",
      "return_different",
      "return_empty",
      "return_not_received",
    ],
    requirements: [
      ...PROOFS,
      {
        code: "returned_goods",
        of: ["seller"],
        required: false,
        accepts: [...PICTURES, "video/mp4"],
        sample: "/samples/returned_goods",
        text: {
          id: "Foto atau video isi paket pengembalian, dengan label paketnya",
          en: "Pictures or a video of what was in the returned parcel, with the parcel's label",
        },
      },
      {
        code: "proof_of_return",
        of: ["buyer"],
        required: true,
        accepts: PAPERS,
        sample: "/samples/proof_of_return",
        text: {
          id: "Bukti pengiriman kembali: tanda terima kurir dengan nomor resi",
          en: "Proof that the goods were sent back: the carrier's receipt with the waybill number",
        },
      },
      CHAT,
    ],
  },
  {
    kind: "dispute",
    requirements: [
      ...PROOFS,
      PACKING,
      {
        code: "goods_received",
        of: ["buyer"],
        required: true,
        accepts: [...PICTURES, "video/mp4"],
        sample: "/samples/goods_received",
        text: {
          id: "Foto atau video barang yang diterima, yang memperlihatkan masalahnya",
          en: "Pictures or a video of the goods as they were received, showing what is wrong",
        },
      },
      CHAT,
    ],
  },
];

/** Why an agent decides (R4.4, R5.4). */
export const FIRST_DECISION_REASONS: readonly DecisionReason[] = [
  ...APPEAL_REASONS,
  {
    kind: "dispute",
    outcome: "refund",
    code: "evidence_supports_buyer",
    text: { id: "Bukti mendukung pembeli", en: "The evidence supports the buyer" },
  },
  {
    kind: "dispute",
    outcome: "refund",
    code: "seller_gave_no_evidence",
    text: { id: "Penjual tidak memberi bukti", en: "The seller gave no evidence" },
  },
  {
    kind: "dispute",
    outcome: "refund",
    code: "shared_fault",
    text: { id: "Kedua pihak ikut bertanggung jawab", en: "Both sides share the fault" },
  },
  {
    kind: "dispute",
    outcome: "rejection_stands",
    code: "evidence_supports_seller",
    text: { id: "Bukti mendukung penjual", en: "The evidence supports the seller" },
  },
  {
    kind: "dispute",
    outcome: "rejection_stands",
    code: "buyer_gave_no_evidence",
    text: { id: "Pembeli tidak memberi bukti", en: "The buyer gave no evidence" },
  },
];
