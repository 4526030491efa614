/** What a buyer says of the first line of an order, and what is done about it. */
export interface Reviewed {
  readonly rating: 1 | 2 | 3 | 4 | 5;
  readonly text?: string;
  /** What the shop answers. */
  readonly answer?: string;
  /** Why the shop reports it, by one of policy's reasons, and in its own words. */
  readonly report?: readonly [string, string];
  /** What an agent decided about that. */
  readonly decision?: readonly ["keep" | "remove", string];
}

/** By shop, in turn: one that is liked, one that is good mostly, one that is in trouble. */
const REVIEWS: Readonly<Record<string, readonly Reviewed[]>> = {
  "shop-1": [
    { rating: 5, text: "Bahannya adem, jahitannya rapi. Sudah pesan untuk ketiga kalinya." },
    { rating: 5 },
    {
      rating: 4,
      text: "Bagus, hanya warnanya sedikit lebih tua daripada di foto.",
      answer: "Terima kasih kak, foto utamanya sudah kami perbarui.",
    },
    { rating: 5, text: "Pengiriman cepat, dapat bonus tas kain. Terima kasih!" },
    {
      rating: 2,
      text: "Ukurannya kekecilan, padahal sudah ikut tabel.",
      answer: "Maaf kak, boleh ditukar ukuran. Silakan chat kami, ongkir kami tanggung.",
    },
    { rating: 5, text: "Motif batiknya halus sekali. Cocok untuk kondangan." },
    { rating: 4 },
    {
      rating: 1,
      text: "Penipu semua! Beli di toko saya saja, lebih murah.",
      report: ["advertising", "Ini dari penjual lain, isinya iklan tokonya."],
      decision: ["remove", "Ulasan ini mengiklankan toko lain dan tidak menilai barangnya."],
    },
    { rating: 5, text: "Suka banget, pas di badan." },
    { rating: 5, text: "Sesuai deskripsi, bungkusnya rapi." },
  ],
  "shop-2": [
    { rating: 5, text: "Suaranya jernih, baterai tahan seharian." },
    { rating: 4, text: "Oke untuk harganya." },
    {
      rating: 3,
      text: "Barang oke, tapi petunjuknya hanya bahasa Mandarin.",
      answer: "Terima kasih masukannya kak, petunjuk bahasa Indonesia sudah ada di halaman produk.",
    },
    { rating: 5 },
    { rating: 1, text: "Mati total setelah dua hari. Kecewa." },
    { rating: 5, text: "Asli, nomor serinya terdaftar." },
    { rating: 4, text: "Pengiriman agak lama, barangnya bagus." },
    {
      rating: 2,
      text: "Kabelnya cepat panas.",
      report: ["untrue", "Pembeli memakai kepala charger yang salah."],
      decision: ["keep", "Pembeli menilai pengalamannya sendiri; toko dapat menjawabnya."],
      answer: "Kak, mohon dipakai dengan kepala charger 20 W. Kami bantu lewat chat, ya.",
    },
    { rating: 5, text: "Mantap, semua tombolnya enak ditekan." },
  ],
  "shop-3": [
    { rating: 3, text: "Lumayan." },
    { rating: 1, text: "Retak waktu sampai, penjual tidak menjawab chat." },
    { rating: 4, text: "Wajannya bagus, memang anti lengket." },
    { rating: 2, text: "Isinya tidak sesuai, bubuknya apek." },
    { rating: 5, text: "Wangi kopinya luar biasa." },
    { rating: 2 },
    { rating: 4 },
    { rating: 3, text: "Raknya goyang, harus dikencangkan sendiri." },
    { rating: 4, text: "Cukup bagus, kirimnya lama." },
  ],
};

/** Today: fresh ones that their shop has not looked at. */
export const GLAD: Reviewed = {
  rating: 5,
  text: "Cepat sampai, sesuai pesanan. Penjualnya ramah waktu ditanya.",
};
export const DISAPPOINTED: Reviewed = {
  rating: 2,
  text: "Baru dipakai sekali sudah rusak. Mohon diperbaiki kualitasnya.",
};
export const INSULTING: Reviewed = {
  rating: 1,
  text: "Tokonya bodoh semua, adminnya pemalas, jangan beli di sini!!!",
  report: ["insulting", "Ulasan ini menghina karyawan kami dan tidak menyebut barangnya."],
};

/** What is said of a shop at the n-th turn; the shops take turns. */
export function inTurn(shop: string, turn: number): Reviewed | undefined {
  const all = REVIEWS[shop] ?? [];
  return all[Math.floor(turn / Object.keys(REVIEWS).length) % all.length];
}
