/** What a buyer complains about, and what is done about it, step by step, each a while after the one before. */
export interface Complains {
  readonly category: string;
  readonly text: string;
  readonly steps?: readonly ComplaintStep[];
}

type Solution = "repair" | "replacement" | "part_refund" | "apology" | "other";

/** Part refunds are so many per cent of the first line's worth. */
export type ComplaintStep =
  | readonly ["answer" | "escalate", string]
  | readonly ["offer" | "mediate", Solution, string, number?]
  | readonly ["accept" | "decline" | "withdraw" | "claim"]
  | readonly ["resolve", string, string]
  | readonly ["rate", number, string?];

const SCRATCHED = "Permukaannya tergores dan kotaknya penyok, padahal dibungkus plastik gelembung.";
const PALE = "Warnanya jauh lebih pucat daripada di foto. Saya pesan untuk seragam keluarga.";

/** Solved, and the buyer says how it went. */
export const PART_REFUNDED: Complains = {
  category: "damaged",
  text: SCRATCHED,
  steps: [
    ["answer", "Mohon maaf atas pengalamannya, kak. Kami cek dulu dengan bagian pengemasan."],
    ["offer", "part_refund", "Barang boleh disimpan, dan kami kembalikan sebagian dananya.", 30],
    ["accept"],
    ["rate", 5, "Cepat dan adil. Terima kasih."],
  ],
};

export const APOLOGISED: Complains = {
  category: "late",
  text: "Dijanjikan dua hari, sampainya seminggu. Acaranya sudah lewat.",
  steps: [
    ["offer", "apology", "Kami minta maaf, kak. Kurir kami kewalahan minggu itu; kami sudah ganti jadwal."],
    ["accept"],
    ["rate", 3],
  ],
};

export const REPLACED: Complains = {
  category: "missing_parts",
  text: "Di dalam kotak tidak ada buku petunjuk dan satu bagiannya kurang.",
  steps: [
    ["answer", "Terima kasih sudah memberi tahu, kak. Bagian yang kurang masih ada di gudang."],
    ["offer", "replacement", "Kami kirim bagian yang kurang besok pagi, ongkir kami tanggung."],
    ["accept"],
    ["rate", 4, "Baik, asal lain kali dicek sebelum dikirim."],
  ],
};

export const DISMISSED: Complains = {
  category: "not_as_described",
  text: PALE,
  steps: [
    ["answer", "Warnanya sudah sesuai deskripsi, kak; layar ponsel bisa berbeda."],
    ["escalate", "Penjual tidak mau melihat foto saya."],
    ["claim"],
    ["resolve", "not_substantiated", "Foto dan deskripsi menunjukkan warna yang sama."],
    ["rate", 2],
  ],
};

export const WITHDRAWN: Complains = {
  category: "late",
  text: "Paket belum datang juga.",
  steps: [["withdraw"]],
};

/** Left alone: the clock brings the agents. */
export const UNANSWERED: Complains = {
  category: "wrong",
  text: "Yang datang barang lain. Saya sudah chat dua kali, tidak dijawab.",
};

/** Today: the seller owes the first answer. */
export const JUST_OPENED: Complains = {
  category: "missing_parts",
  text: "Pesan dua, yang datang hanya satu. Segel kotaknya masih utuh waktu diterima.",
};

export const RUDE: Complains = {
  category: "seller_conduct",
  text: "Saya tanya baik-baik, dijawab kasar oleh admin toko.",
};

/** The seller owes a solution. */
export const ANSWERED: Complains = {
  category: "damaged",
  text: SCRATCHED,
  steps: [["answer", "Baik kak, kami pelajari fotonya dan kabari hari ini juga."]],
};

/** The buyer owes a word about what is offered. */
export const OFFERED_MONEY: Complains = {
  category: "not_as_described",
  text: PALE,
  steps: [
    ["answer", "Maaf kak, produksi terakhir memang sedikit lebih muda warnanya."],
    ["offer", "part_refund", "Kalau kakak berkenan menyimpannya, kami kembalikan seperempat harganya.", 25],
  ],
};

export const OFFERED_REPLACEMENT: Complains = {
  category: "damaged",
  text: "Setelah tiga hari dipakai tidak berfungsi lagi.",
  steps: [["offer", "replacement", "Kami ganti dengan unit baru, kak. Unit lama dijemput kurir kami."]],
};

/** The agents' matter: nobody has it yet, one has it, and one has proposed something to both sides. */
export const ESCALATED: Complains = {
  category: "return_trouble",
  text: "Barang sudah saya kirim balik, penjual bilang belum terima.",
  steps: [
    ["answer", "Di gudang kami belum ada paketnya, kak."],
    ["escalate", "Saya punya bukti terima bertanda tangan, tetapi penjual tidak mau melihatnya."],
  ],
};

export const DECLINED: Complains = {
  category: "damaged",
  text: SCRATCHED,
  steps: [
    ["offer", "apology", "Mohon maaf, kak, itu ulah kurir."],
    ["decline"],
    ["escalate", "Maaf saja tidak cukup, barangnya tidak bisa dipakai."],
    ["claim"],
  ],
};

export const MEDIATED: Complains = {
  category: "not_as_described",
  text: PALE,
  steps: [
    ["answer", "Kami tidak bisa menerima pengembalian warna, kak."],
    ["escalate", "Tolong ditengahi."],
    ["claim"],
    ["mediate", "part_refund", "Kedua pihak ada benarnya: barang disimpan, sebagian dana kembali.", 15],
  ],
};
