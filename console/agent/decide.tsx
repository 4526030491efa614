import { useState } from "react";
import { Form } from "react-aria-components";
import type { Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { rupiah } from "../format/rupiah.ts";
import { OUTCOME } from "../hearings/hearing-words.ts";
import { Confirm } from "../parts/confirm.tsx";
import { ChoiceField, RupiahField, TextsField } from "../parts/fields.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";
import { Consequences, useConsequences } from "./consequences.tsx";

const said = words({
  id: {
    title: "Putusan",
    outcome: "Hasil",
    choose: "Pilih",
    amount: "Jumlah untuk pembeli",
    most: (amount: string) => `paling banyak ${amount}`,
    reason: "Alasan",
    text: "Penjelasan untuk kedua pihak",
    decide: "Putuskan …",
    sure: (outcome: string) => `${outcome}?`,
    yes: "Ya, putuskan",
    last: "Putusan tidak dapat diubah.",
  },
  en: {
    title: "Decision",
    outcome: "Outcome",
    choose: "Choose",
    amount: "Amount for the buyer",
    most: (amount: string) => `at most ${amount}`,
    reason: "Reason",
    text: "Explain to both sides",
    decide: "Decide …",
    sure: (outcome: string) => `${outcome}?`,
    yes: "Yes, decide",
    last: "A decision cannot be changed.",
  },
});

interface Offered {
  readonly outcomes: NonNullable<Shapes["Dispute"]["outcomes"]>;
  readonly command: Command;
  readonly href: string;
}

/** Decide by one of policy's reasons, once what it brings in money and points was read (R4.4, R5.4). */
export function Decide({ outcomes, command, href }: Offered) {
  const text = useWords(said);
  const names = useWords(OUTCOME);
  const say = useSaid();
  const [chosen, choose] = useState("");
  const [typed, type] = useState<string | undefined>(undefined);
  const [asking, ask] = useState<Record<string, unknown> | undefined>(undefined);
  const outcome = outcomes.find((one) => one.outcome === chosen);
  const most = outcome?.at_most;
  const whole = typed ?? String(most?.amount ?? "");
  const amount = Number(whole.replaceAll(/\D/g, ""));
  const given = most && amount > 0 ? { amount: { amount, currency: "IDR" } } : {};
  const complete = outcome !== undefined && (most === undefined || amount > 0);
  const brings = useConsequences(href, complete ? { outcome: outcome.outcome, ...given } : undefined);
  return (
    <Form
      className="card narrow"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        const { reason, text: why } = Object.fromEntries(new FormData(event.currentTarget));
        ask({ outcome: chosen, reason, text: why, ...given });
      }}
    >
      <h2>{text.title}</h2>
      <ChoiceField
        label={text.outcome}
        required
        none={text.choose}
        value={chosen}
        onChoose={choose}
        choices={outcomes.map((one) => ({ value: one.outcome, label: names[one.outcome] ?? one.outcome }))}
      />
      {most && (
        <RupiahField
          key={chosen}
          label={text.amount}
          isRequired
          defaultValue={whole}
          onChange={type}
          help={text.most(rupiah(most))}
        />
      )}
      <ChoiceField
        key={`reasons of ${chosen}`}
        label={text.reason}
        name="reason"
        required
        none={text.choose}
        choices={(outcome?.reasons ?? []).map((one) => ({ value: one.reason, label: say(one.text) }))}
      />
      <TextsField label={text.text} name="text" isRequired most={2000} />
      <Consequences of={brings} />
      <button type="submit" className="main" disabled={command.isPending}>
        {text.decide}
      </button>
      <Confirm
        title={text.sure(names[chosen] ?? chosen)}
        yes={text.yes}
        busy={command.isPending || brings.data === undefined}
        open={asking !== undefined}
        onClose={() => ask(undefined)}
        onYes={() => command.mutate({ path: href, body: asking }, { onSettled: () => ask(undefined) })}
      >
        <Consequences of={brings} />
        <p>{text.last}</p>
      </Confirm>
    </Form>
  );
}
