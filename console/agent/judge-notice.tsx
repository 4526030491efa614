import { useState } from "react";
import { Form } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { Confirm } from "../parts/confirm.tsx";
import { ChoiceField, TextsField } from "../parts/fields.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";
import { Consequences, useConsequences } from "./consequences.tsx";

const said = words({
  id: {
    title: "Nilai penjelasan",
    reason: "Alasan",
    choose: "Pilih alasan",
    outcomes: { upheld: "Diterima", dismissed: "Tidak diterima" },
    text: "Penjelasan untuk penjual",
    send: "Nilai …",
    sure: "Berikan penilaian ini?",
    yes: "Ya, nilai",
    last: "Penilaian tidak dapat diubah; toko dapat mengajukan banding.",
  },
  en: {
    title: "Judge the explanation",
    reason: "Reason",
    choose: "Choose a reason",
    outcomes: { upheld: "It stands", dismissed: "It does not stand" },
    text: "Explain to the seller",
    send: "Judge …",
    sure: "Judge it like this?",
    yes: "Yes, judge",
    last: "A judgement cannot be changed; the shop may appeal.",
  },
});

interface Offered {
  readonly notice: Shapes["Notice"];
  readonly command: Command;
  readonly href: string;
}

/** Judge a seller's explanation by one of policy's reasons, once what it brings the shop was read (R5.2). */
export function JudgeNotice({ notice, command, href }: Offered) {
  const text = useWords(said);
  const say = useSaid();
  const version = String(notice.policy_version);
  const { data: policy } = api.useQuery("get", "/policies/{version}", { params: { path: { version } } });
  const [reason, choose] = useState("");
  const [asking, ask] = useState<string | undefined>(undefined);
  const brings = useConsequences(href, reason === "" ? undefined : { reason });
  return (
    <Form
      className="card narrow"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        ask(String(new FormData(event.currentTarget).get("text")));
      }}
    >
      <h2>{text.title}</h2>
      <ChoiceField
        label={text.reason}
        required
        none={text.choose}
        value={reason}
        onChoose={choose}
        choices={(policy?.penalties.judgement_reasons ?? []).map((one) => ({
          value: one.code,
          label: `${text.outcomes[one.outcome]}: ${say(one.text)}`,
        }))}
      />
      <TextsField label={text.text} name="text" isRequired most={2000} />
      <Consequences of={brings} />
      <button type="submit" className="main" disabled={command.isPending}>
        {text.send}
      </button>
      <Confirm
        title={text.sure}
        yes={text.yes}
        busy={command.isPending || brings.data === undefined}
        open={asking !== undefined}
        onClose={() => ask(undefined)}
        onYes={() =>
          command.mutate({ path: href, body: { reason, text: asking } }, { onSettled: () => ask(undefined) })
        }
      >
        <Consequences of={brings} />
        <p>{text.last}</p>
      </Confirm>
    </Form>
  );
}
