import { useState } from "react";
import { Button } from "react-aria-components";
import { hrefsOf } from "../api/actions.ts";
import type { Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { rupiah } from "../format/rupiah.ts";
import { Confirm } from "../parts/confirm.tsx";
import { useWords, words } from "../texts/language.ts";
import { SOLUTION } from "./complaint-words.ts";

const said = words({
  id: {
    title: "Tawaran yang menunggu",
    accept: "Setuju",
    decline: "Tidak setuju",
    back: "Tarik tawaran",
    sure: (solution: string) => `Setuju: ${solution}?`,
    brings: "Keluhan selesai dengan solusi ini. Ini tidak dapat dibatalkan.",
    money: (amount: string) =>
      `Bila semua pihak setuju, ${amount} dikembalikan kepada pembeli saat itu juga.`,
    yes: "Ya, setuju",
  },
  en: {
    title: "The offer that stands",
    accept: "Agree",
    decline: "Do not agree",
    back: "Take the offer back",
    sure: (solution: string) => `Agree to: ${solution}?`,
    brings: "The complaint ends with this solution. This cannot be undone.",
    money: (amount: string) => `Once everybody agrees, ${amount} goes back to the buyer at once.`,
    yes: "Yes, agree",
  },
});

interface Offered {
  readonly complaint: Shapes["Complaint"];
  readonly command: Command;
}

/** What a side can do about the proposal that stands: agree, not agree, or take its own back (R6.3). */
export function OwnWord({ complaint, command }: Offered) {
  const text = useWords(said);
  const solutions = useWords(SOLUTION);
  const [asking, ask] = useState(false);
  const [accept, decline, back] = hrefsOf(complaint, "acceptProposal", "declineProposal", "takeBackProposal");
  const standing = complaint.proposals.find(({ became }) => became === undefined);
  if (standing === undefined || !(accept ?? decline ?? back)) return null;
  const { proposal, solution, amount } = standing;
  const name = `${solutions[solution] ?? solution}${amount ? ` ${rupiah(amount)}` : ""}`;
  const send = (path: string, then = () => {}) =>
    command.mutate({ path, body: { proposal } }, { onSettled: then });
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p>
        <strong>{name}</strong>
      </p>
      <p className="words">{standing.text}</p>
      <div className="actions">
        {accept && (
          <Button className="main" onPress={() => ask(true)}>
            {text.accept}
          </Button>
        )}
        {decline && (
          <Button isDisabled={command.isPending} onPress={() => send(decline)}>
            {text.decline}
          </Button>
        )}
        {back && (
          <Button isDisabled={command.isPending} onPress={() => send(back)}>
            {text.back}
          </Button>
        )}
      </div>
      <Confirm
        title={text.sure(name)}
        yes={text.yes}
        busy={command.isPending}
        open={asking}
        onClose={() => ask(false)}
        onYes={() => accept && send(accept, () => ask(false))}
      >
        <p>{amount ? text.money(rupiah(amount)) : text.brings}</p>
      </Confirm>
    </section>
  );
}
