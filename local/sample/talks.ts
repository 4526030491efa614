/**
 * What buyer and shop write to each other about an order, line by line, each a while after the one before. `{barang}` is
 * what was bought. Who writes has read what was there; `reads` is somebody who only reads, and `auto` waits for the
 * shop's automatic reply to what the buyer wrote last.
 */
export type Line =
  | readonly ["buyer" | "shop" | "buyer shows", string]
  | readonly ["auto" | "buyer reads" | "shop reads"];

/** Asked and answered, on days that are past. */
export const WHEN_SHIPPED: readonly Line[] = [
  ["buyer", "Halo kak, pesanan saya kapan dikirim ya? Mau dipakai hari Sabtu."],
  ["auto"],
  ["shop", "Siap kak, hari ini dijemput kurir jam 4 sore. Nomor resinya menyusul di pesanan, ya."],
  ["buyer", "Oke, terima kasih banyak kak 🙏"],
  ["shop", "Sama-sama kak, ditunggu paketnya."],
  ["buyer reads"],
];

export const HOW_KEPT: readonly Line[] = [
  ["buyer", "Kak, {barang} ini sebaiknya disimpan bagaimana supaya awet?"],
  ["shop", "Halo kak! Di tempat kering dan teduh, jangan kena matahari langsung."],
  ["buyer", "Kalau di lemari dapur aman?"],
  ["shop", "Aman kak, asal tidak dekat kompor."],
  ["buyer reads"],
];

export const GUARANTEE: readonly Line[] = [
  ["buyer", "Min, {barang} ada garansinya?"],
  ["auto"],
  ["shop", "Ada kak, garansi toko 6 bulan. Simpan kotak dan notanya, ya."],
  ["buyer", "Klaimnya lewat sini saja?"],
  ["shop", "Iya kak, chat di sini saja, nanti kami bantu sampai selesai."],
  ["buyer reads"],
];

export const SLOW_ANSWER: readonly Line[] = [
  ["buyer", "Paketnya sampai tapi {barang} tidak ada kartu garansinya. Memang tidak dapat?"],
  ["buyer", "Halo? Ada orang?"],
  ["buyer", "Saya tunggu dari tadi, tolong dijawab."],
  ["shop", "Maaf lama kak, kami cek dulu ke gudang."],
];

/** At night: the shop says when it is there again, and answers in the morning. */
export const AT_NIGHT: readonly Line[] = [
  ["buyer", "Malam kak, warna {barang} yang dikirim sama seperti di foto, kan?"],
  ["auto"],
  ["shop", "Pagi kak, sama persis seperti di foto utama. Kalau beda, boleh dikembalikan."],
  ["buyer reads"],
];

/** Today: nobody has answered yet. */
export const WHERE_IS_IT: readonly Line[] = [
  ["buyer", "Kak, nomor resi pesanan ini berapa ya? Di aplikasi kurir belum muncul."],
  ["auto"],
];

export const FIRST_CONTACT: readonly Line[] = [
  ["buyer", "Selamat pagi, {barang} ini bahannya panas tidak kalau dipakai seharian?"],
  ["auto"],
  ["shop", "Pagi kak! Adem kok, bahannya menyerap keringat. Banyak pelanggan kami pakai untuk kerja."],
];

export const SHOWN: readonly Line[] = [
  ["buyer shows", "Kak, jahitan di bagian bawah {barang} lepas, seperti di foto ini. Bisa dibantu?"],
  ["buyer", "Baru saya buka tadi pagi, belum dipakai sama sekali."],
];

export const ASKED_TWICE: readonly Line[] = [
  ["buyer", "Permisi, apakah {barang} bisa ditukar dengan warna hitam?"],
  ["buyer", "Kalau tidak bisa, tidak apa-apa, saya tetap ambil yang ini."],
];

export const TOLD_FIRST: readonly Line[] = [
  ["shop", "Halo kak, {barang} pesanan kakak kami bungkus ganda agar aman. Mohon direkam saat dibuka, ya."],
];

export const THANKED: readonly Line[] = [
  ["buyer", "Barang sudah sampai dengan selamat, terima kasih!"],
  ["shop", "Terima kasih kembali kak, semoga awet. Jangan lupa ulasannya 😊"],
];
