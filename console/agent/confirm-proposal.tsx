import { useState } from "react";
import { Button } from "react-aria-components";
import type { Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { Confirm } from "../parts/confirm.tsx";
import { useWords, words } from "../texts/language.ts";
import { Consequences, useConsequences } from "./consequences.tsx";

const said = words({
  id: {
    title: "Konfirmasi usulan",
    why: "Bacalah buktinya sendiri: putusan ini menjadi putusan Anda berdua dan langsung berlaku.",
    confirm: "Konfirmasi …",
    sure: "Konfirmasi putusan ini?",
    yes: "Ya, konfirmasi",
  },
  en: {
    title: "Confirm the proposal",
    why: "Read the evidence yourself: the decision becomes that of you both, and is in force at once.",
    confirm: "Confirm …",
    sure: "Confirm this decision?",
    yes: "Yes, confirm",
  },
});

interface Offered {
  readonly proposal: NonNullable<Shapes["Dispute"]["proposal"]>;
  readonly command: Command;
  readonly href: string;
}

/** The second agent confirms, once what it brings was read (R4.4). */
export function ConfirmProposal({ proposal, command, href }: Offered) {
  const text = useWords(said);
  const [asking, ask] = useState(false);
  const { outcome, amount } = proposal;
  const decision = href.replace(/confirmation$/, "decision");
  const brings = useConsequences(decision, { outcome, ...(amount ? { amount } : {}) });
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p>{text.why}</p>
      <Consequences of={brings} />
      <Button className="main" isDisabled={brings.data === undefined} onPress={() => ask(true)}>
        {text.confirm}
      </Button>
      <Confirm
        title={text.sure}
        yes={text.yes}
        busy={command.isPending}
        open={asking}
        onClose={() => ask(false)}
        onYes={() => command.mutate({ path: href }, { onSettled: () => ask(false) })}
      >
        <Consequences of={brings} />
      </Confirm>
    </section>
  );
}
