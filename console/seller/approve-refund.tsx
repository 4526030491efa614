import { useState } from "react";
import { Button } from "react-aria-components";
import type { Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { rupiah } from "../format/rupiah.ts";
import { Confirm } from "../parts/confirm.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Setujui",
    approve: (amount: string) => `Setujui ${amount}`,
    sure: (amount: string) => `Kembalikan ${amount} kepada pembeli?`,
    costs: {
      refund_only: "Dana dikembalikan sekarang juga. Ini tidak dapat dibatalkan.",
      return_and_refund:
        "Pembeli melihat alamat pengembalian toko Anda dan mengirim barangnya kembali. Dana dikembalikan setelah Anda menerimanya.",
    },
    yes: "Ya, setujui",
  },
  en: {
    title: "Approve",
    approve: (amount: string) => `Approve ${amount}`,
    sure: (amount: string) => `Give ${amount} back to the buyer?`,
    costs: {
      refund_only: "The money goes back at once. This cannot be undone.",
      return_and_refund:
        "The buyer sees your shop's return address and sends the goods back. The money goes back once you have received them.",
    },
    yes: "Yes, approve",
  },
});

interface Offered {
  readonly refund: Shapes["Refund"];
  readonly command: Command;
  readonly href: string;
}

/** Approve as asked (R3.3), after what it costs was read. */
export function ApproveRefund({ refund, command, href }: Offered) {
  const text = useWords(said);
  const [asking, ask] = useState(false);
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p>{text.costs[refund.type]}</p>
      <Button className="main" onPress={() => ask(true)}>
        {text.approve(rupiah(refund.amount))}
      </Button>
      <Confirm
        title={text.sure(rupiah(refund.amount))}
        yes={text.yes}
        busy={command.isPending}
        open={asking}
        onClose={() => ask(false)}
        onYes={() => command.mutate({ path: href }, { onSettled: () => ask(false) })}
      >
        <p>{text.costs[refund.type]}</p>
      </Confirm>
    </section>
  );
}
