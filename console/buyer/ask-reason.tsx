import { useState } from "react";
import { Form } from "react-aria-components";
import { ChoiceField } from "../parts/fields.tsx";
import { RadioCards } from "../parts/radio-cards.tsx";
import { REFUND_TYPE } from "../refunds/refund-words.ts";
import { useSaid, useWords, words } from "../texts/language.ts";
import type { Asking } from "./asking.ts";
import type { Eligibility } from "./eligibility.ts";

const said = words({
  id: {
    reason: "Alasan",
    finer: "Lebih tepatnya",
    choose: "Pilih bila ada yang sesuai",
    how: "Yang Anda minta",
    means: {
      refund_only: "Dananya dikembalikan, barangnya tidak perlu dikirim kembali.",
      return_and_refund: "Barangnya Anda kirim kembali, lalu dananya dikembalikan.",
    },
    next: "Lanjut",
  },
  en: {
    reason: "Reason",
    finer: "More exactly",
    choose: "Choose if one of them fits",
    how: "What you ask for",
    means: {
      refund_only: "You get the money back and need not send the goods back.",
      return_and_refund: "You send the goods back, and then get the money back.",
    },
    next: "Next",
  },
});

interface Wanted {
  readonly may: Eligibility;
  readonly asking: Asking;
  readonly onNext: (asking: Asking) => void;
}

/** Why, and what is asked for: of both just what the API says may be chosen. */
export function AskReason({ may, asking, onNext }: Wanted) {
  const text = useWords(said);
  const typeName = useWords(REFUND_TYPE);
  const say = useSaid();
  const [chosen, choose] = useState(asking);
  const reason = may.reasons.find(({ code }) => code === chosen.reason);
  const types = reason?.types ?? [];
  const type = types.length === 1 ? types[0] : types.find((one) => one === chosen.type);
  return (
    <Form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        onNext({ ...chosen, ...(type ? { type } : {}), step: "quote" });
      }}
    >
      <RadioCards
        legend={text.reason}
        name="reason"
        value={chosen.reason}
        choices={may.reasons.map((one) => ({ value: one.code, label: say(one.text) }))}
        onChoose={(code) => {
          const { sub_reason: _other, ...kept } = chosen;
          choose({ ...kept, reason: code });
        }}
      />
      {reason && reason.sub_reasons.length > 0 && (
        <ChoiceField
          label={text.finer}
          none={text.choose}
          value={chosen.sub_reason ?? ""}
          choices={reason.sub_reasons.map((one) => ({ value: one.code, label: say(one.text) }))}
          onChoose={(sub_reason) =>
            choose({ ...chosen, ...(sub_reason ? { sub_reason } : { sub_reason: undefined }) })
          }
        />
      )}
      {types.length === 1 && types[0] && <p>{text.means[types[0]]}</p>}
      {types.length > 1 && (
        <RadioCards
          legend={text.how}
          name="type"
          value={type}
          choices={types.map((one) => ({ value: one, label: typeName[one], more: text.means[one] }))}
          onChoose={(one) => choose({ ...chosen, type: types.find((known) => known === one) })}
        />
      )}
      <button type="submit" className="main">
        {text.next}
      </button>
    </Form>
  );
}
