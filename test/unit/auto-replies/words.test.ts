import { describe, expect, test } from "vitest";
import { areForms, type Word, wordsOf } from "../../../functions/auto-replies/words.ts";

function word(text: string): Word {
  const [only] = wordsOf(text);
  if (only === undefined) throw new Error(`${text} has no word that says something`);
  return only;
}
const said = (text: string) => wordsOf(text).map((one) => one.said);

/** Roots that shops ask for, and what buyers make of them. */
const INDONESIAN: Readonly<Record<string, string>> = {
  kirim:
    "dikirim mengirim pengiriman kirimkan terkirim dikirimkan mengirimkan kirimnya dikirimin ngirim pengirimannya dikirimlah krm",
  beli: "membeli dibeli pembelian belikan belinya pembeli dibelikan",
  tukar: "menukar ditukar penukaran tukarkan menukarkan tuker",
  retur: "diretur meretur returnya returkan",
  kembali: "mengembalikan dikembalikan pengembalian kembalikan",
  batal: "membatalkan dibatalkan pembatalan batalkan dibatalin",
  bayar: "membayar dibayar pembayaran bayarnya byr pembayarannya",
  sampai: "sampainya nyampai sampe",
  pesan: "memesan pesanan pemesanan pesanannya pesananku dipesan",
  rusak: "kerusakan merusak rusaknya",
  cek: "dicek mengecek pengecekan ngecek",
  garansi: "garansinya bergaransi digaransi",
  lacak: "melacak dilacak pelacakan",
  ukur: "ukuran mengukur pengukuran ukurannya",
  kurang: "kekurangan berkurang kurangnya",
  ganti: "mengganti diganti penggantian gantinya",
  sewa: "menyewa disewa penyewaan",
  lambat: "terlambat keterlambatan",
  baik: "memperbaiki diperbaiki perbaikan terbaik",
  hubung: "menghubungi dihubungi hubungi",
  ajar: "belajar pelajaran pelajar",
  kerja: "bekerja pekerjaan",
  barang: "barangnya barang2 barangmu brg",
  kapan: "kapankah kapannnn kpn",
};

const ENGLISH: Readonly<Record<string, string>> = {
  ship: "ships shipped shipping shipment shipments",
  refund: "refunds refunded refunding",
  deliver: "delivers delivered delivering delivery deliveries",
  close: "closed closing",
  box: "boxes",
  size: "sizes sized",
  buy: "buying buys",
  return: "returns returned returning",
  copy: "copies copied",
  pay: "payment payments paying",
};

describe("R6.2 words that are forms of one another", () => {
  for (const table of [INDONESIAN, ENGLISH])
    for (const [root, forms] of Object.entries(table))
      test.each(forms.split(" "))(`given ${root}, then %s is a form of it`, (form) => {
        expect(areForms(word(root), word(form))).toBe(true);
      });

  test.each([
    ["pengiriman", "dikirim"],
    ["shipping", "shipped"],
    ["kerusakan", "merusak"],
  ])("given %s and %s, then each is a form of the other", (one, other) => {
    expect(areForms(word(one), word(other))).toBe(true);
  });

  test.each([
    ["meja", "kemeja"],
    ["rak", "perak"],
    ["ban", "perban"],
    ["masa", "masalah"],
    ["uang", "beruang"],
    ["ring", "ringan"],
    ["tang", "tangan"],
    ["resi", "garansi"],
    ["kirim", "kira"],
    ["ori", "memori"],
    ["gela", "gelas"],
    ["ship", "relationship"],
    ["bel", "beli"],
    ["baru", "barang"],
  ])("given %s, then %s is another word", (one, other) => {
    expect(areForms(word(one), word(other))).toBe(false);
  });
});

describe("R6.2 the words of a text", () => {
  test.each([
    ["Kak, barangnya KAPAN dikirim ya?!", ["barangnya", "kapan", "dikirim"]],
    ["ongkir-nya berapa", ["ongkir", "berapa"]],
    ["<script>alert('resi')</script>", ["script", "alert", "resi", "script"]],
    ["ＲＥＳＩ ré\u200bsi", ["resi", "resi"]],
    ["ukuran L atau 42?", ["ukuran", "42"]],
    ["c.o.d, C.O.D. atau a.n. Sari?", ["cod", "cod", "sari"]],
    ["", []],
    ["  .*+?^$ {}()|[]\\ \u{1F600} ", []],
    ["yang itu ya kak", []],
  ])("given %j, then %j", (text, words) => {
    expect(said(text)).toEqual(words);
  });

  test("given a text without end, then its first words are looked at", () => {
    expect(wordsOf("resi ".repeat(100_000))).toHaveLength(500);
    expect(said("a1".repeat(10_000))[0]).toHaveLength(40);
  });
});
