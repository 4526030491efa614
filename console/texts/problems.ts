import { MISSING } from "./problems/missing.ts";
import { OPERATION } from "./problems/operation.ts";
import { ORDERS } from "./problems/orders.ts";
import { REFUNDS } from "./problems/refunds.ts";
import { REQUESTS } from "./problems/requests.ts";
import { REVIEWS } from "./problems/reviews.ts";
import { SERVICE } from "./problems/service.ts";
import type { Language, Words } from "./words.ts";

/** What the API refuses, by its stable code: what happened, and what to do, in plain words (R8.4). */
export const PROBLEMS: Readonly<Record<string, Words<string>>> = {
  ...REQUESTS,
  ...MISSING,
  ...ORDERS,
  ...REFUNDS,
  ...REVIEWS,
  ...SERVICE,
  ...OPERATION,
};

/** What a code that is not here means at least, by its status. */
const BY_STATUS: Readonly<Record<number, Words<string>>> = {
  400: {
    id: "Ada isian yang belum benar. Periksa lalu coba lagi.",
    en: "Something in the form is not right yet. Check it and try again.",
  },
  401: { id: "Silakan masuk lagi.", en: "Please sign in again." },
  403: { id: "Akun Anda tidak boleh melakukan ini.", en: "Your account may not do this." },
  404: { id: "Tidak ditemukan.", en: "There is no such thing." },
  409: {
    id: "Orang lain atau batas waktu lebih dulu.",
    en: "Somebody else, or a deadline, was first.",
  },
  422: { id: "Aturan tidak mengizinkan ini.", en: "A rule does not allow this." },
  429: {
    id: "Terlalu banyak sekaligus. Coba lagi sebentar.",
    en: "Too much at once. Try again in a moment.",
  },
  503: {
    id: "Saat ini tidak bisa. Coba lagi sebentar.",
    en: "Not possible just now. Try again in a moment.",
  },
};

interface Told {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
}

/** A problem in the reader's language; what nobody has put into words is said as the API says it. */
export function problemText({ code, status, detail }: Told, language: Language): string {
  return (PROBLEMS[code] ?? BY_STATUS[status])?.[language] ?? detail;
}
