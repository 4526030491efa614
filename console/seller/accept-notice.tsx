import { useState } from "react";
import { Button } from "react-aria-components";
import type { Command } from "../api/command.ts";
import { Confirm } from "../parts/confirm.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Terima",
    accept: "Terima penaltinya",
    sure: "Terima penaltinya?",
    brings: (cost: string) =>
      `Penalti diberikan sekarang juga: ${cost}. Anda masih dapat mengajukan banding.`,
    yes: "Ya, terima",
  },
  en: {
    title: "Accept",
    accept: "Accept the penalty",
    sure: "Accept the penalty?",
    brings: (cost: string) => `The penalty is issued at once: ${cost}. You may still appeal.`,
    yes: "Yes, accept",
  },
});

interface Offered {
  readonly cost: string;
  readonly command: Command;
  readonly href: string;
}

/** Accept what is said about a waybill: the penalty comes at once (R5.2). */
export function AcceptNotice({ cost, command, href }: Offered) {
  const text = useWords(said);
  const [asking, ask] = useState(false);
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p>{text.brings(cost)}</p>
      <Button className="danger" onPress={() => ask(true)}>
        {text.accept}
      </Button>
      <Confirm
        title={text.sure}
        yes={text.yes}
        danger
        busy={command.isPending}
        open={asking}
        onClose={() => ask(false)}
        onYes={() => command.mutate({ path: href }, { onSettled: () => ask(false) })}
      >
        <p>{text.brings(cost)}</p>
      </Confirm>
    </section>
  );
}
