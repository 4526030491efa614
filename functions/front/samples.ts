/** What a drawing shows: a paper, a parcel's label, a screen, a conversation, or goods. */
type Sketch = "paper" | "label" | "screen" | "chat" | "goods";

interface Sample {
  readonly sketch: Sketch;
  readonly id: string;
  readonly en: string;
}

/** The samples that the first checklists point at (R4.2): what a good piece of evidence lets one read. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  proof_of_purchase: {
    sketch: "paper",
    id: "Nomor pesanan, barang dan harga terbaca",
    en: "Order number, goods and price can be read",
  },
  proof_of_shipment: {
    sketch: "label",
    id: "Nomor resi dan kurir terbaca",
    en: "Waybill number and carrier can be read",
  },
  proof_of_delivery: {
    sketch: "screen",
    id: "Halaman kurir: nomor, status dan waktu",
    en: "The carrier's page: number, status and time",
  },
  proof_of_return: {
    sketch: "label",
    id: "Tanda terima kirim balik dengan nomor resi",
    en: "Receipt of the return with its waybill number",
  },
  shipment_screenshots: {
    sketch: "screen",
    id: "Pesanan logistik dan kiriman, resi terbaca",
    en: "Logistics order and shipment, number legible",
  },
  signed_proof: {
    sketch: "paper",
    id: "Tanda tangan, nama dan tanggal terbaca",
    en: "Signature, name and date can be read",
  },
  whereabouts: {
    sketch: "paper",
    id: "Di mana, pada siapa, sejak kapan",
    en: "Where, with whom, since when",
  },
  chat: {
    sketch: "chat",
    id: "Percakapan utuh dengan waktu",
    en: "The whole conversation, with times",
  },
  packing: {
    sketch: "goods",
    id: "Barang dan label dalam satu gambar",
    en: "Goods and label in one picture",
  },
  goods_received: {
    sketch: "goods",
    id: "Masalahnya terlihat jelas",
    en: "What is wrong is easy to see",
  },
  returned_goods: {
    sketch: "goods",
    id: "Isi paket dan labelnya dalam satu gambar",
    en: "What was inside, and the label, in one picture",
  },
};

const line = (x: number, y: number, width: number) =>
  `<rect x="${x}" y="${y}" width="${width}" height="6" rx="3" fill="#b8c0cc"/>`;
const box = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${fill}" stroke="#5b6675"/>`;
const word = (x: number, y: number, text: string) =>
  `<text x="${x}" y="${y}" font-size="12" fill="#22303f">${text}</text>`;
const BARS = Array.from({ length: 18 }, (_, n) => {
  const width = n % 3 === 0 ? 5 : 2;
  return `<rect x="${98 + n * 7}" y="70" width="${width}" height="44" fill="#22303f"/>`;
}).join("");

const SKETCHES: Readonly<Record<Sketch, string>> = {
  paper: `${box(90, 20, 140, 160, "#fff")}${word(102, 44, "No. INV-20260302-01")}${[60, 80, 100].map((y) => line(102, y, 70) + line(190, y, 28)).join("")}${word(102, 150, "Total Rp 150.000")}`,
  label: `${box(80, 30, 160, 140, "#fff")}${word(98, 56, "Kurir")}${BARS}${word(98, 134, "JP1234567890")}${line(98, 148, 110)}`,
  screen: `${box(60, 25, 200, 150, "#fff")}${box(60, 25, 200, 22, "#dfe5ec")}${word(76, 72, "JP1234567890")}${word(76, 96, "Delivered 02-03 10:15")}${line(76, 112, 150)}${line(76, 130, 120)}`,
  chat: `${box(60, 30, 130, 40, "#fff")}${line(74, 46, 90)}${box(130, 84, 130, 40, "#d7ebdd")}${line(144, 100, 90)}${box(60, 138, 130, 36, "#fff")}${line(74, 152, 70)}${word(200, 60, "10:15")}`,
  goods: `${box(95, 60, 130, 100, "#e8d9c0")}<path d="M130 70l18 26-14 18 22 34" fill="none" stroke="#b3261e" stroke-width="3"/><circle cx="146" cy="112" r="34" fill="none" stroke="#b3261e" stroke-width="2"/>${box(178, 72, 38, 26, "#fff")}`,
};

/** A sample as an SVG picture with its captions in both languages (R8.4); `undefined` where there is none. */
export function drawn(code: string): string | undefined {
  const sample = Object.hasOwn(SAMPLES, code) ? SAMPLES[code] : undefined;
  if (sample === undefined) return undefined;
  const { sketch, id, en } = sample;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" font-family="sans-serif" role="img">` +
    `<title>${id} / ${en}</title><rect width="320" height="240" fill="#f4f6f8"/>${SKETCHES[sketch]}` +
    `<text x="160" y="206" font-size="13" text-anchor="middle" fill="#22303f">${id}</text>` +
    `<text x="160" y="226" font-size="12" text-anchor="middle" fill="#5b6675">${en}</text></svg>`
  );
}
