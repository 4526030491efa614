import { api } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { CommandForm } from "../parts/command-form.tsx";
import { ChoiceField, TextsField } from "../parts/fields.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Tolak",
    reason: "Alasan",
    choose: "Pilih alasan",
    text: "Penjelasan untuk pembeli",
    brings: "Pembeli dapat membawa penolakan ini ke sengketa.",
    reject: "Tolak",
  },
  en: {
    title: "Reject",
    reason: "Reason",
    choose: "Choose a reason",
    text: "Explain to the buyer",
    brings: "The buyer may take this rejection to a dispute.",
    reject: "Reject",
  },
});

/** Reject with a reason of the list and a text (R3.7). */
export function RejectRefund({ command, href }: { readonly command: Command; readonly href: string }) {
  const text = useWords(said);
  const say = useSaid();
  const { data: policy } = api.useQuery("get", "/policies/current");
  const reasons = policy?.rejection_reasons ?? [];
  return (
    <CommandForm title={text.title} command={command} href={href} button={text.reject} danger>
      <ChoiceField
        label={text.reason}
        name="reason"
        required
        none={text.choose}
        choices={reasons.map(({ code, text: reason }) => ({ value: code, label: say(reason) }))}
      />
      <TextsField label={text.text} name="text" isRequired help={text.brings} />
    </CommandForm>
  );
}
