import type { Shapes } from "../api/client.ts";
import { words } from "../texts/language.ts";

/** What the states of a call-back are called (R4.5). */
export const CALL_BACK_STATUS = words<Readonly<Record<Shapes["CallBack"]["status"], string>>>({
  id: {
    waiting: "Menunggu ditelepon",
    claimed: "Sedang ditangani",
    done: "Sudah ditelepon",
    given_up: "Tidak terhubung",
    withdrawn: "Dibatalkan",
  },
  en: {
    waiting: "Waiting to be called",
    claimed: "Being called",
    done: "Called",
    given_up: "Not reached",
    withdrawn: "Withdrawn",
  },
});

/** How a call can go. */
export const CALL_OUTCOME = words<
  Readonly<Record<Shapes["CallBack"]["attempts"][number]["outcome"], string>>
>({
  id: {
    reached: "Terhubung",
    no_answer: "Tidak diangkat",
    wrong_number: "Nomor salah",
    call_later: "Minta ditelepon lain waktu",
  },
  en: {
    reached: "Reached",
    no_answer: "No answer",
    wrong_number: "Wrong number",
    call_later: "Asked for another time",
  },
});
