import type { Writer } from "./conversation.ts";

/** What a transcript says besides what was written (R8.4). */
export interface Words {
  readonly title: string;
  readonly order: string;
  readonly conversation: string;
  readonly shop: string;
  readonly buyer: string;
  readonly messages: (from: number, to: number, all: number) => string;
  readonly made: string;
  readonly transcript: string;
  readonly verify: string;
  readonly writers: Readonly<Record<Writer, string>>;
  readonly attachment: string;
  readonly erased: string;
  readonly page: (n: number, of: number) => string;
}

/** In the language of whoever asked for it. */
export const WORDS: Readonly<Record<"id" | "en", Words>> = {
  id: {
    title: "Transkrip percakapan",
    order: "Pesanan",
    conversation: "Percakapan",
    shop: "Toko",
    buyer: "Pembeli",
    messages: (from, to, all) => `Pesan ${from} sampai ${to} dari ${all}`,
    made: "Dibuat",
    transcript: "Transkrip",
    verify:
      "Keaslian berkas ini dapat diperiksa siapa saja: POST /transcripts/verification pada API marketplace, dengan nomor transkrip dan SHA-256 berkas ini. Yang menjorok adalah tulisan para pihak, apa adanya; huruf yang tidak ada di fon ini ditulis sebagai kodenya, [U+1F64F].",
    writers: { buyer: "Pembeli", shop: "Penjual", auto: "Balasan otomatis toko" },
    attachment: "Lampiran",
    erased: "(teks dihapus)",
    page: (n, of) => `halaman ${n} dari ${of}`,
  },
  en: {
    title: "Transcript of a conversation",
    order: "Order",
    conversation: "Conversation",
    shop: "Shop",
    buyer: "Buyer",
    messages: (from, to, all) => `Messages ${from} to ${to} of ${all}`,
    made: "Made",
    transcript: "Transcript",
    verify:
      "Anybody can verify this file: POST /transcripts/verification at the marketplace's API, with the transcript's number and the SHA-256 of this file. What is indented is what the parties wrote, as it is; letters that this font does not have are written as their codes, [U+1F64F].",
    writers: { buyer: "Buyer", shop: "Seller", auto: "The shop's automatic reply" },
    attachment: "Attachment",
    erased: "(text erased)",
    page: (n, of) => `page ${n} of ${of}`,
  },
};
