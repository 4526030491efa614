import { useState } from "react";
import { Form } from "react-aria-components";
import type { Command } from "../api/command.ts";
import { CALL_OUTCOME } from "../call-backs/call-back-words.ts";
import { wib } from "../format/instants.ts";
import { choicesOf } from "../parts/case-filters.ts";
import { ChoiceField } from "../parts/fields.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Bagaimana panggilannya?",
    outcome: "Hasil",
    choose: "Pilih",
    at: "Telepon lagi pada (WIB)",
    send: "Catat",
  },
  en: {
    title: "How did the call go?",
    outcome: "Outcome",
    choose: "Choose",
    at: "Call again at (WIB)",
    send: "Report",
  },
});

/** Says how a call went; whoever asked for another time is called then (R4.5). */
export function ReportAttempt({ command, href }: { readonly command: Command; readonly href: string }) {
  const text = useWords(said);
  const outcomes = useWords(CALL_OUTCOME);
  const [outcome, choose] = useState("");
  return (
    <Form
      className="card narrow"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        const at = new FormData(event.currentTarget).get("call_at");
        command.mutate({ path: href, body: { outcome, ...(at ? { call_at: wib(String(at)) } : {}) } });
      }}
    >
      <h2>{text.title}</h2>
      <ChoiceField
        label={text.outcome}
        required
        none={text.choose}
        value={outcome}
        onChoose={choose}
        choices={choicesOf(outcomes)}
      />
      {outcome === "call_later" && (
        <label className="field">
          <span>{text.at}</span>
          <input type="datetime-local" name="call_at" required />
        </label>
      )}
      <button type="submit" className="main" disabled={command.isPending}>
        {text.send}
      </button>
    </Form>
  );
}
