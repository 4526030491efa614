import type { Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { rupiah } from "../format/rupiah.ts";
import { CommandForm } from "../parts/command-form.tsx";
import { ChoiceField } from "../parts/fields.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Barang yang kembali",
    condition: "Bagaimana barangnya?",
    choose: "Pilih",
    brings: (amount: string) =>
      `Bila sesuai, ${amount} dikembalikan sekarang juga. Bila tidak, kasus ini menjadi sengketa.`,
    send: "Kirim",
    conditions: {
      as_sent: "Sesuai, seperti waktu dikirim",
      damaged: "Rusak",
      incomplete: "Tidak lengkap",
      different: "Barang lain",
      empty: "Paket kosong",
      not_received: "Tidak pernah saya terima",
    },
  },
  en: {
    title: "The goods that came back",
    condition: "How are they?",
    choose: "Choose",
    brings: (amount: string) =>
      `If they are right, ${amount} goes back at once. If not, this becomes a dispute.`,
    send: "Send",
    conditions: {
      as_sent: "As they were sent",
      damaged: "Damaged",
      incomplete: "Incomplete",
      different: "Something else",
      empty: "Empty parcel",
      not_received: "I never received them",
    },
  },
});

interface Offered {
  readonly refund: Shapes["Refund"];
  readonly command: Command;
  readonly href: string;
}

/** Confirm receipt, which pays, or say what is wrong, which opens a dispute (R3.4). */
export function ConfirmReceipt({ refund, command, href }: Offered) {
  const text = useWords(said);
  return (
    <CommandForm title={text.title} command={command} href={href} button={text.send}>
      <ChoiceField
        label={text.condition}
        name="condition"
        required
        none={text.choose}
        choices={Object.entries(text.conditions).map(([value, label]) => ({ value, label }))}
      />
      <p>{text.brings(rupiah(refund.amount))}</p>
    </CommandForm>
  );
}
