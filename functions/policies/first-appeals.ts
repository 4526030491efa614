import type { Checklist, DecisionReason } from "./reviews.ts";

const PAPERS = ["image/jpeg", "image/png", "application/pdf"] as const;

/** What an appeal against a penalty is made of in a new deployment (R5.3): five items, all of them. */
export const APPEAL_CHECKLIST: Checklist = {
  kind: "appeal",
  requirements: [
    {
      code: "shipment_screenshots",
      of: ["seller"],
      required: true,
      accepts: PAPERS,
      sample: "/samples/shipment_screenshots",
      text: {
        id: "Tangkapan layar pesanan logistik dan kiriman ekspresnya, nomor resi terbaca",
        en: "Screenshot of the logistics order and of the express shipment, with a legible waybill number",
      },
    },
    {
      code: "signed_proof",
      of: ["seller"],
      required: true,
      accepts: PAPERS,
      sample: "/samples/signed_proof",
      text: {
        id: "Bukti yang ditandatangani kurir atau penerima",
        en: "Proof signed by the carrier or the recipient",
      },
    },
    {
      code: "carrier_site_check",
      of: ["seller"],
      required: true,
      accepts: PAPERS,
      sample: "/samples/proof_of_delivery",
      text: {
        id: "Hasil pengecekan nomor resi di situs resmi kurir: nomor, status dan waktu terbaca",
        en: "The check on the carrier's official site: number, status and time can be read",
      },
    },
    {
      code: "whereabouts",
      of: ["seller"],
      required: true,
      accepts: [],
      account: { characters: 80, words: 10 },
      sample: "/samples/whereabouts",
      text: {
        id: "Tulis dengan jelas di mana barang sekarang: paling sedikit 80 huruf dan 10 kata yang berbeda",
        en: "Write clearly where the goods are: at least 80 characters and 10 different words",
      },
    },
    {
      code: "chat",
      of: ["seller"],
      required: true,
      accepts: PAPERS,
      sample: "/samples/chat",
      text: {
        id: "Percakapan dengan pembeli yang memperlihatkan informasi pengiriman",
        en: "The chat with the buyer that shows the shipping information",
      },
    },
  ],
};

/** Why an agent decides about an appeal (R5.4). */
export const APPEAL_REASONS: readonly DecisionReason[] = [
  {
    kind: "appeal",
    outcome: "upheld",
    code: "shipment_proven",
    text: { id: "Pengiriman terbukti", en: "The shipment is proven" },
  },
  {
    kind: "appeal",
    outcome: "upheld",
    code: "carrier_confirms",
    text: { id: "Kurir membenarkan penjual", en: "The carrier confirms what the seller says" },
  },
  {
    kind: "appeal",
    outcome: "refused",
    code: "shipment_not_proven",
    text: { id: "Pengiriman tidak terbukti", en: "The shipment is not proven" },
  },
  {
    kind: "appeal",
    outcome: "refused",
    code: "evidence_contradicts",
    text: {
      id: "Bukti bertentangan dengan data kurir",
      en: "The evidence contradicts what the carrier says",
    },
  },
];
