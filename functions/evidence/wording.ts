import type { Why } from "./file.ts";

interface Texts {
  readonly id: string;
  readonly en: string;
}

/** Why a file was refused, and what to do about it, for people (R8.4). */
export const WHY: Readonly<Record<Why, Texts>> = {
  size_differs: {
    id: "Ukuran berkas yang diterima berbeda dari yang disebutkan. Unggah kembali.",
    en: "What arrived has another size than was said. Upload it again.",
  },
  checksum_differs: {
    id: "Isi berkas berubah dalam perjalanan. Unggah kembali.",
    en: "The content changed on its way. Upload it again.",
  },
  type_differs: {
    id: "Isi berkas bukan dari jenis yang disebutkan. Pilih jenis yang benar atau simpan ulang sebagai JPG, PNG, PDF atau MP4.",
    en: "The content is not of the type that was said. Choose the right type, or save it as JPG, PNG, PDF or MP4.",
  },
  hidden_content: {
    id: "Di dalam berkas ada data lain. Simpan ulang sebagai gambar atau PDF biasa, atau ambil tangkapan layar.",
    en: "There is something else in this file. Save it as a plain picture or PDF, or take a screenshot of it.",
  },
  image_broken: {
    id: "Gambar rusak atau tidak lengkap. Buka, lalu simpan ulang sebagai JPG atau PNG.",
    en: "The picture is broken or not whole. Open it and save it as JPG or PNG.",
  },
  image_too_large: {
    id: "Gambar terlalu besar untuk ditampilkan: paling panjang 20.000 piksel per sisi dan 100 megapiksel.",
    en: "The picture is too large to be shown: at most 20,000 pixels a side and 100 megapixels.",
  },
  pdf_broken: {
    id: "PDF tidak dapat dibuka. Cetak ulang menjadi PDF.",
    en: "The PDF does not open. Print it to a PDF again.",
  },
  pdf_encrypted: {
    id: "PDF terkunci. Simpan tanpa kata sandi dan tanpa pembatasan.",
    en: "The PDF is locked. Save it without a password and without restrictions.",
  },
  pdf_active: {
    id: "PDF berisi skrip, lampiran atau formulir yang bertindak sendiri. Cetak ulang menjadi PDF biasa.",
    en: "The PDF holds scripts, attachments or things that act by themselves. Print it to a plain PDF.",
  },
  pdf_too_large: {
    id: "Isi PDF terlalu besar setelah dibuka: paling banyak 500 halaman. Kirim halaman yang diperlukan saja.",
    en: "The PDF is too large once it is opened: at most 500 pages. Send only the pages that matter.",
  },
  video_broken: {
    id: "Video rusak atau bukan MP4 biasa. Simpan ulang sebagai MP4.",
    en: "The video is broken, or no plain MP4. Save it as MP4.",
  },
  malware_found: {
    id: "Pemindai menemukan program berbahaya dalam berkas ini.",
    en: "The scanner found something harmful in this file.",
  },
  malware_unknown: {
    id: "Berkas ini tidak dapat dipindai. Simpan ulang dalam bentuk yang lebih sederhana.",
    en: "This file cannot be scanned. Save it in a simpler form.",
  },
};
