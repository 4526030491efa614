import type { Command } from "../api/command.ts";
import { ConfirmedCommand } from "../parts/confirmed-command.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    withdraw: {
      title: "Batalkan permintaan",
      costs: "Permintaan ini berakhir dan dananya tidak dikembalikan. Ini tidak dapat diurungkan.",
      button: "Batalkan permintaan",
      sure: "Batalkan permintaan ini?",
      yes: "Ya, batalkan",
    },
    agree_to_return: {
      title: "Kirim barangnya kembali",
      costs:
        "Penjual meminta barangnya kembali lebih dahulu. Bila Anda setuju, alamat pengembalian tampil di halaman ini, dan dana dikembalikan setelah barang diterima.",
      button: "Setuju mengirim kembali",
      sure: "Kirim barangnya kembali?",
      yes: "Ya, saya kirim kembali",
    },
    open_dispute: {
      title: "Tidak setuju dengan penolakan?",
      costs: "Bawa ke sengketa: Anda dan penjual menyerahkan bukti, lalu petugas kami memutuskan.",
      button: "Buka sengketa",
      sure: "Bawa penolakan ini ke sengketa?",
      yes: "Ya, buka sengketa",
    },
  },
  en: {
    withdraw: {
      title: "Withdraw it",
      costs: "This request ends and the money is not given back. This cannot be undone.",
      button: "Withdraw",
      sure: "Withdraw this request?",
      yes: "Yes, withdraw it",
    },
    agree_to_return: {
      title: "Send the goods back",
      costs:
        "The seller wants the goods back first. If you agree, the return address is shown on this page, and you are refunded once the goods were received.",
      button: "Agree to send them back",
      sure: "Send the goods back?",
      yes: "Yes, I send them back",
    },
    open_dispute: {
      title: "You disagree with the rejection?",
      costs: "Take it to a dispute: you and the seller hand in evidence, and an agent of ours decides.",
      button: "Open a dispute",
      sure: "Take this rejection to a dispute?",
      yes: "Yes, open a dispute",
    },
  },
});

/** What a buyer decides by a word alone. */
export type Decision = "agree_to_return" | "open_dispute" | "withdraw";

interface Offered {
  readonly decision: Decision;
  readonly command: Command;
  readonly href: string;
}

/** Withdraw, agree to a return, open a dispute (R3.7). */
export function RefundDecision({ decision, command, href }: Offered) {
  const text = useWords(said)[decision];
  return <ConfirmedCommand {...text} danger={decision === "withdraw"} command={command} href={href} />;
}
