import { words } from "../texts/language.ts";

/** Where a file is, in words. */
export const FILE_STATUS = words({
  id: {
    awaiting_upload: "sedang diunggah",
    checking: "sedang diperiksa",
    accepted: "diterima",
    refused: "ditolak",
  },
  en: {
    awaiting_upload: "being uploaded",
    checking: "being checked",
    accepted: "accepted",
    refused: "refused",
  },
});

/** What the API says is missing, by its code. */
export const MISSING = words({
  id: {
    statement: "Tulis pernyataan Anda.",
    required: (item: string) => `Belum ada: ${item}`,
    says_too_little: "Pernyataan masih terlalu singkat.",
    awaiting_upload: (file: string) => `${file} belum selesai diunggah.`,
    checking: (file: string) => `${file} masih diperiksa.`,
    unfit: (file: string) => `${file} tidak dapat dipakai: hapus atau ganti.`,
  },
  en: {
    statement: "Write your statement.",
    required: (item: string) => `Not there yet: ${item}`,
    says_too_little: "The statement says too little so far.",
    awaiting_upload: (file: string) => `${file} is not uploaded yet.`,
    checking: (file: string) => `${file} is still being checked.`,
    unfit: (file: string) => `${file} cannot be used: remove or replace it.`,
  },
});

/** How people call the types of files. */
const KINDS: Readonly<Record<string, string>> = {
  "image/jpeg": "JPG",
  "image/png": "PNG",
  "application/pdf": "PDF",
  "video/mp4": "MP4",
};

/** JPG, PNG, PDF. */
export function kindsText(types: readonly string[]): string {
  return types.map((type) => KINDS[type] ?? type).join(", ");
}

/** 1,4 MB. */
export function sizeText(bytes: number, language: "id" | "en"): string {
  const locale = language === "id" ? "id-ID" : "en-GB";
  const [unit, size] = bytes < 1024 * 1024 ? (["KB", 1024] as const) : (["MB", 1024 * 1024] as const);
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / size);
  return `${figure} ${unit}`;
}
