import { useState } from "react";
import { Form } from "react-aria-components";
import type { Command } from "../api/command.ts";
import { choicesOf } from "../parts/case-filters.ts";
import { ChoiceField, RupiahField, TextsField } from "../parts/fields.tsx";
import { useWords, words } from "../texts/language.ts";
import { SOLUTION } from "./complaint-words.ts";

const said = words({
  id: {
    title: "Tawarkan solusi",
    brings: {
      agent: "Berlaku bila pembeli dan penjual sama-sama setuju.",
      seller: "Berlaku bila pembeli setuju; uang yang ditawarkan lalu dikembalikan saat itu juga.",
    },
    solution: "Solusi",
    choose: "Pilih",
    amount: "Jumlah untuk pembeli",
    text: { agent: "Penjelasan untuk kedua pihak", seller: "Penjelasan untuk pembeli" },
    send: "Tawarkan",
  },
  en: {
    title: "Offer a solution",
    brings: {
      agent: "It counts once buyer and seller both agree.",
      seller: "It counts once the buyer agrees; money that is offered goes back at that moment.",
    },
    solution: "Solution",
    choose: "Choose",
    amount: "Amount for the buyer",
    text: { agent: "Explain to both sides", seller: "Explain to the buyer" },
    send: "Offer",
  },
});

interface Offered {
  readonly by: "agent" | "seller";
  readonly command: Command;
  readonly href: string;
  /** An answer is more obvious: the offer's button is one of several. */
  readonly aside?: boolean;
}

/** Offer a solution, one at a time (R6.3). */
export function Propose({ by, command, href, aside }: Offered) {
  const text = useWords(said);
  const solutions = useWords(SOLUTION);
  const [solution, choose] = useState("");
  return (
    <Form
      className="card narrow"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        const { amount, text: why } = Object.fromEntries(new FormData(event.currentTarget));
        const rupiah = Number(String(amount ?? "").replaceAll(/\D/g, ""));
        const given = amount === undefined ? {} : { amount: { amount: rupiah, currency: "IDR" } };
        command.mutate({ path: href, body: { solution, text: why, ...given } });
      }}
    >
      <h2>{text.title}</h2>
      <p>{text.brings[by]}</p>
      <ChoiceField
        label={text.solution}
        required
        none={text.choose}
        value={solution}
        onChoose={choose}
        choices={choicesOf(solutions)}
      />
      {solution === "part_refund" && <RupiahField label={text.amount} name="amount" isRequired />}
      <TextsField label={text.text[by]} name="text" isRequired most={1000} />
      <button type="submit" className={aside ? undefined : "main"} disabled={command.isPending}>
        {text.send}
      </button>
    </Form>
  );
}
